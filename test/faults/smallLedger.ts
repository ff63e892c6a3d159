import { cpSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { randomFrom } from "../histories/random.ts";
import { type Doorless, openDoorless } from "./doorless.ts";
import type { Asked } from "./protocol.ts";
import { type BroughtFile, type Script, scriptOf } from "./script.ts";
import { withdrawing } from "./withdrawing.ts";

/** Two folders: one as a server leaves it when it ends, one as it lies while a server runs. */
export type SmallLedgers = Readonly<{ ended: string; running: string }>;

/**
 * As few events as have one of everything: people, a plan, an action, a report, a file, texts and a file that were
 * withdrawn, checkpoints, and the fence. While the server runs, its write-ahead logs hold the frames of one command,
 * which count, and behind them those of others that were brought into the files, which do not count any more.
 * @param place an empty folder, in which both are made
 */
export async function makeSmallLedgers(place: string, seed: number): Promise<SmallLedgers> {
  const [folder, ended, running] = [join(place, "made"), join(place, "ended"), join(place, "running")];
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  const script = scriptOf(seed, { plans: 1, actions: 1, people: 2 });
  const [first, second, third] = script.together;
  if (first === undefined || second === undefined || third === undefined) throw new Error("A script has commands.");
  const server = await openDoorless(config);
  try {
    await fill(server, script, seed);
    await server.answer(first);
  } finally {
    await server.close();
  }
  cpSync(folder, ended, { recursive: true });

  const again = await openDoorless(config);
  try {
    await again.answer(second);
    await again.signed();
    for (const file of ["events.db", "vault.db"]) bringIn(join(folder, file));
    bringIn(rowsFile(folder));
    await again.answer(third);
    await again.signed();
    cpSync(folder, running, { recursive: true });
  } finally {
    await again.close();
  }
  return { ended, running };
}

/** Brings a write-ahead log into its file, so that its next frames begin at its front again. */
function bringIn(file: string): void {
  const database = openSqlite({ file });
  database.exec("PRAGMA wal_checkpoint(RESTART)");
  database.close();
}

/** Sets the stage, brings a file that stays and words that are withdrawn; everything signed. */
async function fill(server: Doorless, { opening, file, withdrawal }: Script, seed: number): Promise<void> {
  // Numbers of its own: the script's would give ids that it gives itself.
  const random = randomFrom(seed + 2_000_003);
  const { attach, row } = withdrawal;
  for (const asked of [...opening, row]) await server.answer(asked);
  const stays = { ...attach, commandId: random.uuid(), evidence: random.uuid() };
  for (const [brought, as] of [
    [{ ...file, bytes: file.bytes.subarray(0, 100) }, stays],
    [withdrawal.file, attach],
  ] as const)
    await server.answer(await attaching(server, brought, row, as));
  await server.signed();
  const doors = withdrawing(server.ledger, withdrawal);
  await doors.request(await doors.look());
  await doors.approve();
}

/** Keeps a file, and gives the command that names it as the evidence of an action. */
async function attaching(
  server: Doorless,
  { person, name, bytes }: BroughtFile,
  row: Asked,
  { commandId, action, evidence }: Readonly<{ commandId: string; action: string; evidence: string }>,
): Promise<Asked> {
  const kept = await server.uploads.keep(await server.uploads.take(person, name, "text/plain", bytes), person);
  if (kept === null) throw new Error("What was just taken in could not be kept.");
  const command = {
    type: "AttachEvidence",
    action,
    evidence: { evidence, name, file: kept.file, link: null },
  } as const;
  return { ...row, commandId, rules: "progress", command };
}
