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
  try {
    const { url } = server;
    const plans = history.plans.slice(0, PLANS_READ);
    const cookie = `planledger_person=${history.people[0]?.person}`;
    let bytes = 0;
    async function ask(question: number): Promise<void> {
      const body = JSON.stringify({ query: QUESTION, variables: { id: plans[question % plans.length] } });
      const headers = { "content-type": "application/json", cookie };
      const answer = await (await fetch(`${url}/graphql`, { method: "POST", headers, body })).text();
      // The server's own answer; an error in it would be measured as a very fast page.
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 1_000));
      bytes = answer.length;
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
    await server.stop();
  }
}
