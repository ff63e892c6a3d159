import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { withLedger } from "./openLedger.ts";
import { signNow } from "./signNow.ts";

/** `checkpoint`: prints the newest signed checkpoint. When no server runs, what is there is signed first. */
export const checkpoint: Command = {
  usage: "checkpoint",
  run(args) {
    flagsOf(args, {}, checkpoint);
    return withLedger(async (opened) => {
      await signNow(opened);
      const note = opened.proof.checkpoints.newest();
      if (note === null)
        throw new CommandError("Nothing is signed yet: the server signs a few seconds after it has started.");
      return note;
    });
  },
};
