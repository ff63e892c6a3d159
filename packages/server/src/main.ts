import "./production.ts";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { readConfig } from "./config.ts";
import { openLogger } from "./logging/openLogger.ts";
import { startServer } from "./startServer.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

try {
  const config = readConfig(root);
  const logger = openLogger(config.logLevel);
  endAtAnything(logger);
  const server = await startServer(config, logger, (text) => console.log(text));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    logger.info("Stopping: what is under way is answered, and nothing new is taken");
    await server.stop();
    logger.info("Stopped");
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
  // Without its views current the server would show what is no longer so, and beside another one that writes it would keep
  // keys and signatures of its own: better to end, and be started anew.
  server.failed.catch(async (error: unknown) => {
    logger.fatal({ err: error }, "This server may not go on");
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/** What nobody expected ends the process, as it would anyway; it is told without its words. */
function endAtAnything(logger: Logger): void {
  const end = (error: unknown) => {
    logger.fatal({ err: error }, "Something went wrong that nobody expected: the server ends");
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
