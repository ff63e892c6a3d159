import { setTimeout as sleep } from "node:timers/promises";
import { merkle } from "@planledger/projections";
import { keyFile, publishedKeys, requestRotation, rotationIsWaiting } from "../proof/signingKeys.ts";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { configHere, type OpenedLedger, withLedger } from "./openLedger.ts";
import { changeMasterKey } from "./rotateMaster.ts";
import { signNow } from "./signNow.ts";

const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 100;

/**
 * `keys`: prints the public keys that ever signed, the newest last. `keys rotate-signing`: makes a new signing key; its
 * first checkpoint is signed by the old one too. `keys rotate-master`: wraps all keys of texts and files under a new
 * master key. A server that runs takes either into use without being stopped.
 */
export const keys: Command = {
  usage: "keys [rotate-signing | rotate-master]",
  async run(args) {
    const [what] = flagsOf(args, {}, keys, 1).positionals;
    if (what !== undefined && what !== "rotate-signing" && what !== "rotate-master")
      throw new CommandError(`Use it so: ledger ${keys.usage}.`);
    if (what === "rotate-master") return changeMasterKey(configHere());
    return withLedger(async (opened) => {
      if (what === "rotate-signing") await rotate(opened);
      const lines = publishedKeys(opened.proof.path).map((key) => `${merkle.formatVerifierKey(key)}\n`);
      if (lines.length === 0)
        throw new CommandError("There is no signing key yet: it is made when the server starts for the first time.");
      return lines.join("");
    });
  },
};

async function rotate(opened: OpenedLedger): Promise<void> {
  const { path } = opened.proof;
  if (publishedKeys(path).length === 0) await signNow(opened);
  // One that was asked for before, and not taken into use, is taken now.
  if (!rotationIsWaiting(path)) await requestRotation(path);
  const isOurs = await signNow(opened);
  if (!isOurs) await taken(path);
  if (rotationIsWaiting(path)) {
    throw new CommandError(
      "The server that runs has not taken the new key into use: /readyz says why it does not sign.",
    );
  }
  process.stderr.write(
    `The new signing key lies in ${keyFile(path)}. Keep a copy apart from the data; the old one is gone.\n`,
  );
}

/** Waits until the server that runs has taken the new key into use, or has had time enough. */
async function taken(path: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (rotationIsWaiting(path) && performance.now() < until) await sleep(LOOK_AGAIN_MS);
}
