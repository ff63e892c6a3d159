import { join } from "node:path";
import { isSealed, keyOfText } from "@planledger/projections";
import { decode } from "@planledger/server/eventLog/codec.ts";
import type { StoredEvent } from "@planledger/server/eventLog/eventLog.ts";
import { type LogSource, openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { replay } from "@planledger/server/rows/replay.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault, type Vault } from "@planledger/server/vault/vault.ts";
import type { Acknowledged } from "./protocol.ts";

/** Where a ledger lies. */
export type Ledger = Readonly<{ folder: string; source: LogSource }>;

/** What a check is told to get wrong on purpose, to prove that it can fail. */
export type Spoil = "loss" | "row" | undefined;

/** What was found wrong, each as a sentence. */
export type Faults = Readonly<{
  lost: readonly string[];
  duplicates: readonly string[];
  divergences: readonly string[];
}>;

/** Checks what a ledger holds, while its server is idle, against what had been acknowledged and asked. */
export async function check(
  ledger: Ledger,
  acknowledged: ReadonlyMap<string, Acknowledged>,
  asked: ReadonlySet<string>,
  spoil: Spoil,
): Promise<Faults & Readonly<{ events: number }>> {
  const events = await eventsOf(ledger);
  if (spoil === "loss") drop(events, acknowledged);
  if (spoil === "row") tamperWithARow(ledger);
  const vault = openVault({
    file: join(ledger.folder, "vault.db"),
    master: masterKey({ masterKey: undefined, nextMasterKey: undefined }, ledger.folder).key,
  });
  try {
    return {
      events: events.length,
      lost: [...lostOf(events, acknowledged, vault), ...gapsIn(events)],
      duplicates: duplicatesIn(events, asked),
      divergences: await divergencesOf(ledger, events.length, spoil),
    };
  } finally {
    vault.close();
  }
}

async function eventsOf({ source }: Ledger): Promise<StoredEvent[]> {
  const log = await openLogToRead(source);
  const events: StoredEvent[] = [];
  for await (const event of log.readAll(0)) events.push(event);
  await log.close();
  return events;
}

/** Every acknowledged command's events are there, at the revision that was said, and what they say can be opened. */
export function lostOf(
  events: readonly StoredEvent[],
  acknowledged: ReadonlyMap<string, Acknowledged>,
  vault: Vault,
): string[] {
  const byId = new Map(events.map((event) => [`${event.stream} ${event.id}`, event]));
  const lastOf = new Map<string, number>();
  const closed = new Set<string>();
  for (const event of events) {
    const { commandId, data } = decode(event);
    lastOf.set(commandId, event.revision);
    if (!opens(data, vault)) closed.add(commandId);
  }
  return [...acknowledged.values()].flatMap(({ commandId, stream, revision, event }) => {
    if (!byId.has(`${stream} ${event}`)) return [`${stream} does not hold event ${event} of command ${commandId}.`];
    if (lastOf.get(commandId) !== revision)
      return [`${commandId} ends at ${stream} ${lastOf.get(commandId)}, not ${revision}.`];
    return closed.has(commandId) ? [`A text of command ${commandId} cannot be opened.`] : [];
  });
}

function opens(value: unknown, vault: Vault): boolean {
  // What was withdrawn is not lost.
  if (isSealed(value))
    return opensText(() => vault.open(value) !== null || vault.fenced(keyOfText(value)) !== undefined);
  return typeof value !== "object" || value === null || Object.values(value).every((item) => opens(item, vault));
}

function opensText(open: () => boolean): boolean {
  try {
    return open();
  } catch {
    return false;
  }
}

/** Positions, and the revisions of each stream, count without a gap. */
export function gapsIn(events: readonly StoredEvent[]): string[] {
  const revisions = new Map<string, number>();
  return events.flatMap(({ position, stream, revision }, index) => {
    const expected = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    if (position !== index + 1) return [`Position ${position} stands where ${index + 1} should.`];
    return revision === expected ? [] : [`${stream} goes from revision ${expected - 1} to ${revision}.`];
  });
}

/** No event is there twice, and none that nobody asked for. */
export function duplicatesIn(events: readonly StoredEvent[], asked: ReadonlySet<string>): string[] {
  const ids = new Set<string>();
  return events.flatMap((event) => {
    const twice = ids.has(event.id);
    ids.add(event.id);
    if (twice) return [`Event ${event.id} is in the log twice, again at position ${event.position}.`];
    return asked.has(decode(event).commandId) ? [] : [`Nobody asked for the event at position ${event.position}.`];
  });
}

/** The rows are what a replay builds, and hold everything. */
async function divergencesOf(ledger: Ledger, events: number, spoil: Spoil): Promise<string[]> {
  const { divergence, position } = await replay(ledger);
  if (divergence !== null) return [divergence];
  return position === events || spoil === "loss" ? [] : [`The rows are at ${position}, the log at ${events}.`];
}

function drop(events: StoredEvent[], acknowledged: ReadonlyMap<string, Acknowledged>): void {
  const last = events.findLastIndex((event) => acknowledged.has(decode(event).commandId));
  events.splice(last, 1);
}

function tamperWithARow({ folder }: Ledger): void {
  const database = openSqlite({ file: rowsFile(folder) });
  database.exec(`UPDATE versions SET value = '"~forged"' WHERE rowid = (SELECT max(rowid) FROM versions)`);
  database.close();
}
