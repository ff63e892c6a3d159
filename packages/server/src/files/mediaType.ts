const OFFICE: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

const SIGNATURES: readonly (readonly [bytes: readonly number[], type: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "application/pdf"],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "image/png"],
  [[0xff, 0xd8, 0xff], "image/jpeg"],
  [[0x47, 0x49, 0x46, 0x38, 0x37, 0x61], "image/gif"],
  [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61], "image/gif"],
  [[0xd0, 0xcf, 0x11, 0xe0], "application/x-ole-storage"],
];

const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** What kind of file this is: by its content, and among the kinds that are ZIP files inside, by its name. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string {
  const known = SIGNATURES.find(([start]) => startsWith(bytes, start))?.[1];
  if (known !== undefined) return known;
  // The four bytes between are the length.
  if (startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP)) return "image/webp";
  if (startsWith(bytes, ZIP)) return OFFICE[name.toLowerCase().split(".").at(-1) ?? ""] ?? "application/zip";
  return isText(bytes) ? "text/plain" : "application/octet-stream";
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, 4096), { stream: true }).includes("\0");
  } catch {
    return false;
  }
}
