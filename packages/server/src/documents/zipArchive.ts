import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { DocumentRefusedError, limits } from "./refusals.ts";

/**
 * A ZIP archive in memory. The bytes that really come out are counted against the limits while they are inflated: the
 * sizes written in the archive are never trusted.
 */
export class ZipArchive {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  #left: number = limits.inflatedBytes;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws DocumentRefusedError when the archive is damaged, protected with a password, or has too many entries. */
  static async open(bytes: Uint8Array): Promise<ZipArchive> {
    const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > limits.entries) throw new DocumentRefusedError("ZipBomb");
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of entriesOf(zip)) {
      if (entry.isEncrypted()) throw new DocumentRefusedError("Encrypted");
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      if (entries.size > limits.entries) throw new DocumentRefusedError("ZipBomb");
    }
    return new ZipArchive(zip, entries);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** One part whole; undefined when there is none of that name. */
  async read(name: string): Promise<Uint8Array | undefined> {
    if (!this.#entries.has(name)) return undefined;
    const chunks: Buffer[] = [];
    await this.readInto(name, (chunk) => void chunks.push(chunk));
    return Buffer.concat(chunks);
  }

  /**
   * One part piece by piece as it inflates, so that a reader that has seen enough can throw and stop it.
   * @param reached told after each piece how much of the part has come, from 0 to 1, as far as the archive says its size
   */
  async readInto(name: string, take: (chunk: Buffer) => void, reached?: (share: number) => void): Promise<void> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    try {
      const stream = await this.#streamOf(entry);
      let seen = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        seen += chunk.length;
        this.#left -= chunk.length;
        const steep = seen > limits.ratioFrom && seen > entry.compressedSize * limits.inflationRatio;
        if (seen > limits.partBytes || this.#left < 0 || steep) throw new DocumentRefusedError("ZipBomb");
        take(chunk);
        reached?.(Math.min(1, seen / Math.max(1, entry.uncompressedSize)));
      }
    } catch (error) {
      throw error instanceof DocumentRefusedError ? error : new DocumentRefusedError("Damaged");
    }
  }

  #streamOf(entry: yauzl.Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }
}

function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: false }, (error, zip) => {
      if (error) reject(new DocumentRefusedError("Damaged"));
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once("entry", resolve);
      zip.once("end", () => resolve(null));
      zip.once("error", () => reject(new DocumentRefusedError("Damaged")));
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}
