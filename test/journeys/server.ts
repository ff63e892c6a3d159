import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(import.meta.resolve("@planledger/server/main.ts"));
const screens = fileURLToPath(new URL("../../packages/web/dist/index.html", import.meta.url));

export type Server = { url: string; folder: string; stop: () => Promise<void> };

/** The whole server as a process of its own, on a free port, with a fresh folder: filled with the demonstration, or empty. */
export async function startServer({ demo }: { demo: boolean }): Promise<Server> {
  if (!existsSync(screens)) throw new Error("The screens are not built. `npm test` builds them first.");
  const folder = mkdtempSync(join(tmpdir(), "planledger-journey-"));
  const env = {
    ...process.env,
    PORT: "0",
    PLANLEDGER_DATA: folder,
    PLANLEDGER_DEMO: demo ? "on" : "off",
    EVENTSTORE_URL: "",
  };
  const server = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  const url = await readyAt(server);
  return {
    url,
    folder,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where it can be reached, once it says that it is ready. */
function readyAt(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const url = /is ready: (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => reject(new Error(`The server did not start:\n${said}`)));
  });
}
