import { merkle } from "@planledger/projections";
import { checkKept } from "@planledger/server/proof/keptCheckpoint.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { proofsIn } from "@planledger/server/proof/proofs.ts";
import { openSigningKeys } from "@planledger/server/proof/signingKeys.ts";
import { hasher } from "@planledger/server/proof/hashing.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendEvents, type ProvedFolder, provedFolder } from "./proved.ts";

let place: ProvedFolder;
let early: string;
beforeEach(async () => {
  place = provedFolder();
  await place.withLog((log) => appendEvents(log, 70));
  early = await place.sign();
  await place.withLog((log) => appendEvents(log, 230));
  await place.sign();
});
afterEach(() => place.remove());

const checked = (note: string) => checkKept(note, proofsIn(openProofFolder(place.folder)));

/** A checkpoint over whatever somebody wants, signed with the ledger's own key: who has the server can make one. */
async function forged(size: number, root: merkle.Hash): Promise<string> {
  const { keys } = await openSigningKeys(place.proof, true);
  const { key, sign } = keys.current;
  const text = merkle.formatCheckpoint({ origin: key.name, size, root });
  return merkle.formatNote({ text, signatures: [merkle.signText(text, key, sign)] });
}

describe("a checkpoint that somebody kept", () => {
  it("is what the history goes on from, and the hashes prove it", () => {
    const { verdict, sentence, size, path } = checked(early);
    expect({ verdict, size }).toEqual({ verdict: "GOES_ON", size: 70 });
    expect(sentence).toBe(
      "The history goes on from your checkpoint: the 70 entries that it was signed for are the first of the 300 that are signed now, unchanged and in the same order.",
    );
    const proofs = proofsIn(openProofFolder(place.folder));
    const claim = { from: 70, to: 300, fromRoot: proofs.root(70), toRoot: proofs.root(300), path };
    expect(merkle.provesConsistency(hasher, claim)).toBe(true);
  });

  it("may come with the line ends and the white space of a mail", () => {
    expect(checked(`\n  ${early.replaceAll("\n", "\r\n")}\n\n`).verdict).toBe("GOES_ON");
  });

  it("shows that the history was rewritten and signed anew", async () => {
    const root = hasher.leaf(Buffer.from("another history"));
    expect(checked(await forged(70, root))).toMatchObject({
      verdict: "REWRITTEN",
      sentence: "The history was rewritten: its first 70 entries are not the ones that your checkpoint was signed for.",
      path: [],
    });
  });

  it("shows that the history was cut short", async () => {
    expect(checked(await forged(1_301, hasher.leaf(Buffer.from("more"))))).toMatchObject({
      verdict: "CUT_SHORT",
      sentence: expect.stringMatching(
        /^The history is shorter than your checkpoint: it covers 1,301 entries, and 300 /,
      ),
    });
  });

  it("says nothing when it cannot be read, was changed, or is of another ledger", async () => {
    const other = provedFolder();
    await other.withLog((log) => appendEvents(log, 3));
    const theirs = await other.sign();
    other.remove();
    for (const note of ["", "Dear Ruth", early.replace("\n70\n", "\n71\n"), theirs])
      expect(checked(note)).toMatchObject({
        verdict: "NOT_OURS",
        size: null,
        sentence: expect.stringMatching(/^Your checkpoint /),
      });
  });
});
