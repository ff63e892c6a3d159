import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { settings } from "./proof/running.ts";

const main = fileURLToPath(import.meta.resolve("@planledger/server/main.ts"));

/** A whole server in a process of its own. */
export type ServerProcess = Readonly<{
  url: string;
  /** What it said so far, on its output and on its error stream. */
  out: () => string;
  err: () => string;
  /** Sends a signal that does not end it. */
  signal: (signal: "SIGSTOP" | "SIGCONT") => void;
  /** Sends a signal, and answers with which code it ended; null when it was killed. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
  /** With which code it ended, once it did; null when it was killed. */
  ended: Promise<number | null>;
}>;

/** Starts it on a folder, and waits until it is ready. */
export function startServerProcess(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings(folder), ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => (err += String(chunk)));
    child.stdout.on("data", (chunk: Buffer) => {
      out += String(chunk);
      const url = /is ready: (\S+)/.exec(out)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        out: () => out,
        err: () => err,
        ended: closed,
        signal: (signal) => void child.kill(signal),
        end(signal) {
          child.kill(signal);
          return closed;
        },
      });
    });
    void closed.then(() => reject(new Error(`The server did not start:\n${out}${err}`)));
  });
}
