import { setTimeout as sleep } from "node:timers/promises";
import type { SealedText } from "@planledger/projections";
import type { Logger } from "pino";
import type { Projector } from "../rows/projector.ts";
import type { Rows } from "../rows/rows.ts";
import { sqliteCode } from "../sqlite.ts";
import type { Vault } from "../vault/vault.ts";
import { type Findable, textsOfAction, textsOfPlan, visiblePlans } from "./planTexts.ts";
import { type Asked, type Counts, type Hit, MOST_HITS, openSearchIndex, type SearchIndex } from "./searchIndex.ts";

/** Whether the index holds everything that the rows show, and how much of the plans it has read, in per cent. */
export type Standing = Readonly<{ current: boolean; percent: number }>;

export type Found = Readonly<{ hits: readonly Hit[]; counts: Counts; standing: Standing }>;

/** Finds words in what stands in the plans now. */
export interface Search {
  /**
   * What the index finds, best first. Whatever the rows show when it is asked is found, unless the index is being built or
   * does not catch up within a second: the standing says so.
   * @throws SearchUnavailableError
   */
  find(asked: Asked, range: Readonly<{ first: number; after: number }>): Promise<Found>;
  /**
   * Forgets every text sealed under these keys, whose keys have just been destroyed: when it is answered none of their
   * words is found, and none is in the index. What else there is of the same things stays.
   */
  forget(keyIds: readonly string[]): void;
  stop(): Promise<void>;
}

/** There is no index at the moment; it is made anew as soon as that can be done. */
export class SearchUnavailableError extends Error {
  override readonly name = "SearchUnavailableError";
}

type Parts = Readonly<{
  rows: Rows;
  vault: Pick<Vault, "open" | "keyOf">;
  projector: Pick<Projector, "news">;
  logger: Pick<Logger, "warn">;
}>;

/** The longest that reading plans into the index keeps anybody else waiting, and, while it is built, the pause after it. */
const SLICE_MS = 6;
/** Changes are read together, once in so long; whoever searches does not wait for that. */
const TOGETHER_MS = 250;
const CURRENT_WITHIN_MS = 1_000;
const TRY_AGAIN_AFTER_MS = 5_000;

/**
 * Keeps the index and answers from it. It is built in the background, a slice of time after the other, and follows the
 * rows from then on. It is in memory alone, as opened texts belong on no disk, and holds nothing that is not elsewhere: an
 * index that fails is thrown away and built anew, and so it is at each start.
 */
export function startSearch({ rows, vault, projector, logger }: Parts): Search {
  const stopping = new AbortController();
  const { signal } = stopping;
  let index: SearchIndex | undefined;
  let whole = false;
  let build = { done: 0, of: 0 };
  // Where the index is in the history, and where it is being brought to.
  let position = 0;
  let aim = 0;
  let known = new Set<string>();
  let failedAt = -Infinity;
  let working: Promise<void> | undefined;

  const isBehind = () => !whole || position !== rows.newest();
  const standing = (): Standing => ({
    current: !isBehind(),
    percent: whole ? 100 : Math.floor((100 * build.done) / Math.max(build.of, 1)),
  });

  /** A text's words; none when its key is gone, or when it is not what was sealed, which is for others to find out. */
  function open(text: SealedText): string | null {
    try {
      return vault.open(text);
    } catch {
      return null;
    }
  }

  /** Lets go of an index that failed, so that a new one takes its place. */
  function giveUp(error: unknown): void {
    // What SQLite says of a failure may quote what was asked.
    const code = sqliteCode(error);
    logger.warn(code === undefined ? { err: error } : { sqlite: code }, "The search index failed, and is made anew");
    failedAt = performance.now();
    whole = false;
    index?.close();
    index = undefined;
  }

  function opened(): SearchIndex {
    if (index !== undefined) return index;
    known = new Set();
    build = { done: 0, of: 0 };
    index = openSearchIndex();
    return index;
  }

  async function catchUp(): Promise<void> {
    const there = opened();
    aim = rows.newest();
    if (whole) await inSlices(there, changedSince(there, position, aim));
    else await buildAll(there, aim);
    // Stopped, or given up meanwhile.
    if (signal.aborted || index !== there) return;
    position = aim;
    whole = true;
  }

  async function buildAll(there: SearchIndex, upTo: number): Promise<void> {
    const all = visiblePlans(rows, upTo);
    build = { done: 0, of: all.length };
    for (const plan of all) {
      await inSlices(there, wholePlan(there, plan, upTo), SLICE_MS);
      await sleep(0);
      build = { ...build, done: build.done + 1 };
    }
  }

  /** What brings the index from one position to another: plans that came into sight, and what was touched since. */
  function* changedSince(there: SearchIndex, after: number, upTo: number): Generator<() => void> {
    const touched = rows.subjectsTouched(after, upTo).filter(({ plan }) => known.has(plan));
    const wholly = new Set(touched.filter(({ action }) => action === null).map(({ plan }) => plan));
    for (const plan of visiblePlans(rows, upTo)) if (!known.has(plan)) wholly.add(plan);
    for (const plan of wholly) yield* wholePlan(there, plan, upTo);
    for (const { plan, action } of touched) {
      if (action === null || wholly.has(plan)) continue;
      yield* stepsOf(there, { action }, textsOfAction(rows, plan, action, upTo));
    }
  }

  function wholePlan(there: SearchIndex, plan: string, upTo: number): Generator<() => void> {
    known.add(plan);
    return stepsOf(there, { plan }, textsOfPlan(rows, plan, upTo));
  }

  /** Puts in what there is of a plan or an action, and takes out what there is no longer. */
  function* stepsOf(
    there: SearchIndex,
    subject: Readonly<{ plan: string } | { action: string }>,
    texts: Iterable<Findable>,
  ): Generator<() => void> {
    const gone = new Set(there.entitiesOf(subject));
    for (const thing of texts) {
      gone.delete(thing.entity);
      yield () => there.put(thing, open);
    }
    for (const entity of gone) yield () => there.remove(entity);
  }

  /** Takes steps for a slice of time, and says whether there are more. */
  function slice(there: SearchIndex, steps: Iterator<() => void>): boolean {
    let more = true;
    there.transaction(() => {
      const until = performance.now() + SLICE_MS;
      while (more && performance.now() < until) {
        const step = steps.next();
        if (step.done) more = false;
        else step.value();
      }
    });
    return more;
  }

  /** Takes all steps, letting others go first after each slice. */
  async function inSlices(there: SearchIndex, steps: Iterator<() => void>, pause = 0): Promise<void> {
    while (!signal.aborted && slice(there, steps)) await sleep(pause);
  }

  /** Brings the index up to where the rows are; one at a time, and not again right after it failed. */
  function bringUp(): Promise<void> {
    if (performance.now() - failedAt < TRY_AGAIN_AFTER_MS) return Promise.resolve();
    working ??= catchUp()
      .catch(giveUp)
      .finally(() => {
        working = undefined;
      });
    return working;
  }

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await bringUp();
      if (isBehind() && index !== undefined) continue;
      await projector.news(signal);
      await sleep(TOGETHER_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  function forget(keyIds: readonly string[]): void {
    if (index === undefined || keyIds.length === 0) return;
    const there = index;
    try {
      const touched = there.removeSealedUnder(keyIds);
      if (touched.length === 0) return;
      there.transaction(() => {
        for (const { plan, action } of touched) {
          const texts = action === null ? textsOfPlan(rows, plan, aim) : textsOfAction(rows, plan, action, aim);
          for (const step of stepsOf(there, action === null ? { plan } : { action }, texts)) step();
        }
      });
      there.scrub();
    } catch (error) {
      giveUp(error);
    }
  }

  /** Hits whose texts can all still be opened: whatever else there was is forgotten on the spot. */
  function openable(
    asked: Asked,
    range: Readonly<{ first: number; after: number }>,
    there: SearchIndex,
  ): readonly Hit[] {
    const hits = there.find(asked, range);
    const gone = hits.flatMap(({ keys }) => keys.filter((key) => vault.keyOf(key) === null));
    if (gone.length === 0) return hits;
    forget(gone);
    return there.find(asked, range);
  }

  const kept = keep();

  return {
    async find(asked, range) {
      if (isBehind()) await Promise.race([bringUp(), sleep(CURRENT_WITHIN_MS, undefined, { ref: false })]);
      if (index === undefined) throw new SearchUnavailableError("The search index cannot be used.");
      try {
        const first = Math.min(range.first, MOST_HITS - range.after);
        const hits = first > 0 ? openable(asked, { ...range, first }, index) : [];
        return { hits, counts: index.count(asked), standing: standing() };
      } catch (error) {
        giveUp(error);
        throw new SearchUnavailableError("The search index failed.", { cause: error });
      }
    },
    forget,
    async stop() {
      stopping.abort();
      await kept;
      await working;
      index?.close();
      index = undefined;
    },
  };
}

/** For a ledger of which nobody keeps an index. */
export const noSearch: Search = {
  find: () => Promise.reject(new SearchUnavailableError("Nobody keeps an index of this ledger.")),
  forget: () => {},
  stop: async () => {},
};
