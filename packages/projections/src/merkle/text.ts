/** The bytes of a text, in UTF-8. */
export const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    encodeURIComponent(text).replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    (letter) => letter.charCodeAt(0),
  );

/** The bytes of standard base64 with its padding; null when it is not exactly that. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.fromBase64(text, { lastChunkHandling: "strict" });
    // Spaces and line ends are let through by the decoder, and by nobody else.
    return bytes.toBase64() === text ? bytes : null;
  } catch {
    return null;
  }
}

/** What is wrong with a note, a checkpoint or a key, in a sentence. */
export class NoteError extends Error {
  override readonly name = "NoteError";
}
