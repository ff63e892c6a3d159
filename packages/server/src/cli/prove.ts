import { leafHash, leafOf } from "../proof/hashing.ts";
import { merkle } from "@planledger/projections";
import { proofsIn, proofText } from "../proof/proofs.ts";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { withLedger } from "./openLedger.ts";

const flag = { type: "boolean" } as const;

/**
 * `prove POSITION`: prints the proof that an event is in the newest checkpoint (C2SP tlog-proof), with its leaf as the
 * extra data. `--json` prints everything apart, with the stored bytes; `--bytes` only the bytes, exactly as stored.
 */
export const prove: Command = {
  usage: "prove POSITION [--json | --bytes]",
  run(args) {
    const { positionals, values } = flagsOf(args, { json: flag, bytes: flag }, prove, 1);
    const position = Number(positionals[0]);
    if (positionals.length !== 1 || !Number.isSafeInteger(position) || position < 1 || (values.json && values.bytes)) {
      throw new CommandError(`Say which event by its position, from 1: ledger ${prove.usage}.`);
    }
    return withLedger(async ({ log, proof }) => {
      const [event] = await log.at([position]);
      if (event === undefined) throw new CommandError(`The log has no event ${position}.`);
      if (values.bytes) return Buffer.from(event.bytes).toString("utf8");
      const proved = proofsIn(proof).inclusion(position);
      if (proved === null)
        throw new CommandError(
          `Event ${position} is in no checkpoint yet: ask again in a few seconds, or run \`ledger checkpoint\`.`,
        );
      const leaf = leafOf(event);
      if (!merkle.sameHash(leafHash(event), proved.leaf))
        throw new CommandError(`Event ${position} is not the one that was signed: run \`ledger verify\`.`);
      if (!values.json) return proofText(proved, leaf);
      const { index, path, checkpoint } = proved;
      const told = {
        position,
        index,
        size: checkpoint.size,
        leaf,
        leafHash: proved.leaf.toHex(),
        path: path.map((hash) => hash.toHex()),
        root: checkpoint.root.toHex(),
        checkpoint: checkpoint.note,
        bytes: Buffer.from(event.bytes).toString("base64"),
        proof: proofText(proved, leaf),
      };
      return `${JSON.stringify(told, null, 2)}\n`;
    });
  },
};
