import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Line, spreadOf, timed } from "./measure.ts";
import { MASTER, type Place } from "./place.ts";
import { PLANS_READ } from "./planPage.ts";

const PROGRAM = fileURLToPath(import.meta.resolve("@planledger/server/main.ts"));

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
  const env = {
    ...process.env,
    PLANLEDGER_DATA: folder,
    PLANLEDGER_DEMO: "off",
    PLANLEDGER_MASTER_KEY: MASTER.toString("hex"),
    EVENTSTORE_URL: "",
    PORT: "0",
  };
  const server = spawn(process.execPath, [PROGRAM], { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = await addressOf(server.stdout);
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
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /is ready: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("The server ended before it was ready.");
}
