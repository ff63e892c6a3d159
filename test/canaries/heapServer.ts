import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A server whose heap can be written down. */
export type Running = Readonly<{
  url: string;
  heap: (file: string) => Promise<void>;
  end: () => Promise<void>;
}>;

const main = fileURLToPath(import.meta.resolve("@planledger/server/main.ts"));
const heap = join(import.meta.dirname, "heap.ts");

/** A whole server whose heap can be written down, and whose output goes to a file. */
export function startServer(env: Readonly<Record<string, string>>, log: string): Promise<Running> {
  const flags = ["--expose-gc", "--heap-snapshot-string-limit=4000000000", "--import", heap];
  const child = spawn(process.execPath, [...flags, main], {
    env: { ...process.env, ...env, PLANLEDGER_LOG: "debug" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("The output of the server is piped.");
  writeFileSync(log, "");
  let begun = "";
  const keep = (chunk: Buffer) => appendFileSync(log, chunk);
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return new Promise((resolve, reject) => {
    stderr.on("data", keep);
    stdout.on("data", (chunk: Buffer) => {
      keep(chunk);
      if (begun.includes("is ready: ")) return;
      begun += chunk.toString("utf8");
      const url = /is ready: (\S+)\s/.exec(begun)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        heap: (file) =>
          new Promise((written) => {
            child.once("message", () => written());
            child.send(file);
          }),
        async end() {
          child.kill("SIGTERM");
          await closed;
        },
      });
    });
    void closed.then(() => reject(new Error(`The server did not start:\n${readFileSync(log, "utf8")}`)));
  });
}
