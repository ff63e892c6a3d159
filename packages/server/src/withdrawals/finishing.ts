import type { Logger } from "pino";
import type { CarryOut } from "./carryOut.ts";

/** Sees to it that what was approved is carried out, whatever cut it off. */
export type Finishing = Readonly<{ stop: () => Promise<void> }>;

const LOOK_AGAIN_MS = 30_000;

/** Carries out at once what is approved and not done, and looks again from time to time. */
export async function startFinishing(carryOut: CarryOut, logger: Pick<Logger, "error">): Promise<Finishing> {
  let running = Promise.resolve();
  const look = () => {
    running = running
      .then(carryOut.all)
      .catch((error: unknown) => logger.error({ err: error }, "An approved withdrawal could not be carried out"));
    return running;
  };
  await look();
  const looking = setInterval(() => void look(), LOOK_AGAIN_MS).unref();
  return {
    async stop() {
      clearInterval(looking);
      await running;
    },
  };
}
