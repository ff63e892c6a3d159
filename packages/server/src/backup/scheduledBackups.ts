import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { Config, ScheduledBackups } from "../config.ts";
import { syncFolder } from "../durable.ts";
import { knownMasterKeys } from "../vault/masterKey.ts";
import { needsEarlierMaster } from "../vault/vaultReader.ts";
import type { BackupNews } from "./backupWorker.ts";
import type { BackupOrder, BackupProgress } from "./makeBackup.ts";
import { keysFileIn } from "./keysCopy.ts";
import { readManifest, setsIn } from "./manifest.ts";
import { settingsOf } from "./settings.ts";

/** How the backups stand that the server makes by itself. */
export type BackupStanding = Readonly<{
  /** The newest whole backup: its name, when it was made, and how many events it holds; null when there is none. */
  last: Readonly<{ set: string; madeAt: string; events: number }> | null;
  /** How far the one is that is being made now; null when none is. */
  now: BackupProgress | null;
  /** Why the last attempt came to nothing; null when it did not. */
  problem: string | null;
}>;

export type BackupSchedule = Readonly<{
  standing: () => BackupStanding;
  /** The master key was changed: the next backup is due now, since the copy of the keys needs the one before. */
  masterChanged: () => void;
  stop: () => Promise<void>;
}>;

export type Scheduling = Readonly<{
  config: Config;
  backups: ScheduledBackups;
  logger: Pick<Logger, "info" | "error">;
  say: (text: string) => void;
  now: () => number;
}>;

/** After an attempt that came to nothing the next one is made sooner, but not at once. */
const MOST_UNTIL_RETRY_MS = 15 * 60 * 1000;

type Last = NonNullable<BackupStanding["last"]>;

/**
 * Makes backups as often as the settings say, in a worker beside the server, and keeps as many as they say. When the next
 * is due follows from the newest that is there, so that starting the server again neither skips nor adds one. When the
 * master key was changed it is due at once.
 */
export function scheduledBackups({ config, backups, logger, say, now }: Scheduling): BackupSchedule {
  const { to, keysTo, every, keep } = backups;
  let last = newestIn(to);
  let problem: string | null = null;
  let progress: BackupProgress | null = null;
  let worker: Worker | undefined;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;

  async function attempt(): Promise<void> {
    const began = performance.now();
    try {
      last = await inWorker(orderNow());
      problem = null;
      const seconds = (performance.now() - began) / 1000;
      logger.info({ ...last, seconds: Math.round(seconds * 10) / 10 }, "A backup was made and checked");
      await forgetOld();
    } catch (error) {
      if (stopping) return;
      const sentence = error instanceof Error ? error.message : String(error);
      logger.error({ err: error }, "No backup was made");
      if (problem !== sentence) say(`No backup was made: ${sentence.replace(/^No backup was made: /, "")}`);
      problem = sentence;
    } finally {
      progress = null;
    }
  }

  const orderNow = (): BackupOrder => ({
    folder: config.folder,
    source: config.source,
    to,
    keysTo,
    settings: settingsOf(config),
    known: knownMasterKeys(config, config.folder),
    at: now(),
  });

  function inWorker(order: BackupOrder): Promise<Last> {
    return new Promise((resolve, reject) => {
      const made = new Worker(new URL("./backupWorker.ts", import.meta.url), { workerData: order });
      worker = made;
      made.on("message", (news: BackupNews) => {
        if (news.kind === "progress") progress = { doing: news.doing, done: news.done, of: news.of };
        else if (news.kind === "refused") reject(new Error(news.sentence));
        else resolve({ set: basename(news.set), madeAt: news.madeAt, events: news.events });
      });
      made.on("error", reject);
      made.on("exit", (code) => reject(new Error(`Making it ended early (exit ${code}).`)));
    });
  }

  async function forgetOld(): Promise<void> {
    for (const name of setsIn(to).slice(0, -keep)) {
      // Without its manifest it is no backup any more, should the rest of it be cut off.
      await rm(join(to, name, "manifest.json"));
      await rm(join(to, name), { recursive: true });
      logger.info({ set: name }, "An old backup was removed");
    }
    await syncFolder(to);
  }

  const keysNeedEarlierMaster = () => needsEarlierMaster(keysFileIn(keysTo), join(config.folder, "vault.db"));

  function schedule(): void {
    if (stopping) return;
    const due = last === null || keysNeedEarlierMaster() ? 0 : Date.parse(last.madeAt) + every - now();
    const wait = Math.max(0, problem === null ? due : Math.min(every, MOST_UNTIL_RETRY_MS));
    timer = setTimeout(() => {
      running = attempt().then(() => {
        running = undefined;
        schedule();
      });
    }, wait).unref();
  }

  schedule();
  return {
    standing: () => ({ last, now: progress, problem }),
    masterChanged() {
      // One that is being made is followed by the next one, if it copied the keys too early.
      if (running !== undefined) return;
      clearTimeout(timer);
      schedule();
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      // What it leaves has no name of a backup, and is removed by the next one.
      await worker?.terminate();
      await running;
    },
  };
}

function newestIn(to: string): Last | null {
  try {
    const set = setsIn(to).at(-1);
    if (set === undefined) return null;
    const { madeAt, events } = readManifest(join(to, set));
    return { set, madeAt, events };
  } catch {
    // What is the matter with the folder is told by the next backup.
    return null;
  }
}
