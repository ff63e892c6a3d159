import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { readConfig } from "./config.ts";
import { startServer } from "./startServer.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const logger = pino({ level: "warn" }, pino.destination(2));

try {
  const server = await startServer(readConfig(root), logger, (text) => console.log(text));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
  // Without its views current the server would show what is no longer so: better to end, and be started anew.
  server.failed.catch(async (error: unknown) => {
    logger.fatal({ err: error }, "The views cannot be kept current");
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
