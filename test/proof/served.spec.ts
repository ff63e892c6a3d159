import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { merkle } from "@planledger/projections";
import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { hasher, sha256 } from "@planledger/server/proof/hashing.ts";
import { isSignedBy } from "@planledger/server/proof/signingKeys.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, ledger, served } from "./running.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textAt = async (url: string) => (await fetch(url)).text();

/** Waits until the server has signed everything that is recorded; answers how many events that is. */
async function signedAll(url: string): Promise<number> {
  const { basis } = await speakingTo(url, null).ask<{ basis: { position: number } }>("{ basis { position } }");
  const health = async () => (await (await fetch(`${url}/readyz`)).json()) as { proof: { signed: number } };
  await expect.poll(async () => (await health()).proof.signed, { timeout: 20_000 }).toBe(basis.position);
  return basis.position;
}

type Proof = Readonly<{
  sentence: string;
  position: number;
  treeSize: number;
  leaf: string;
  leafHash: string;
  path: string[];
  file: string;
  checkpoint: { root: string; note: string };
}>;
const TRAIL = `query ($plan: ID!) { plan(id: $plan) { trail(first: 1) { nodes { position
  proof { sentence position treeSize leaf leafHash path file checkpoint { root note } } } } } }`;

describe("a server", () => {
  it("proves what it shows, to its readers and to outsiders", async () => {
    const server = await served(folder);
    const { url } = server;
    const { grace, planId } = await draftPlan(url);
    const her = speakingTo(url, grace);
    await signedAll(url);

    const { plan } = await her.ask<{ plan: { trail: { nodes: { position: number; proof: Proof }[] } } }>(TRAIL, {
      plan: planId,
    });
    const [entry] = plan.trail.nodes;
    const proof = entry?.proof;
    expect(proof?.position).toBe(entry?.position);
    expect(proof?.sentence).toMatch(
      /^This entry is the \d+(st|nd|rd|th) of \d+; recorded on .+\. Proof: \d+ hash(es)? leads? from it to the root/,
    );
    expect(proof?.leafHash).toBe(hasher.leaf(Buffer.from(proof?.leaf ?? "")).toHex());
    const claim = {
      index: (proof?.position ?? 0) - 1,
      size: proof?.treeSize ?? 0,
      leaf: Buffer.from(proof?.leafHash ?? "", "hex"),
      path: proof?.path.map((step) => Buffer.from(step, "hex")) ?? [],
      root: Buffer.from(proof?.checkpoint.root ?? "", "base64"),
    };
    expect(merkle.provesInclusion(hasher, claim)).toBe(true);

    const key = merkle.parseVerifierKey((await textAt(`${url}/proof/key`)).trimEnd(), sha256);
    const note = merkle.parseNote(await textAt(`${url}/proof/checkpoint`));
    expect(merkle.signersOf(note, [key], isSignedBy)).toEqual([key]);
    const { size, root } = merkle.parseCheckpoint(note.text);
    const tile = await fetch(`${url}/proof/tile/0/000.p/${size}`);
    expect(tile.headers.get("cache-control")).toContain("immutable");
    const leaves = Buffer.from(await tile.arrayBuffer());
    const hashes = Array.from({ length: size }, (_, index) => merkle.hashIn(leaves, index));
    expect(merkle.treeOf(hasher, hashes).root(size).toHex()).toBe(root.toHex());
    // A narrower tile, of an earlier checkpoint, is the beginning of it.
    const narrower = Buffer.from(await (await fetch(`${url}/proof/tile/0/000.p/1`)).arrayBuffer());
    expect(narrower).toEqual(leaves.subarray(0, 32));
    for (const nothing of [`0/000.p/${size + 1}`, "0/000", "0/1", "entries/000", "0/../../signing.key"]) {
      expect((await fetch(`${url}/proof/tile/${nothing}`)).status).toBe(404);
    }
    await server.stop();
  });

  it("answers with the checkpoint of the moment that was asked for, and with how two of them go on from each other", async () => {
    const server = await served(folder);
    const { grace, planId } = await draftPlan(server.url);
    const her = speakingTo(server.url, grace);
    const from = await signedAll(server.url);
    const section = { commandId: "section", planId, number: "1", title: "Leadership" };
    await her.ask("mutation ($input: AddSectionInput!) { addSection(input: $input) { __typename } }", {
      input: section,
    });
    await signedAll(server.url);

    type Asked = {
      early: { position: number; checkpoint: { size: number } };
      checkpoint: { size: number; root: string; keys: string[] };
      consistency: { from: number; to: number; fromRoot: string; toRoot: string; path: string[] };
    };
    const { early, checkpoint, consistency } = await her.ask<Asked>(`{
      early: basis(asOf: { position: 2 }) { position checkpoint { size } }
      checkpoint { size root keys }
      consistency(from: ${from}) { from to fromRoot toRoot path }
    }`);
    expect(early.checkpoint.size).toBeGreaterThanOrEqual(2);
    expect(early.checkpoint.size).toBeLessThan(checkpoint.size);
    expect(consistency).toMatchObject({ from, to: checkpoint.size, toRoot: checkpoint.root });
    const claim = {
      from: consistency.from,
      to: consistency.to,
      fromRoot: Buffer.from(consistency.fromRoot, "base64"),
      toRoot: Buffer.from(consistency.toRoot, "base64"),
      path: consistency.path.map((step) => Buffer.from(step, "hex")),
    };
    expect(merkle.provesConsistency(hasher, claim)).toBe(true);
    await expect(her.ask("{ consistency(from: 3, to: 999) { to } }")).rejects.toThrow(/Ask for two sizes from 1 to/);
    await server.stop();
  });

  it("says what is damaged when a proof is asked for, and goes on showing the entry", async () => {
    const server = await served(folder);
    const { grace } = await draftPlan(server.url);
    const her = speakingTo(server.url, grace);
    await signedAll(server.url);
    rmSync(join(folder, "proof", "checkpoints"), { recursive: true });
    const proof = her.ask("{ entry(position: 2) { proof { sentence } } }");
    await expect(proof).rejects.toThrow(/^The checkpoint of \d+ entries was signed, and its file is missing/);
    const shown = await her.ask<{ entry: object; signing: object }>(
      "{ entry(position: 2) { kind } signing { signed problem } }",
    );
    expect(shown).toMatchObject({ entry: { kind: "OrganisationJoined" }, signing: { problem: null } });
    await server.stop();
  });

  it("gives out the script that checks an entry without any program of ours", async () => {
    const server = await served(folder);
    const script = join(import.meta.dirname, "../../docs/examples/verify-entry.sh");
    expect(await textAt(`${server.url}/proof/verify-entry.sh`)).toBe(readFileSync(script, "utf8"));
    await server.stop();
  });

  it("goes on serving, and says so, when it may not sign", async () => {
    const before = await served(folder);
    const { grace, planId } = await draftPlan(before.url);
    await before.stop();
    const signed = (await ledger(folder, "checkpoint")).out;
    rmSync(join(folder, "proof", "signing.key"));

    const server = await served(folder);
    const health = async () =>
      ((await (await fetch(`${server.url}/readyz`)).json()) as { proof: { problem: string | null } }).proof.problem;
    await expect.poll(health, { timeout: 20_000 }).toMatch(/^The signing key .* is missing/);
    expect(server.said).toContainEqual(expect.stringMatching(/^No checkpoint can be signed: The signing key/));
    const her = speakingTo(server.url, grace);
    const { plan, signing } = await her.ask<{ plan: { title: string }; signing: { problem: string } }>(
      "query ($id: ID!) { plan(id: $id) { title } signing { problem } }",
      { id: planId },
    );
    expect(plan.title).toBe("Westmere Prevent action plan");
    expect(signing.problem).toBe(await health());
    expect(await textAt(`${server.url}/proof/checkpoint`)).toBe(signed);
    await server.stop();
  });
});

describe("ledger", () => {
  it("signs, proves, verifies and changes keys, beside a server and without one", async () => {
    const server = await served(folder);
    await draftPlan(server.url);
    await signedAll(server.url);
    const beside = await ledger(folder, "checkpoint");
    expect(beside).toEqual({ code: 0, out: await textAt(`${server.url}/proof/checkpoint`), err: "" });
    expect(JSON.parse((await ledger(folder, "verify", "--json")).out)).toMatchObject({
      ok: true,
      rows: "equal",
      wrong: null,
    });
    const rotated = await ledger(folder, "keys", "rotate-signing");
    expect(rotated.code).toBe(0);
    expect(rotated.out).toBe(await textAt(`${server.url}/proof/keys`));
    expect(rotated.out.trimEnd().split("\n")).toHaveLength(2);
    await server.stop();

    const kept = join(folder, "kept");
    writeFileSync(kept, beside.out);
    expect(await ledger(folder, "verify", "--checkpoint", kept)).toMatchObject({
      code: 0,
      out: expect.stringContaining("Everything is as it was signed."),
    });
    expect((await ledger(folder, "keys", "rotate-signing")).out.trimEnd().split("\n")).toHaveLength(3);
    expect((await ledger(folder, "keys")).out.trimEnd().split("\n")).toHaveLength(3);
    expect((await ledger(folder, "verify")).code).toBe(0);
    const proof = JSON.parse((await ledger(folder, "prove", "2", "--json")).out) as {
      index: number;
      leafHash: string;
      bytes: string;
      leaf: string;
    };
    expect(proof.index).toBe(1);
    expect(proof.leaf.split("\n")[1]).toBe(Buffer.from(sha256(Buffer.from(proof.bytes, "base64"))).toString("hex"));

    const file = join(folder, "proof", "tile", "0");
    rmSync(file, { recursive: true });
    const broken = await ledger(folder, "verify", "--json");
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({
      ok: false,
      wrong: { sentence: expect.stringMatching(/is missing/) },
    });
  });

  it("says in a sentence why it cannot do something", async () => {
    const server = await served(folder);
    await server.stop();
    const asked: [args: string[], why: RegExp][] = [
      [["prove"], /^Say which event by its position/],
      [["prove", "nine"], /^Say which event by its position/],
      [["prove", "999"], /^The log has no event 999\.\n$/],
      [["verify", "--checkpoint", "/nowhere"], /^The file \/nowhere cannot be read/],
      [["verify", "--fast"], /^Use it so: ledger verify/],
      [["keys", "lose"], /^Use it so: ledger keys/],
      [["checkpoint", "now"], /^Use it so: ledger checkpoint/],
    ];
    for (const [args, why] of asked) {
      expect(await ledger(folder, ...args)).toMatchObject({ code: 1, out: "", err: expect.stringMatching(why) });
    }
  });

  it("says where there is no ledger", async () => {
    expect((await ledger(join(folder, "nothing"), "verify")).err).toMatch(/^There is no ledger in the folder/);
    expect(() => readFileSync(join(folder, "nothing"))).toThrow();
  });
});
