import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { doors, STEM } from "./doors.ts";
import { type Engine, faultsIn, runCanaries } from "./run.ts";
import { searchFor } from "./searching.ts";

// A word for each door. `npm run canaries` writes a thousand.
const COUNT = Object.keys(doors).length;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each<Engine>(["sqlite", "eventstore"])("words that were withdrawn, with the log in %s", (engine) => {
  it("are found nowhere in what the product wrote, restored or gave out, where they were before, and what is left verifies and replays", async () => {
    const told = await runCanaries(folder, COUNT, () => {}, engine);
    expect(faultsIn(told, folder)).toEqual([]);
    const { verify, replay } = told.commands;
    expect(verify.out).toContain("Everything is as it was signed.");
    expect(JSON.parse(replay.out)).toMatchObject({ divergence: null });
  });
});

describe("what is said to be wrong", () => {
  it("is every place where words are left, and every control that shows nothing", () => {
    const called = { code: 0, out: "", err: "" };
    const commands = { backupBefore: called, backupAfter: { ...called, code: 1 }, verify: called, replay: called };
    const kept = { code: 0, said: "Restored.", entries: 0 };
    const restored = { withTheKeysOfNow: kept, overTheVaultOfNow: { ...kept, entries: 2 }, withTheKeysOfThen: kept };
    const after = [{ file: join(folder, "data/vault.db"), as: "UTF-8" }];
    const told = { written: 1, withdrawals: 1, followed: 0, before: [], after, restored, commands };
    expect(faultsIn(told, folder).map((fault) => fault.slice(0, 48))).toEqual(
      [
        "Found afterwards in data/vault.db (UTF-8).",
        "The command of backupAfter ended with 1: ",
        "A restore overTheVaultOfNow ended with 0, and 2 e",
        "A restore over the vault of now does not say what it left out: Restored.",
        "The words were not found in server.heapsnapshot b",
        "The words were not found in downloads/plan.docx before",
        "The words were not found in downloads/plan-of-the-day.docx before",
        "The words were not found in downloads/plan-then.json before",
        "Nobody who followed the plan was told any of the ",
        "The keys of then do not open the words of then.",
      ].map((fault) => fault.slice(0, 48)),
    );
  });
});

describe("the search for them", () => {
  const text = Buffer.from(`xy${STEM}0001 and more`);
  it.each<[string, Buffer]>([
    ["UTF-8", text],
    ["UTF-8", Buffer.from(text.toString("utf8").toLowerCase())],
    ["UTF-16", Buffer.from(text.toString("utf8"), "utf16le")],
    ["hex", Buffer.from(text.toString("hex"))],
    ["hex in capitals", Buffer.from(text.toString("hex").toUpperCase())],
    ["base64", Buffer.from(text.toString("base64"))],
    ["base64", Buffer.from(text.subarray(1).toString("base64url"))],
    ["base64", Buffer.from(text.subarray(2).toString("base64"))],
    ["UTF-8", gzipSync(text)],
    ["UTF-8", zipOf(text)],
  ])("finds them as %s", async (as, bytes) => {
    const file = join(folder, "some.bin");
    writeFileSync(file, Buffer.concat([bytes]));
    expect((await searchFor(STEM, [folder])).map((found) => found.as)).toContain(as);
  });

  it("finds them where a large file is read in pieces, and in the names of files", async () => {
    const edge = 2 ** 24 - 5;
    writeFileSync(join(folder, "large.bin"), Buffer.concat([Buffer.alloc(edge), text]));
    writeFileSync(join(folder, `${STEM}.txt`), "");
    expect((await searchFor(STEM, [folder])).map(({ file }) => file.slice(folder.length + 1)).toSorted()).toEqual([
      `${STEM}.txt`,
      "large.bin",
    ]);
  });

  it("finds nothing where they are not", async () => {
    writeFileSync(join(folder, "some.txt"), "Zanquil far away");
    expect(await searchFor(STEM, [folder])).toEqual([]);
  });
});

/** The least ZIP archive with one part that is deflated. */
function zipOf(bytes: Buffer): Buffer {
  const packed = deflateRawSync(bytes);
  const name = Buffer.from("a.txt");
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), header, name, packed]);
  const central = Buffer.concat([
    Buffer.from("PK\u0001\u0002", "latin1"),
    Buffer.from([20, 0]),
    header,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}
