import { ZipArchive } from "../documents/zipArchive.ts";

const ZIP = "PK\u0003\u0004";

const plainText = (bytes: Uint8Array): string[] => [
  Buffer.from(bytes).toString("utf8"),
  Buffer.from(bytes).toString("utf16le"),
];

/** What stands in XML: its words without tags, as words may be cut apart by them or only set apart. */
function textsOfXml(xml: string): string[] {
  const decoded = (text: string) =>
    text
      .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => fromCode(Number.parseInt(code, hex ? 16 : 10)))
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&");
  return ["", " "].map((between) => decoded(xml.replace(/<[^>]*>/g, between)));
}

const fromCode = (code: number) => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "");

/** Whether a file begins as UTF-16 does. */
const isUtf16 = ([first, second]: Uint8Array) => first === 0xff && second === 0xfe;

/** The texts of a file; `whole` says whether these are all that it has. */
export type FileTexts = Readonly<{ texts: readonly string[]; whole: boolean }>;

/**
 * The texts in which words of a file are looked for. Office documents are ZIP archives of XML. Of others, such as scans and
 * PDFs, only what stands in them as it is can be seen.
 */
export async function textsOfFile(bytes: Uint8Array, mediaType: string): Promise<FileTexts> {
  const texts = plainText(bytes);
  if (mediaType.startsWith("text/") || isUtf16(bytes)) return { texts, whole: true };
  if (Buffer.from(bytes.subarray(0, 4)).toString("latin1") !== ZIP) return { texts, whole: false };
  try {
    const archive = await ZipArchive.open(bytes);
    const parts = await Promise.all(archive.names.map((name) => archive.read(name)));
    const found = parts.flatMap((part) => (part === undefined ? [] : textsOfXml(Buffer.from(part).toString("utf8"))));
    return { texts: found, whole: true };
  } catch {
    // Damaged, protected or too large: whoever withdraws it looks for themselves.
    return { texts, whole: false };
  }
}
