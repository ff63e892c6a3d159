import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LogSource } from "../eventLog/logSource.ts";
import { writeDurably } from "../durable.ts";
import { replay, ReplayCancelledError, type Replayed } from "./replay.ts";

/** Who started a replay, and when. Moments are milliseconds since 1970 UTC. */
type Started = Readonly<{ by: string; startedAt: number }>;

/** A replay that goes on: how many events are in, of so many, or that all are and rows are being compared. */
export type ReplayRunning = Started & Readonly<{ state: "building" | "comparing"; done: number; of: number }>;

/** A replay that ended, one way or another. */
export type ReplayEnded = Started &
  Readonly<{ finishedAt: number }> &
  (
    | Readonly<{ state: "compared"; replayed: Replayed }>
    | Readonly<{ state: "cancelled" }>
    | Readonly<{ state: "failed"; problem: string }>
  );

export type ReplayRun = ReplayRunning | ReplayEnded;

/** The replays that a server is asked for: one at a time, and what came of the last one is kept until the next. */
export interface Replays {
  /** The one that goes on, or else the last one; null when there never was one. */
  last(): ReplayRun | null;
  /** Starts one; null when one goes on already, or there is nothing on disk to replay. */
  start(by: string): ReplayRun | null;
  /** Calls off the one that goes on; resolves when it has ended. Null when none does. */
  cancel(): Promise<ReplayRun | null>;
}

type Place = Readonly<{ source: LogSource; folder: string; now: () => number }>;

// Apart from those of the command line, which may run at this very moment.
const PREFIX = "replaying-";

/** The replays of a ledger whose rows lie in a folder. What a server that was killed left of one is removed. */
export function openReplays({ source, folder, now }: Place): Replays {
  const file = join(folder, "replay.json");
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(PREFIX)))
    rmSync(join(folder, name), { recursive: true, force: true });
  let last = keptIn(file);
  let calling: AbortController | undefined;
  let ending: Promise<void> = Promise.resolve();

  async function run(started: Started, signal: AbortSignal): Promise<void> {
    const at = (running: Omit<ReplayRunning, keyof Started>) => void (last = { ...started, ...running });
    let of = 0;
    const outcome = await replay({
      source,
      folder,
      prefix: PREFIX,
      signal,
      onProgress(progress) {
        of = progress.of;
        at({ state: "building", ...progress });
      },
      onComparing: () => at({ state: "comparing", done: of, of }),
    }).then(
      (replayed) => ({ state: "compared", replayed }) as const,
      (error: unknown) => whyNot(error),
    );
    last = { ...started, ...outcome, finishedAt: now() };
    calling = undefined;
    // What could not be kept is still told for as long as the server runs.
    await writeDurably(file, JSON.stringify(last)).catch(() => {});
  }

  return {
    last: () => last,
    start(by) {
      if (calling !== undefined) return null;
      calling = new AbortController();
      const started = { by, startedAt: now() };
      const running = { ...started, state: "building", done: 0, of: 0 } as const;
      last = running;
      ending = run(started, calling.signal);
      return running;
    },
    async cancel() {
      if (calling === undefined) return null;
      calling.abort();
      await ending;
      return last;
    },
  };
}

/** What a ledger without rows on disk can say. */
export const noReplays: Replays = { last: () => null, start: () => null, cancel: async () => null };

function whyNot(error: unknown) {
  if (error instanceof ReplayCancelledError) return { state: "cancelled" } as const;
  return { state: "failed", problem: error instanceof Error ? error.message : String(error) } as const;
}

/** What came of the last one; a file that was cut off says nothing. */
function keptIn(file: string): ReplayRun | null {
  if (!existsSync(file)) return null;
  try {
    // Written by this very module.
    return JSON.parse(readFileSync(file, "utf8")) as ReplayEnded;
  } catch {
    return null;
  }
}
