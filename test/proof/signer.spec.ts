import { appendFileSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { merkle } from "@planledger/projections";
import { hasher } from "@planledger/server/proof/hashing.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { proofsIn } from "@planledger/server/proof/proofs.ts";
import { openCheckpoint } from "@planledger/server/proof/signedCheckpoint.ts";
import { publishedKeys, requestRotation } from "@planledger/server/proof/signingKeys.ts";
import { openTreeSigner } from "@planledger/server/proof/treeSigner.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Engine, engines, type Place } from "../eventLogEngines.ts";
import { appendEvents, type ProvedFolder, provedFolder, signing } from "./proved.ts";

const SOON = 20_000;

let place: ProvedFolder;
beforeEach(() => {
  place = provedFolder();
});
afterEach(() => place.remove());

const newest = () =>
  openCheckpoint(openProofFolder(place.folder).checkpoints.newest() ?? "", publishedKeys(place.proof), "The newest");

for (const engine of engines) describe(`the signer on ${engine.name}`, () => follows(engine));

function follows(engine: Engine) {
  let elsewhere: Place;
  beforeEach(async () => {
    elsewhere = await engine.place();
  });
  afterEach(() => elsewhere.remove());

  it("signs what is there, what comes, and at the end what is left", async () => {
    const log = await elsewhere.open();
    await appendEvents(log, 260);
    const { signer, proof, said } = signing(place.folder, log);
    expect(await signer.reaches(260, SOON)).toBe(true);
    await appendEvents(log, 10);
    expect(await signer.reaches(270, SOON)).toBe(true);
    await appendEvents(log, 5);
    await signer.stop();
    await log.close();

    expect(newest().size).toBe(275);
    expect(signer.standing()).toEqual({ signed: 275, problem: null });
    expect(said).toEqual([expect.stringMatching(/^A new signing key lies in .*signing\.key/)]);
    const proofs = proofsIn(proof);
    // Events that come in parts may be signed in parts; all that were there were signed before more came.
    expect(proofs.covering(1)?.size).toBeLessThanOrEqual(260);
    const from = proofs.covering(260);
    expect(from?.size).toBe(260);
    expect(proofs.covering(261)?.size).toBeGreaterThanOrEqual(261);
    expect(proofs.covering(276)).toBeNull();
    for (const position of [1, 256, 257, 275]) {
      const proved = proofs.inclusion(position);
      expect(proved).not.toBeNull();
      if (proved) expect(merkle.provesInclusion(hasher, { ...proved, size: 275, root: newest().root })).toBe(true);
    }
    expect(proofs.inclusion(276)).toBeNull();
    const claim = {
      from: 260,
      to: 275,
      fromRoot: from?.root ?? hasher.empty(),
      toRoot: newest().root,
      path: proofs.consistency(260, 275),
    };
    expect(merkle.provesConsistency(hasher, claim)).toBe(true);
  });
}

describe("the signer", () => {
  it("keeps its key to itself", async () => {
    await place.sign();
    expect(statSync(join(place.proof, "signing.key")).mode & 0o777).toBe(0o600);
  });

  it("says so when it begins anew on a log that is not new", async () => {
    await place.withLog((log) => appendEvents(log, 4));
    await place.sign();
    rmSync(place.proof, { recursive: true });
    const said: string[] = [];
    await place.withLog((log) => openTreeSigner(openProofFolder(place.folder), log, (text) => said.push(text)));
    expect(said[0]).toMatch(/^Nothing here was signed so far, although the log holds 4 events\. If it was, stop now/);
  });

  it("signs an empty log, and nothing twice", async () => {
    const first = await place.sign();
    expect(newest().size).toBe(0);
    expect(await place.sign()).toBe(first);
  });

  /** What a signer says that starts on what lies there now; it must sign nothing, and let everything else go on. */
  async function refusal(): Promise<string> {
    const before = readFileSync(join(place.proof, "checkpoint"), "utf8");
    return place.withLog(async (log) => {
      const { signer, said } = signing(place.folder, log);
      expect(await signer.reaches(1_000_000, SOON)).toBe(false);
      await appendEvents(log, 2);
      await signer.stop();
      const { problem } = signer.standing();
      expect(said.at(-1)).toContain(`No checkpoint can be signed: ${problem}`);
      expect(readFileSync(join(place.proof, "checkpoint"), "utf8")).toBe(before);
      return problem ?? "";
    });
  }

  it("refuses a log that is shorter than what was signed", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    cpSync(place.file, `${place.file}.old`);
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(place.file + suffix, { force: true });
    cpSync(`${place.file}.old`, place.file);
    expect(await refusal()).toBe("The log ends with event 20, but 40 events were signed: events are missing.");
  });

  it("refuses an old copy of the log that has grown past what was signed", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    cpSync(place.file, `${place.file}.old`);
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(place.file + suffix, { force: true });
    cpSync(`${place.file}.old`, place.file);
    await place.withLog((log) => appendEvents(log, 30));
    expect(await refusal()).toBe("Event 21 is not the one that was signed.");
  });

  it("refuses tiles that are not those of the last checkpoint", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    const tile = join(place.proof, "tile", "0", "000.p", "20");
    const hashes = readFileSync(tile);
    hashes[0] = (hashes[0] ?? 0) ^ 1;
    writeFileSync(tile, hashes);
    expect(await refusal()).toBe("The tiles are not those of the checkpoint of 20 events that was signed last.");
  });

  it("refuses to go on without its tiles, or without its key, and makes neither anew", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    rmSync(join(place.proof, "tile"), { recursive: true });
    expect(await refusal()).toMatch(/^The tile 0\/000\.p\/20 is missing\./);
    rmSync(join(place.proof, "signing.key"));
    expect(await refusal()).toMatch(/^The signing key .* is missing/);
  });

  it("refuses a last checkpoint that is not its own", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    appendFileSync(join(place.proof, "checkpoints", "000000000020"), "— somebody AAAAAAAA\n");
    rmSync(join(place.proof, "keys"));
    expect(await refusal()).toMatch(/^The public keys in .* are missing/);
  });

  it("recovers from a crash between tiles and checkpoint, and between the checkpoint and its publication", async () => {
    await place.withLog((log) => appendEvents(log, 250));
    const old = await place.sign();
    cpSync(place.proof, `${place.proof}.old`, { recursive: true });
    await place.withLog((log) => appendEvents(log, 50));
    const now = await place.sign();

    // The tiles of the second signing are there, full and partial; its checkpoint is not.
    rmSync(join(place.proof, "checkpoints", "000000000300"));
    writeFileSync(join(place.proof, "checkpoint"), old);
    expect((await place.verify()).wrong).toBeNull();
    expect(await place.sign()).toBe(now);

    // The checkpoint is kept, and not yet published.
    writeFileSync(join(place.proof, "checkpoint"), old);
    expect((await place.verify()).wrong).toBeNull();
    expect(await place.sign()).toBe(now);
    expect(readFileSync(join(place.proof, "checkpoint"), "utf8")).toBe(now);
    expect((await place.verify()).wrong).toBeNull();
  });

  it("does not sign an event that is another one than before the crash", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    const old = await place.sign();
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    rmSync(join(place.proof, "checkpoints", "000000000040"));
    writeFileSync(join(place.proof, "checkpoint"), old);
    const database = new DatabaseSync(place.file);
    database.exec(
      "DROP TRIGGER events_are_not_changed; UPDATE events SET bytes = CAST(replace(bytes, 'amira', 'sarah') AS BLOB) WHERE position = 33",
    );
    database.close();
    expect(await refusal()).toMatch(/^Event 33 is not the one that was hashed before/);
  });
});

describe("a new signing key", () => {
  it("is brought in by the old one, which signs beside it once", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    await requestRotation(place.proof);
    const both = await place.sign();
    expect(newest().signers).toHaveLength(2);
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    const [first, second] = publishedKeys(place.proof);
    expect(newest().signers).toEqual([second]);
    expect(second?.name).toBe(first?.name);
    expect((await place.verify(both)).wrong).toBeNull();
  });

  it("is taken into use by a signer that runs", async () => {
    await place.withLog(async (log) => {
      await appendEvents(log, 3);
      const { signer } = signing(place.folder, log);
      await signer.reaches(3, SOON);
      await requestRotation(place.proof);
      await expect.poll(() => publishedKeys(place.proof).length, { timeout: SOON }).toBe(2);
      await expect.poll(() => newest().signers.length, { timeout: SOON }).toBe(2);
      await appendEvents(log, 1);
      await signer.reaches(4, SOON);
      await signer.stop();
    });
    expect(newest().signers).toHaveLength(1);
    expect((await place.verify()).ok).toBe(true);
  });

  it("comes into use after a crash at each step of it", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    const files = ["keys", "checkpoint", "checkpoints/000000000020", "signing.key"];
    const before = new Map(files.map((file) => [file, readFileSync(join(place.proof, file))]));
    await requestRotation(place.proof);
    const next = readFileSync(join(place.proof, "signing.next.key"));
    const expected = await place.sign();
    const after = new Map(files.map((file) => [file, readFileSync(join(place.proof, file))]));

    // Cut off after none, one, two … of the files were written, in the order in which they are.
    for (let done = 0; done < 4; done += 1) {
      const order = ["keys", "checkpoints/000000000020", "checkpoint", "signing.key"];
      for (const [index, file] of order.entries())
        writeFileSync(join(place.proof, file), (index < done ? after : before).get(file) ?? "");
      writeFileSync(join(place.proof, "signing.next.key"), next);
      expect(await place.sign()).toBe(expected);
      expect((await place.verify()).wrong).toBeNull();
    }
  });

  it("is not believed when the old one did not sign with it", async () => {
    await place.withLog((log) => appendEvents(log, 20));
    await place.sign();
    await requestRotation(place.proof);
    const file = join(place.proof, "checkpoints", "000000000020");
    const note = merkle.parseNote(await place.sign());
    const alone = merkle.formatNote({ ...note, signatures: note.signatures.slice(1) });
    writeFileSync(file, alone);
    writeFileSync(join(place.proof, "checkpoint"), alone);
    expect((await place.verify()).wrong).toMatchObject({
      part: "keys",
      sentence: expect.stringMatching(/did not bring in/),
    });
  });
});
