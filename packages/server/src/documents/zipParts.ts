import { buffer as collected } from "node:stream/consumers";
import { Transform, type Readable } from "node:stream";
import yauzl from "yauzl";
import { DocumentRefusedError, limits } from "./refusals.ts";

/** The parts of a Word file that are wanted, inflated, by their name in the archive. */
export type Parts = ReadonlyMap<string, Buffer>;

/**
 * Inflates the wanted parts of a ZIP archive.
 * @throws DocumentRefusedError when it is damaged, protected, or inflates beyond the limits, which are counted on the
 * bytes that really come out: the sizes written in the archive are never trusted.
 */
export async function zipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<{ names: string[]; parts: Parts }> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > limits.entries) throw new DocumentRefusedError("ZipBomb");
  const budget = { left: limits.inflatedBytes };
  const names: string[] = [];
  const parts = new Map<string, Buffer>();
  try {
    for await (const entry of entriesOf(zip)) {
      names.push(entry.fileName);
      if (names.length > limits.entries) throw new DocumentRefusedError("ZipBomb");
      if (entry.isEncrypted()) throw new DocumentRefusedError("Encrypted");
      if (wanted(entry.fileName) && !parts.has(entry.fileName)) {
        parts.set(entry.fileName, await inflated(zip, entry, budget));
      }
    }
  } catch (error) {
    throw error instanceof DocumentRefusedError ? error : new DocumentRefusedError("Damaged");
  } finally {
    zip.close();
  }
  return { names, parts };
}

function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) reject(new DocumentRefusedError("Damaged"));
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip.once("entry", resolve).once("end", () => resolve(null)).once("error", reject);
      zip.readEntry();
    });
    zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
    if (entry === null) return;
    yield entry;
  }
}

async function inflated(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: { left: number }): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)));
  });
  return collected(stream.pipe(counting(stream, entry.compressedSize, budget)));
}

function counting(from: Readable, compressed: number, budget: { left: number }): Transform {
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      budget.left -= chunk.length;
      const steep = seen > limits.ratioFrom && seen > compressed * limits.inflationRatio;
      if (seen > limits.partBytes || budget.left < 0 || steep) done(new DocumentRefusedError("ZipBomb"));
      else done(null, chunk);
    },
  });
  // `pipe` does not pass errors on, and a failed count must stop the inflating.
  from.once("error", (error) => counter.destroy(error));
  counter.once("error", () => from.destroy());
  return counter;
}
