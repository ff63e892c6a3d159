import { plans } from "@planledger/projections";
import { openLog } from "@planledger/server/eventLog/logSource.ts";
import { openUploads } from "@planledger/server/files/uploads.ts";
import { openLedger } from "@planledger/server/ledger.ts";
import { startProjector } from "@planledger/server/rows/projector.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { randomFrom } from "../histories/random.ts";
import { sentence } from "../histories/words.ts";
import { type Line, quantile, timed } from "./measure.ts";
import type { Place } from "./place.ts";

const WARM = 10;

/** One person's edits of cells, each answered when it is durable and the rows show it, on one plan with a long history. */
export async function editLine(place: Place, edits: number): Promise<Line> {
  const { folder, source, history } = place;
  const now = () => Date.now();
  const vault = place.openVault();
  const log = await openLog(source, now);
  const rowsDatabase = openSqlite({ file: place.rows, durability: "normal" });
  const projector = startProjector(log, rowsDatabase);
  await projector.reaches(history.events, 60_000);
  const ledger = openLedger({
    log,
    vault,
    rowsDatabase,
    projector,
    uploads: await openUploads(folder, vault, now),
    now,
  });

  const random = randomFrom(3);
  const [plan = ""] = history.plans;
  const by = random.pick(history.people);
  const { plans: reader, latest } = ledger.contextFor(by.person);
  const actions = [...reader.actions(plan, latest()).values()].flat().map(({ id }) => id);
  const events = history.events;
  // What the page of the plan would say that it had seen.
  let seen = -1;
  for await (const { revision } of log.readStream(plans.planStream(plan), -1)) seen = revision;

  async function edit(): Promise<void> {
    const blocks = [{ kind: "paragraph", text: sentence(random) }] as const;
    const command = {
      type: "EditCell",
      action: random.pick(actions),
      column: random.pick(["c2", "c5", "c6"]),
      blocks,
      seen,
      reason: null,
      known: [],
    } as const;
    const outcome = await ledger
      .contextFor(by.person)
      .record(plans.decider, plans.planStream(plan), command, { commandId: random.uuid(), asked: command });
    if (outcome.outcome === "refused" || !outcome.shown)
      throw new Error(`An edit was not shown: ${JSON.stringify(outcome)}.`);
    seen = outcome.revision;
  }
  const cold = await timed(edit);
  for (let index = 0; index < WARM; index += 1) await edit();
  const took: number[] = [];
  for (let index = 0; index < edits; index += 1) took.push(await timed(edit));

  await projector.stop();
  await log.close();
  rowsDatabase.close();
  vault.close();
  const sorted = took.toSorted((a, b) => a - b);
  const p99 = quantile(sorted, 0.99);
  return {
    what: `edit on a plan of ${events} events, warm, p99`,
    unit: "ms",
    measured: { min: sorted[0] ?? NaN, median: p99, max: sorted.at(-1) ?? NaN },
    target: { atMost: 50 },
    detail: `median ${quantile(sorted, 0.5).toFixed(1)} ms, of ${edits}; the first one, which reads the plan, ${cold.toFixed(0)} ms`,
  };
}
