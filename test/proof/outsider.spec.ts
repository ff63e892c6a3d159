import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keyFile } from "@planledger/server/proof/signingKeys.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendEvents, type ProvedFolder, provedFolder } from "./proved.ts";
import { ledger, run } from "./running.ts";

const script = join(import.meta.dirname, "../../docs/examples/verify-entry.sh");

let place: ProvedFolder;
beforeEach(async () => {
  place = provedFolder();
  await place.withLog((log) => appendEvents(log, 300));
});
afterEach(() => place.remove());

async function written(name: string, ...args: readonly string[]): Promise<string> {
  const file = join(place.folder, name);
  const { code, out, err } = await ledger(place.folder, ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  writeFileSync(file, out);
  return file;
}

/** The three files that an outsider is given for an entry. */
async function given(position: number): Promise<[proof: string, key: string, bytes: string]> {
  await ledger(place.folder, "checkpoint");
  const at = String(position);
  return [
    await written(`${at}.proof`, "prove", at),
    await written("key", "keys"),
    await written(`${at}.bytes`, "prove", at, "--bytes"),
  ];
}

/** A signing key whose line ends in the only plus of its base64, which a shell may take for a separator. */
function keyEndingInPlus(): string {
  for (;;) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const published = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
    if (/^[^+]+\+$/.test(Buffer.concat([Buffer.of(1), published]).toString("base64"))) {
      return privateKey.export({ type: "pkcs8", format: "pem" });
    }
  }
}

describe("an outsider, with nothing but bash, coreutils and openssl", () => {
  it("has the tools", async () => {
    for (const [tool, ...args] of [
      ["bash", "--version"],
      ["sha256sum", "--version"],
      ["openssl", "version"],
    ] as const) {
      expect((await run(tool, args)).code, `${tool} is missing: docs/examples/verify-entry.sh needs it`).toBe(0);
    }
    const made = await run("openssl", ["genpkey", "-algorithm", "ed25519"]);
    expect(made.code, "openssl is too old: it knows no Ed25519").toBe(0);
  });

  it.each([1, 2, 256, 257, 299, 300])("checks the proof of entry %i and the signature over it", async (position) => {
    const said = await run("bash", [script, ...(await given(position))]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/^The checkpoint of 300 entries is signed by planledger\/[0-9a-f]{16}\+[0-9a-f]{8}\.\n/);
    expect(said.out).toContain(`Entry ${position} is in it: {"id":"`);
    expect(said.out).toMatch(/ are the entry\.\n$/);
  });

  it("checks it also with a key of which the base64 ends in a plus", async () => {
    mkdirSync(place.proof);
    writeFileSync(keyFile(place.proof), keyEndingInPlus());
    const files = await given(77);
    expect(readFileSync(files[1], "utf8")).toMatch(/\+\n$/);
    expect(await run("bash", [script, ...files])).toMatchObject({ code: 0, err: "" });
  });

  it("is told what is wrong with one that was changed", async () => {
    const [proof, key, bytes] = await given(77);
    const original = readFileSync(proof, "utf8");
    const lines = original.split("\n");
    const leaf = Buffer.from(lines[1]?.slice("extra ".length) ?? "", "base64").toString("utf8");
    const extra = (text: string) => original.replace(/^extra .*$/m, `extra ${Buffer.from(text).toString("base64")}`);
    const judged = async (changed: string) => {
      writeFileSync(proof, changed);
      const { code, err } = await run("bash", [script, proof, key, bytes]);
      return { code, err };
    };
    const wrong = (why: string) => ({ code: 1, err: expect.stringContaining(`WRONG: ${why}`) });

    expect(await judged(extra(leaf.replace("plan-0", "plan-1")))).toEqual(wrong("the path does not lead to the root"));
    expect(await judged(original.replace("index 76", "index 77"))).toEqual(wrong("the path does not lead to the root"));
    expect(await judged(lines.toSpliced(3, 1).join("\n"))).toEqual(wrong("the path"));
    expect(await judged(original.replace("\n300\n", "\n301\n"))).toEqual(wrong("the signature is not the key's"));
    expect(await judged(original)).toEqual({ code: 0, err: "" });
    writeFileSync(bytes, readFileSync(bytes, "utf8").replace("step 77", "step 78"));
    expect(await judged(original)).toEqual(wrong("the bytes are not those of the entry"));
    const other = provedFolder();
    await other.sign();
    writeFileSync(key, readFileSync(join(other.proof, "keys")));
    other.remove();
    expect(await judged(original)).toEqual(wrong("the checkpoint is of"));
  });
});
