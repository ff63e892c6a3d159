import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Acknowledged, Asked, Refused, Said } from "./protocol.ts";

const PROGRAM = fileURLToPath(new URL("./server.ts", import.meta.url));

/** A server under test, in a process of its own. */
export interface ServerProcess {
  /** Resolves when it is ready, or when it ended before it was. */
  readonly begun: Promise<"ready" | "ended">;
  ask(asked: Asked): void;
  /** Kills it as a failing machine would, and resolves when all that it had said was heard. */
  kill(): Promise<void>;
}

/** @param heard hears everything that the server says after it is ready */
export function startServerProcess(
  env: NodeJS.ProcessEnv,
  heard: (said: Acknowledged | Refused) => void,
): ServerProcess {
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ["pipe", "pipe", "inherit"] });
  // Writing to a process that was just killed fails; what it did not take in is asked again.
  child.stdin.on("error", () => {});
  const begun = Promise.withResolvers<"ready" | "ended">();
  createInterface({ input: child.stdout }).on("line", (line) => {
    // Only the program above writes to it; the last line may have been cut off.
    const said = parsed(line);
    if (said?.kind === "ready") begun.resolve("ready");
    else if (said?.kind === "acknowledged" || said?.kind === "refused") heard(said);
  });
  const closed = whenClosed(child).then(() => begun.resolve("ended"));
  return {
    begun: begun.promise,
    ask: (asked) => void child.stdin.write(`${JSON.stringify(asked)}\n`),
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

const whenClosed = (child: ChildProcess) => new Promise<void>((resolve) => child.once("close", () => resolve()));

function parsed(line: string): Said | undefined {
  try {
    return JSON.parse(line) as Said;
  } catch {
    return undefined;
  }
}
