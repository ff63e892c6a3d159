/** What the log says of an event beside its bytes: all of it is in its leaf. */
export type LeafHeader = Readonly<{
  position: number;
  stream: string;
  revision: number;
  recordedAt: number;
  stampedAt: number;
  id: string;
  type: string;
}>;

/**
 * The leaf of an event, as a text of two lines, each with its line end: first its header as canonical JSON (RFC 8785),
 * with the version of this very format as `leaf`; then the SHA-256 of its stored bytes in small hex digits. The leaf's
 * hash is SHA-256 over a zero byte and this text in UTF-8.
 */
export function leafText(
  { position, stream, revision, recordedAt, stampedAt, id, type }: LeafHeader,
  hexOfBytes: string,
): string {
  // Names in the order of RFC 8785; JavaScript writes texts and whole numbers as it asks.
  return `${JSON.stringify({ id, leaf: 1, position, recordedAt, revision, stampedAt, stream, type })}\n${hexOfBytes}\n`;
}
