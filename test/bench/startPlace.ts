import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { MASTER, type Place } from "./place.ts";

const PROGRAM = fileURLToPath(import.meta.resolve("@planledger/server/main.ts"));

/** The server as it is started for people, on the data folder of a benchmark. */
export async function startPlace({ folder }: Pick<Place, "folder">) {
  const env = {
    ...process.env,
    PLANLEDGER_DATA: folder,
    PLANLEDGER_DEMO: "off",
    PLANLEDGER_MASTER_KEY: MASTER.toString("hex"),
    EVENTSTORE_URL: "",
    PORT: "0",
  };
  const server = spawn(process.execPath, [PROGRAM], { env, stdio: ["ignore", "pipe", "inherit"] });
  return {
    url: await addressOf(server.stdout),
    pid: server.pid,
    async stop() {
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /is ready: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("The server ended before it was ready.");
}
