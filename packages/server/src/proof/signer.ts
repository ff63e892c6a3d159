import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { EventLog } from "../eventLog/eventLog.ts";
import { News } from "../eventLog/news.ts";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { rotationIsWaiting } from "./signingKeys.ts";
import { openTreeSigner, type TreeSigner } from "./treeSigner.ts";

/** How the proofs stand: how many events are signed, and why no more are when that is so. */
export type ProofStanding = Readonly<{ signed: number; problem: string | null }>;

/** Signs the log as it grows. */
export type Signer = Readonly<{
  standing: () => ProofStanding;
  /** Resolves when this many events are signed, or when signing has stopped or this many milliseconds have passed. */
  reaches: (size: number, milliseconds: number) => Promise<boolean>;
  /** Signs what the log holds now, and ends. */
  stop: () => Promise<void>;
}>;

export type Signing = Readonly<{
  log: EventLog;
  folder: ProofFolder;
  /** How long after news a checkpoint is signed, in milliseconds. */
  signAfter: number;
  logger: Pick<Logger, "error">;
  say: (text: string) => void;
  /** Whether the whole ledger was made just now. */
  isNew: boolean;
}>;

const LOOK_FOR_ROTATION_MS = 1_000;
const MOST_AT_THE_END = 50_000;

/** Follows the log and signs it. What stops the signing stops nothing else: it is said, and everything goes on. */
export function startSigner({ log, folder, signAfter, logger, say, isNew }: Signing): Signer {
  const stopping = new AbortController();
  const news = new News();
  let tree: TreeSigner | undefined;
  let problem: string | null = null;
  let refused = false;
  let timer: NodeJS.Timeout | undefined;
  let signing: Promise<void> = Promise.resolve();

  function refuse(error: unknown): void {
    refused = error instanceof ProofError;
    const sentence = error instanceof Error ? error.message : String(error);
    if (problem !== sentence) {
      logger.error({ err: error }, "No checkpoint can be signed");
      say(
        `No checkpoint can be signed: ${sentence}${refused ? " Run `ledger verify` to see what is wrong." : " It is tried again."}`,
      );
    }
    problem = sentence;
    news.tell();
  }

  /** One after the other; what fails for a reason that may pass is tried again. */
  function sign(): Promise<void> {
    signing = signing.then(async () => {
      if (tree === undefined || refused) return;
      try {
        await tree.sign();
        problem = null;
        news.tell();
      } catch (error) {
        refuse(error);
        if (!refused) later();
      }
    });
    return signing;
  }

  function later(): void {
    if (stopping.signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void sign();
    }, signAfter);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted && !refused) {
      try {
        await grow();
      } catch (error) {
        refuse(error);
        if (!refused) await sleep(signAfter, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  async function grow(): Promise<void> {
    tree ??= await openTreeSigner(folder, log, say, isNew);
    later();
    for await (const followed of log.follow(tree.size(), stopping.signal)) {
      if (followed.kind !== "events") continue;
      tree.add(followed.events);
      later();
      if (tree.isBehind()) await writeAll(tree);
      if (refused) return;
      // A log that is read from its beginning leaves room for those who are being served.
      await turn();
    }
  }

  async function writeAll(growing: TreeSigner): Promise<void> {
    signing = signing.then(() => growing.writeTiles()).catch(refuse);
    await signing;
  }

  const running = run();
  const lookForRotation = setInterval(() => {
    if (rotationIsWaiting(folder.path)) void sign();
  }, LOOK_FOR_ROTATION_MS).unref();

  return {
    standing: () => ({ signed: Math.max(0, tree?.signed() ?? 0), problem }),
    async reaches(size, milliseconds) {
      const ending = AbortSignal.timeout(milliseconds);
      const isReached = () => (tree?.signed() ?? -1) >= size;
      const isOver = () => refused || ending.aborted;
      while (!isReached() && !isOver()) await news.wait(ending);
      return isReached();
    },
    async stop() {
      clearInterval(lookForRotation);
      clearTimeout(timer);
      stopping.abort();
      await running;
      if (tree === undefined || refused) return;
      try {
        for await (const event of log.readAll(tree.size())) {
          tree.add([event]);
          if (event.position - tree.signed() > MOST_AT_THE_END) break;
        }
      } catch (error) {
        refuse(error);
      }
      await sign();
    },
  };
}
