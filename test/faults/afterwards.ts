import { join } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { decode } from "@planledger/server/eventLog/codec.ts";
import type { StoredEvent } from "@planledger/server/eventLog/eventLog.ts";
import { openSqliteEventLogToRead } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { verifyLedger } from "@planledger/server/proof/verifyLedger.ts";
import { buildRows, removeDatabase } from "@planledger/server/rows/buildRows.ts";
import { digestsOf, extentOf } from "@planledger/server/rows/digest.ts";
import { firstDivergence } from "@planledger/server/rows/firstDivergence.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openSqlite, type Sqlite } from "@planledger/server/sqlite.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { wrongBackups } from "./backupsAfterwards.ts";
import { duplicatesIn, gapsIn, lostOf } from "./check.ts";
import { type Doorless, openDoorless } from "./doorless.ts";
import { NOTHING, type Wrong } from "./found.ts";
import { isKind, leftBehind } from "./leftBehind.ts";
import { placesIn } from "./places.ts";
import type { Acknowledged, Said } from "./protocol.ts";
import { allAsked, type Script } from "./script.ts";
import { withdrawing } from "./withdrawing.ts";

/**
 * Starts again on what a server left behind, asks everything once more, as clients do that had no answer, and checks:
 * nothing acknowledged is lost, nothing is there twice, the rows are those of a replay, everything verifies, a withdrawal
 * is whole, and so is every backup.
 */
export async function checkAfterwards(root: string, script: Script, said: readonly Said[]): Promise<Wrong> {
  const { data } = placesIn(root);
  const { words } = script.withdrawal;
  const acknowledged = new Map<string, Acknowledged>();
  for (const each of said) if (each.kind === "acknowledged") acknowledged.set(each.commandId, each);
  try {
    // As it lies there, before anybody could tidy up.
    let left = leftBehind(root, words, said, said.some(isKind("withdrawn")));
    const backups = await wrongBackups(root, said);
    const server = await openDoorless(readConfig("/", { PLANLEDGER_DATA: data }));
    let unproved: readonly string[];
    let lost: readonly string[];
    try {
      lost = [...(await lostIn(data, acknowledged)), ...destroyedIn(server, said)];
      lost = [...lost, ...(await lostFiles(server, said))];
      // What is lost once is lost: all that follows would only say so again.
      if (lost.length > 0) return { ...NOTHING, lost, left, backups };
      for (const asked of allAsked(script)) {
        const answer = await server.answer(asked);
        if (answer.kind === "refused") lost = [...lost, `${answer.commandId} was refused: ${answer.refusal}.`];
        else acknowledged.set(answer.commandId, answer);
      }
      await withdrawAgain(server, script, said);
      await server.rotated();
      unproved = (await server.signed()) ? [] : ["Not everything could be signed."];
    } finally {
      await server.close();
    }
    left = [...left, ...leftBehind(root, words, said, true)];
    const events = await eventsIn(data);
    return {
      lost: [...lost, ...(await lostIn(data, acknowledged)), ...gapsIn(events)],
      duplicates: duplicatesIn(events, askedIn(events, script)),
      divergences: await divergencesIn(data),
      unproved: [...unproved, ...(await unprovedIn(data))],
      left,
      backups,
      told: [],
    };
  } catch (error) {
    return { ...NOTHING, lost: [`It cannot be opened again: ${error instanceof Error ? error.stack : String(error)}`] };
  }
}

/** Asks for the withdrawal once more, and approves it, as people do who had no answer; it must come to its end. */
async function withdrawAgain(server: Doorless, { withdrawal }: Script, said: readonly Said[]): Promise<void> {
  const doors = withdrawing(server.ledger, withdrawal);
  await doors.request(said.findLast(isKind("asking")) ?? (await doors.look()));
  await doors.approve();
  for (const key of doors.doomed().keys)
    if (server.vault.keyOf(key) !== null) throw new Error(`The withdrawal is done, and the key ${key} is there.`);
  const { positions, filePositions } = await doors.look();
  if (positions.length + filePositions.length > 0) throw new Error("The withdrawn words can still be found.");
}

/** No key was destroyed but those that the withdrawal names. */
function destroyedIn({ vault }: Doorless, said: readonly Said[]): string[] {
  const doomed = new Set(said.filter(isKind("doomed")).flatMap(({ keys }) => keys));
  const words = 1;
  const destroyed = [...vault.fence()].filter(({ id }) => !doomed.has(id));
  return destroyed.length > words ? [`Keys were destroyed that nobody withdrew: ${destroyed.length - words}.`] : [];
}

/** The commands that were asked for, and those that a withdrawal gives by itself. */
function askedIn(events: readonly StoredEvent[], script: Script): Set<string> {
  const { id, attach, request, approve } = script.withdrawal;
  const own = events.map((event) => decode(event).commandId).filter((commandId) => commandId.startsWith(`${id} `));
  const asked = allAsked(script).map(({ commandId }) => commandId);
  return new Set([...asked, ...own, attach.commandId, request.commandId, approve.commandId]);
}

async function eventsIn(folder: string): Promise<StoredEvent[]> {
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

async function lostFiles(server: Doorless, said: readonly Said[]): Promise<string[]> {
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
  const rebuilt = await rebuild(folder, join(folder, "replay.db"));
  const live = openSqlite({ file: rowsFile(folder), readOnly: true });
  try {
    const divergence = rebuilt.divergenceOf(live);
    return divergence === null ? [] : [divergence];
  } finally {
    live.close();
    rebuilt.remove();
  }
}

/** Rows that were built anew, to hold others against them. */
export type Rebuilt = Readonly<{
  /** Where rows are not the same, in words; null where they are. */
  divergenceOf: (live: Sqlite) => string | null;
  remove: () => void;
}>;

/** Builds the rows of a folder's events anew, into a file that is to be. */
export async function rebuild(folder: string, file: string): Promise<Rebuilt> {
  const log = openSqliteEventLogToRead(join(folder, "events.db"));
  const newest = await log.newest();
  await buildRows(log, file, newest, () => {}).finally(() => log.close());
  const rebuilt = openSqlite({ file, readOnly: true });
  const extent = extentOf(rebuilt);
  const digest = digestsOf(rebuilt, extent).all;
  return {
    divergenceOf(live) {
      const { position } = extentOf(live);
      if (position !== newest) return `The rows are at ${position}, the log at ${newest}.`;
      if (digestsOf(live, extent).all === digest) return null;
      return firstDivergence(live, rebuilt, extent)?.words ?? "The rows differ, nobody knows where.";
    },
    remove() {
      rebuilt.close();
      removeDatabase(file);
    },
  };
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
