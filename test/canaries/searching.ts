import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ZipArchive } from "@planledger/server/documents/zipArchive.ts";
import { readFile } from "node:fs/promises";

/** Where words were found, and as what. */
export type Found = Readonly<{ file: string; as: string }>;

type Needle = Readonly<{ as: string; bytes: Buffer }>;

/** All ways in which words may be written: in either case, as UTF-8 and UTF-16, in hex and in base64 at each offset. */
function needlesOf(words: string): Needle[] {
  const spelled = [words, words.toLowerCase(), words.toUpperCase()];
  return spelled.flatMap((text) => {
    const bytes = Buffer.from(text, "utf8");
    const base64 = [0, 1, 2].flatMap((offset) => {
      const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
      // The first and the last signs also hold bits of what stands around.
      const inner = whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
      return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
    });
    return [
      { as: "UTF-8", bytes },
      { as: "UTF-16", bytes: Buffer.from(text, "utf16le") },
      { as: "hex", bytes: Buffer.from(bytes.toString("hex")) },
      { as: "hex in capitals", bytes: Buffer.from(bytes.toString("hex").toUpperCase()) },
      ...base64.map((inner) => ({ as: "base64", bytes: Buffer.from(inner) })),
    ];
  });
}

const within = (bytes: Buffer, needles: readonly Needle[]) =>
  new Set(needles.filter((needle) => bytes.includes(needle.bytes)).map(({ as }) => as));

/** Searches files, and everything in folders, byte by byte, and what is packed in them unpacked. */
export async function searchFor(words: string, places: readonly string[]): Promise<Found[]> {
  const needles = needlesOf(words);
  const files = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? readdirSync(place, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [place],
  );
  const found: Found[] = [];
  for (const file of files) {
    const named = within(Buffer.from(file), needles);
    const held = await inPieces(file, needles);
    const packed = statSync(file).size < 2 ** 26 ? await unpacked(file) : [];
    for (const as of [...named, ...held, ...packed.flatMap((bytes) => [...within(bytes, needles)])])
      found.push({ file, as });
  }
  return found;
}

/** Large files are read in pieces that overlap by the longest needle. */
async function inPieces(file: string, needles: readonly Needle[]): Promise<Set<string>> {
  const found = new Set<string>();
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
  let kept = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 24 })) {
    // Read without an encoding.
    const piece = Buffer.concat([kept, chunk as Buffer]);
    for (const as of within(piece, needles)) found.add(as);
    kept = piece.subarray(Math.max(0, piece.length - longest));
  }
  return found;
}

async function unpacked(file: string): Promise<Buffer[]> {
  const bytes = await readFile(file);
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") {
    const archive = await ZipArchive.open(bytes);
    const parts = await Promise.all(archive.names.map((name) => archive.read(name)));
    return parts.flatMap((part) => (part === undefined ? [] : [Buffer.from(part)]));
  }
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? [gunzipSync(bytes)] : [];
}
