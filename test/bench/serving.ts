import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { randomFrom } from "../histories/random.ts";
import { sentence } from "../histories/words.ts";
import { asking } from "./asking.ts";
import { type Line, quantile } from "./measure.ts";
import type { Place } from "./place.ts";
import { startPlace } from "./startPlace.ts";

/** How many a second, for how many seconds, and for how many before it is measured. */
export type Pace = Readonly<{ edits: number; questions: number; seconds: number; warming: number }>;

const EDIT = `mutation ($input: EditCellInput!) {
  editCell(input: $input) { __typename ... on ActionSaved { revision } }
}`;
const SUMMARY = `query ($id: ID!) {
  plan(id: $id) { id title level changedAt organisations { id name } counts { actions completed overdue } }
}`;
const PLAN = "query ($id: ID!) { plan(id: $id) { revision sections { actions { id } } } }";
const SEARCH = `query { search(text: "school", first: 1) { index { current } } }`;
const REPLAY = "query { replay { state done of } }";

/**
 * Edits and questions at a steady pace, while the server builds all its views anew. Each is timed from the moment at which
 * it was due, so that a server that falls behind is not asked less.
 */
export async function servingLines(
  place: Place,
  { edits, questions, seconds, warming }: Pace,
): Promise<readonly Line[]> {
  const { history } = place;
  const server = await startPlace(place);
  const random = randomFrom(4);
  const [by] = history.people;
  const auditor = history.people.find(({ role }) => role === "lead" || role === "auditor");

  const { asked, close } = asking(`${server.url}/graphql`, by?.person ?? "");
  try {
    const plans = await Promise.all(
      history.plans.map(async (id) => {
        const { plan } = await asked<PlanSeen>(PLAN, { id });
        return { id, seen: plan.revision, actions: plan.sections.flatMap(({ actions }) => actions.map((a) => a.id)) };
      }),
    );
    async function edit(count: number): Promise<void> {
      const plan = plans[count % plans.length];
      if (plan === undefined) throw new Error("There is no plan to edit.");
      const input = {
        commandId: randomUUID(),
        planId: plan.id,
        actionId: plan.actions[Math.floor(count / plans.length) % plan.actions.length],
        columnId: random.pick(["c2", "c5", "c6"]),
        blocks: [{ kind: "PARAGRAPH", text: sentence(random) }],
        seen: plan.seen,
      };
      const { editCell } = await asked<Edited>(EDIT, { input });
      if (editCell.__typename !== "ActionSaved") throw new Error(`An edit was answered by ${editCell.__typename}.`);
      plan.seen = Math.max(plan.seen, editCell.revision);
    }
    const ask = (count: number) => asked(SUMMARY, { id: plans[count % plans.length]?.id });
    // Warm, as a server is that people use: the commands' plans are read, and so are the texts that are searched.
    await Promise.all([atPace(edits / 2, warming, edit), atPace(questions / 2, warming, ask)]);
    while (!(await asked<Searched>(SEARCH, {})).search.index.current) await sleep(200);

    let rebuilds = 0;
    const over = new AbortController();
    async function rebuild(): Promise<void> {
      while (!over.signal.aborted) {
        await asked("mutation { startReplay { __typename } }", {}, auditor?.person);
        rebuilds += 1;
        while (!over.signal.aborted && isGoingOn(await asked<Replayed>(REPLAY, {}, auditor?.person))) await sleep(500);
      }
    }
    const load = Promise.all([atPace(edits, seconds, edit), atPace(questions, seconds, ask)]);
    const [[edited, answered]] = await Promise.all([load.finally(() => over.abort()), rebuild()]);
    const detail = `for ${seconds} s, ${rebuilds} replays begun meanwhile`;
    return [
      lineOf(`${edits} edits a second while the views are built anew, p99`, edited, detail),
      lineOf(`${questions} summaries a second at the same time, p99`, answered, detail),
    ];
  } finally {
    close();
    await server.stop();
  }
}

type PlanSeen = Readonly<{
  plan: Readonly<{ revision: number; sections: readonly Readonly<{ actions: readonly Readonly<{ id: string }>[] }>[] }>;
}>;
type Edited = Readonly<{ editCell: Readonly<{ __typename: string; revision: number }> }>;
type Searched = Readonly<{ search: Readonly<{ index: Readonly<{ current: boolean }> }> }>;
type Replayed = Readonly<{ replay: Readonly<{ state: string }> | null }>;

const isGoingOn = ({ replay }: Replayed) => replay?.state === "BUILDING" || replay?.state === "COMPARING";

/** Starts so many works a second, whether or not those before are done; milliseconds that each took from when it was due. */
async function atPace(aSecond: number, seconds: number, work: (count: number) => Promise<unknown>): Promise<number[]> {
  const began = performance.now();
  const all: Promise<number>[] = [];
  const failed = new AbortController();
  for (let count = 0; count < aSecond * seconds && !failed.signal.aborted; count += 1) {
    const due = began + (count * 1_000) / aSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const took = work(count).then(() => performance.now() - due);
    took.catch(() => failed.abort());
    all.push(took);
  }
  return Promise.all(all);
}

function lineOf(what: string, took: readonly number[], detail: string): Line {
  const sorted = took.toSorted((a, b) => a - b);
  const p99 = quantile(sorted, 0.99);
  return {
    what,
    unit: "ms",
    measured: { min: sorted[0] ?? NaN, median: p99, max: sorted.at(-1) ?? NaN },
    target: { atMost: 150 },
    detail: `median ${quantile(sorted, 0.5).toFixed(1)} ms, of ${sorted.length}, no error, ${detail}`,
  };
}
