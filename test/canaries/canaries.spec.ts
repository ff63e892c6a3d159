import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { doors, STEM } from "./doors.ts";
import { runCanaries } from "./run.ts";
import { searchFor } from "./searching.ts";

// Two words for each door. `npm run canaries` writes a thousand.
const COUNT = 2 * Object.keys(doors).length;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("words that were withdrawn", () => {
  it("are found nowhere in what the product wrote, where they were before, and what is left verifies and replays", async () => {
    const { before, after, verified, replayed } = await runCanaries(folder, COUNT, () => {});
    // On the disk they never were; this is the control of the search in the heap.
    expect(before.map(({ file, as }) => [file.slice(folder.length + 1), as])).toContainEqual([
      "server.heapsnapshot",
      "UTF-8",
    ]);
    expect(after.map(({ file, as }) => `${file.slice(folder.length + 1)} ${as}`)).toEqual([]);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Everything is as it was signed.")]);
    expect([replayed.code, JSON.parse(replayed.out)]).toEqual([0, expect.objectContaining({ divergence: null })]);
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
