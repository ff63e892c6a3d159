import { asking } from "./asking.ts";
import { type Line, spreadOf, timed } from "./measure.ts";
import type { Place } from "./place.ts";
import { PLANS_READ } from "./planPage.ts";
import { startPlace } from "./startPlace.ts";

/** What the screen of a plan asks for. */
const QUESTION = `query ($id: ID!) {
  plan(id: $id) {
    id title changedAt
    columns { id label role }
    sections {
      id number title statement
      actions {
        id number summary status rating reviewOn removed
        objective { id text }
        cells { column { id } blocks { id kind text } }
        lateness { overdue daysLate stale noEvidence reviewDue }
        assigned { id name }
      }
    }
  }
}`;

/** The page of a plan asked for over HTTP, of the server as it is started for people: until all of the answer is here. */
export async function endToEndLine({ folder, history }: Place, questions: number): Promise<Line> {
  const server = await startPlace({ folder });
  const { answered, close } = asking(`${server.url}/graphql`, history.people[0]?.person ?? "");
  try {
    const plans = history.plans.slice(0, PLANS_READ);
    let bytes = 0;
    async function ask(question: number): Promise<void> {
      bytes = (await answered(QUESTION, { id: plans[question % plans.length] })).length;
    }
    for (let question = 0; question < plans.length; question += 1) await ask(question);
    const took: number[] = [];
    for (let question = 0; question < questions; question += 1) took.push(await timed(() => ask(question)));
    return {
      what: "plan page over HTTP and GraphQL, one after the other",
      unit: "ms",
      measured: spreadOf(took),
      target: null,
      detail: `${questions} times, ${Math.round(bytes / 1024)} KiB each`,
    };
  } finally {
    close();
    await server.stop();
  }
}
