import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type By, type Fact, plans } from "@planledger/projections";
import { sealEvents } from "@planledger/server/commands/sealEvents.ts";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { planHistory } from "../histories/planHistory.ts";
import { randomFrom } from "../histories/random.ts";
import { inTurns, type Line, spreadOf } from "./measure.ts";

const CALLERS = 64;
const ROUNDS = 9;

/** Appending sealed facts durably through vault and log, beside inserting as many bytes into a bare table. */
export async function appendLines(events: number): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "planledger-append-"));
  const random = randomFrom(1);
  const history = planHistory(random, { actions: 100, restless: false });
  for (const facts of history.beginning()) void facts;
  const by: By = { person: random.uuid(), organisation: random.uuid(), role: "lead" };
  const facts = Array.from({ length: 1_000 }, () => history.change(by.person, by.organisation)[0]).filter(
    (fact) => fact !== undefined,
  );

  const vault = openVault({ file: join(folder, "vault.db"), master: Buffer.alloc(32, 7) });
  const log = openSqliteEventLog({ file: join(folder, "events.db"), clock: () => Date.now() });
  const revisions = new Map<string, number>();
  let size = 0;
  let appended = 0;

  async function appendOne(stream: string, fact: Fact): Promise<void> {
    const commandId = random.uuid();
    const [event] = sealEvents(vault, stream, [fact], { by, commandId, correlationId: commandId, asked: fact });
    if (event === undefined) return;
    size += event.stored.bytes.length;
    appended += 1;
    revisions.set(stream, await log.append(stream, revisions.get(stream) ?? -1, [event.stored]));
  }
  async function caller(stream: string, count: number): Promise<void> {
    for (let index = 0; index < count; index += 1)
      await appendOne(stream, facts[appended % facts.length] ?? random.pick(facts));
  }
  const streams = Array.from({ length: CALLERS }, () => plans.planStream(random.uuid()));
  const first = streams[0] ?? "";
  await caller(first, 50);

  const bare = openSqlite({ file: join(folder, "bare.db") });
  bare.exec("CREATE TABLE facts (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
  const insert = bare.prepare("INSERT INTO facts (bytes) VALUES (?)");
  const bytes = Buffer.alloc(Math.round(size / appended), "x");

  const each = Math.ceil(events / CALLERS);
  const times = await inTurns(ROUNDS, {
    bare: () => {
      for (let index = 0; index < events; index += 1) insert.run(bytes);
    },
    one: () => caller(first, events),
    many: () => Promise.all(streams.map((stream) => caller(stream, each))),
  });
  bare.close();
  await log.close();
  vault.close();
  rmSync(folder, { recursive: true, force: true });

  const rate = (count: number, times: readonly number[]) =>
    `${Math.round((count / spreadOf(times).median) * 1000)} events/s`;
  const bareRate = `bare ${rate(
    events,
    times.map(({ bare }) => bare),
  )}`;
  return [
    {
      what: "append, 1 caller, to a bare insert committing each",
      unit: "×",
      measured: spreadOf(times.map(({ bare, one }) => bare / one)),
      target: { atLeast: 0.4 },
      detail: `${rate(
        events,
        times.map(({ one }) => one),
      )}, ${bareRate}`,
    },
    {
      what: `append, ${CALLERS} callers, to the same`,
      unit: "×",
      measured: spreadOf(times.map(({ bare, many }) => ((each * CALLERS) / many) * (bare / events))),
      target: { atLeast: 2 },
      detail: `${rate(
        each * CALLERS,
        times.map(({ many }) => many),
      )}, ${bareRate}`,
    },
  ];
}
