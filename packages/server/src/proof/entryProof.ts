import { merkle } from "@planledger/projections";
import { GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import type { Rows } from "../rows/rows.ts";
import { leafHash, leafOf } from "./hashing.ts";
import { ProofError } from "./proofError.ts";
import { proofText, type Signed } from "./proofs.ts";

const inWords = new Intl.NumberFormat("en-GB");
const plural = new Intl.PluralRules("en-GB", { type: "ordinal" });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "medium", timeZone: "Europe/London" });
const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };

const ordinal = (count: number) => `${inWords.format(count)}${ENDINGS[plural.select(count)] ?? "th"}`;

/** The proof that an entry is in the newest checkpoint; null while none covers it. */
export async function entryProof(position: number, { log, proofs, rows }: Context) {
  const proved = told(() => proofs.inclusion(position));
  if (proved === null) return null;
  const [event] = await log.at([position]);
  if (event === undefined || !merkle.sameHash(leafHash(event), proved.leaf)) {
    throw damaged(
      `Entry ${position} is not the one that was signed. Tell your administrator to run \`ledger verify\`.`,
    );
  }
  const { path, checkpoint, leaf: hash } = proved;
  const leaf = leafOf(event);
  const steps = path.length === 1 ? "1 hash leads" : `${path.length} hashes lead`;
  return {
    sentence: `This entry is the ${ordinal(position)} of ${inWords.format(checkpoint.size)}; recorded on ${moment.format(event.recordedAt)}. It is in the checkpoint that was signed for all of them. Proof: ${steps} from it to the root in that checkpoint.`,
    position,
    treeSize: checkpoint.size,
    leaf,
    leafHash: hash.toHex(),
    path: path.map((step) => step.toHex()),
    checkpoint: checkpointAnswer(checkpoint, rows),
    file: proofText(proved, leaf),
    stored: Buffer.from(event.bytes).toString("utf8"),
  };
}

export const checkpointAnswer = ({ origin, size, root, keys, note }: Signed, rows: Pick<Rows, "entry">) => ({
  origin,
  size,
  upTo: momentOf(rows.entry(size)?.recordedAt),
  root: root.toBase64(),
  keys: [...keys],
  note,
});

const momentOf = (milliseconds: number | undefined) => (milliseconds === undefined ? null : new Date(milliseconds));

/** What the proofs say; damage to them is said in full, since it is the very thing that is asked. */
export function told<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof ProofError ? damaged(error.message) : error;
  }
}

const damaged = (sentence: string) => new GraphQLError(sentence, { extensions: { code: "PROOF_DAMAGED" } });
