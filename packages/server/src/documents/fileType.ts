import type { DocumentRefusal } from "./refusals.ts";

/** What a file is by its first bytes, whatever its name says. */
export type FileType = Readonly<
  { type: "zip" } | { type: "text"; text: string } | { type: "refused"; refusal: DocumentRefusal }
>;

const refused = (refusal: DocumentRefusal): FileType => ({ type: "refused", refusal });

/** Recognises a file by its content. The name only tells a CSV file from other text. */
export function fileTypeOf(bytes: Uint8Array, name: string): FileType {
  if (bytes.length === 0) return refused("EmptyFile");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { type: "zip" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return refused(compoundFile(bytes));
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refused("Pdf");
  const text = textOf(bytes);
  if (text === null) return refused("UnknownType");
  if (text.trim() === "") return refused("EmptyFile");
  if (/\.csv$/i.test(name)) return refused("Csv");
  if (/^\s*\{\\rtf|^\s*<(!doctype\s+html|html|\?xml)/i.test(text)) return refused("UnknownType");
  return { type: "text", text };
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Microsoft's older container holds old Word and Excel files, and new ones that are protected with a password. */
function compoundFile(bytes: Uint8Array): DocumentRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => content.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "Encrypted";
  return holds("WordDocument") || !holds("Workbook") ? "OldWord" : "Excel";
}

/** The text of UTF-8, UTF-16 or Windows-1252 bytes; null for bytes that are no text. */
export function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return looksLikeText(bytes) ? new TextDecoder("windows-1252").decode(bytes) : null;
  }
}

/** In UTF-16 without its mark every other byte of English text is zero. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => index % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd * 3 > sample.length && even === 0) return "utf-16le";
  return even * 3 > sample.length && odd === 0 ? "utf-16be" : null;
}

/** Control characters other than tabs, line ends and page breaks do not occur in text. */
function looksLikeText(bytes: Uint8Array): boolean {
  const controls = bytes.subarray(0, 65_536).filter((byte) => byte < 32 && ![9, 10, 11, 12, 13].includes(byte)).length;
  return controls === 0;
}
