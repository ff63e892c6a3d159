import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { openSqliteEventLogToRead } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { verifyLedger } from "@planledger/server/proof/verifyLedger.ts";
import { buildRows } from "@planledger/server/rows/buildRows.ts";
import { digestsOf, extentOf } from "@planledger/server/rows/digest.ts";
import { firstDivergence } from "@planledger/server/rows/firstDivergence.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { duplicatesIn, type Faults, gapsIn, lostOf } from "./check.ts";
import { openDoorless } from "./doorless.ts";
import type { Acknowledged, Said } from "./protocol.ts";
import { allAsked, type Script } from "./script.ts";

/** What was wrong in a folder that a server left behind, each as a sentence. */
export type Wrong = Faults & Readonly<{ unproved: readonly string[] }>;

const NOTHING: Wrong = { lost: [], duplicates: [], divergences: [], unproved: [] };

/**
 * Starts again on what a server left behind, asks everything once more, as clients do that had no answer, and checks:
 * nothing acknowledged is lost, nothing is there twice, the rows are those of a replay, and everything verifies.
 */
export async function checkAfterwards(folder: string, script: Script, said: readonly Said[]): Promise<Wrong> {
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  const acknowledged = new Map<string, Acknowledged>();
  for (const each of said) if (each.kind === "acknowledged") acknowledged.set(each.commandId, each);
  try {
    const server = await openDoorless(config);
    let unproved: readonly string[];
    let lost: readonly string[];
    try {
      lost = await lostIn(folder, acknowledged);
      lost = [...lost, ...(await lostFiles(server, said))];
      // What is lost once is lost: all that follows would only say so again.
      if (lost.length > 0) return { ...NOTHING, lost };
      for (const asked of allAsked(script)) {
        const answer = await server.answer(asked);
        if (answer.kind === "refused") lost = [...lost, `${answer.commandId} was refused: ${answer.refusal}.`];
        else acknowledged.set(answer.commandId, answer);
      }
      await server.rotated();
      unproved = (await server.signed()) ? [] : ["Not everything could be signed."];
    } finally {
      await server.close();
    }
    const asked = new Set(allAsked(script).map(({ commandId }) => commandId));
    const events = await eventsIn(folder);
    return {
      lost: [...lost, ...(await lostIn(folder, acknowledged)), ...gapsIn(events)],
      duplicates: duplicatesIn(events, asked),
      divergences: await divergencesIn(folder),
      unproved: [...unproved, ...(await unprovedIn(folder))],
    };
  } catch (error) {
    return { ...NOTHING, lost: [`It cannot be opened again: ${error instanceof Error ? error.stack : String(error)}`] };
  }
}

async function eventsIn(folder: string) {
  const log = openSqliteEventLogToRead(join(folder, "events.db"));
  try {
    return await Array.fromAsync(log.readAll(0));
  } finally {
    await log.close();
  }
}

async function lostIn(folder: string, acknowledged: ReadonlyMap<string, Acknowledged>): Promise<string[]> {
  const { key, next } = masterKey({ masterKey: undefined, nextMasterKey: undefined }, folder);
  const vault = openVault({ file: join(folder, "vault.db"), master: key, next });
  try {
    return lostOf(await eventsIn(folder), acknowledged, vault);
  } finally {
    vault.close();
  }
}

async function lostFiles(server: Awaited<ReturnType<typeof openDoorless>>, said: readonly Said[]): Promise<string[]> {
  const lost: string[] = [];
  for (const each of said) {
    if (each.kind !== "kept") continue;
    const bytes = await server.uploads.open(each).catch(() => null);
    if (bytes === null) lost.push(`The kept file ${each.digest} is not there.`);
  }
  return lost;
}

/** Whether the rows are those that a replay builds; here in this process, since it is done thousands of times. */
export async function divergencesIn(folder: string): Promise<string[]> {
  const place = mkdtempSync(join(folder, "replay-"));
  const live = openSqlite({ file: rowsFile(folder), readOnly: true });
  const log = openSqliteEventLogToRead(join(folder, "events.db"));
  try {
    const { position } = extentOf(live);
    const newest = await log.newest();
    if (position !== newest) return [`The rows are at ${position}, the log at ${newest}.`];
    await buildRows(log, join(place, "rows.db"), position, () => {});
    const rebuilt = openSqlite({ file: join(place, "rows.db"), readOnly: true });
    try {
      const extent = { ...extentOf(rebuilt), position };
      if (digestsOf(live, extent).all === digestsOf(rebuilt, extent).all) return [];
      return [firstDivergence(live, rebuilt, extent)?.words ?? "The rows differ, nobody knows where."];
    } finally {
      rebuilt.close();
    }
  } finally {
    live.close();
    await log.close();
    rmSync(place, { recursive: true, force: true });
  }
}

export async function unprovedIn(folder: string, kept?: string): Promise<string[]> {
  const log = openSqliteEventLogToRead(join(folder, "events.db"));
  try {
    const { wrong, events, signed } = await verifyLedger({ log, folder: openProofFolder(folder), kept });
    if (wrong !== null) return [wrong.sentence];
    return events === signed ? [] : [`${events} events are in the log, and ${signed} are signed.`];
  } finally {
    await log.close();
  }
}
