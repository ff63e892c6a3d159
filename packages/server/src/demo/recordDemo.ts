import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import { type LogSource, openLog } from "../eventLog/logSource.ts";
import { openUploads } from "../files/uploads.ts";
import type { Vault } from "../vault/vault.ts";
import { calendarOf } from "./calendar.ts";
import { keepFiles } from "./evidence.ts";
import { record } from "./record.ts";
import { chronicles } from "./story/chronicles.ts";

type Embedded = Extract<LogSource, { engine: "sqlite" }>;

type Given = Readonly<{
  source: Embedded;
  vault: Vault;
  folder: string;
  now: () => number;
  say: (text: string) => void;
}>;

/**
 * Fills an empty log with a year of invented history, recorded through the commands themselves under a story clock that
 * ends yesterday. A log that holds anything is left alone. The story is told into a file of its own, which takes the
 * place of the log when all of it is there: a start that is cut short leaves an empty log, never half a story.
 * @throws when a rule refuses what is told
 */
export async function recordDemo({ source, vault, folder, now, say }: Given): Promise<void> {
  if (!(await isEmpty(source, now))) return;
  say("Recording a made-up year, to look around in…");
  const calendar = calendarOf(now());
  const uploads = await openUploads(folder, vault, now);
  const files = await keepFiles(uploads, calendar);
  const story = { chronicles: chronicles(calendar), calendar, files, uploads, now: now() };
  await replaceLog(source, await record({ ...story, vault }), now);
}

/** Writes a log of its own, which takes the place of the empty one when everything is in it. */
async function replaceLog(source: Embedded, events: readonly StoredEvent[], now: () => number): Promise<void> {
  const told = { engine: "sqlite", file: `${source.file}.story` } as const;
  removeLog(told.file);
  let storyTime = 0;
  const log = await openLog(told, now, () => storyTime);
  for (const [recordedAt, together] of Map.groupBy(events, (event) => event.recordedAt)) {
    storyTime = recordedAt;
    // Asked for in one turn, they share a commit.
    await Promise.all(
      together.map(({ stream, revision, id, type, bytes }) => log.append(stream, revision - 1, [{ id, type, bytes }])),
    );
  }
  await log.close();
  removeLog(source.file);
  renameSync(told.file, source.file);
  syncFolder(dirname(source.file));
}

async function isEmpty(source: Embedded, now: () => number): Promise<boolean> {
  const log = await openLog(source, now);
  try {
    return (await log.newest()) === 0;
  } finally {
    await log.close();
  }
}

/** Removes a log that holds nothing yet, with what SQLite keeps beside it. */
function removeLog(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
}

/** A renamed file is only safe once its folder is on the disk. */
function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
