import canonicalize from "canonicalize";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/**
 * Whether bytes are canonical JSON (RFC 8785). Events are nearly always plain ASCII without an escape, since their texts
 * are sealed: that is decided by walking over them once. Everything else is read, written again and compared.
 * @param text the bytes as Latin-1, a letter each
 */
export function isCanonical(bytes: Uint8Array, text: string): boolean {
  const plain = bytes.byteOffset % 4 === 0 ? isPlain(bytes) : !NOT_PLAIN.test(text);
  return plain ? afterValue(text, 0) === text.length : isWrittenTheSame(bytes);
}

// oxlint-disable-next-line no-control-regex
const NOT_PLAIN = /[\u0000-\u001f\\\u0080-\u00ff]/;

/** What the expression above says, four bytes at a time: for bytes that lie at a multiple of four. */
function isPlain({ buffer, byteOffset, length }: Uint8Array): boolean {
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  let found = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? 0;
    const backslash = word ^ 0x5c5c5c5c;
    // The highest bit of a byte of each part is set when it is beyond ASCII, below a space, or a backslash.
    found |= word | ((word - 0x20202020) & ~word) | ((backslash - 0x01010101) & ~backslash);
  }
  for (const byte of new Uint8Array(buffer, byteOffset + words.length * 4, length % 4)) {
    if (byte < 0x20 || byte > 0x7f || byte === 0x5c) found |= 0x80;
  }
  return (found & 0x80808080) === 0;
}

function isWrittenTheSame({ buffer, byteOffset, length }: Uint8Array): boolean {
  const bytes = Buffer.from(buffer, byteOffset, length);
  try {
    const written = canonicalize(JSON.parse(bytes.toString("utf8")));
    return written !== undefined && bytes.equals(Buffer.from(written, "utf8"));
  } catch {
    return false;
  }
}

/** The place after the value that begins here; -1 when it is not canonical. */
function afterValue(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case QUOTE:
      // Without escapes a text ends at the next quote; there being none gives 0, which is never a place after a value.
      return text.indexOf('"', at + 1) + 1 || -1;
    case OBJECT:
      return afterObject(text, at + 1);
    case ARRAY:
      return afterArray(text, at + 1);
    default:
      return afterWord(text, at);
  }
}

function afterObject(text: string, start: number): number {
  if (text.charCodeAt(start) === OBJECT_END) return start + 1;
  let before: string | undefined;
  for (let at = start; text.charCodeAt(at) === QUOTE; at += 1) {
    const end = text.indexOf('"', at + 1);
    if (end < 0 || text.charCodeAt(end + 1) !== COLON) return -1;
    const name = text.slice(at + 1, end);
    if (before !== undefined && name <= before) return -1;
    before = name;
    at = afterValue(text, end + 2);
    if (at < 0) return -1;
    const next = text.charCodeAt(at);
    if (next === OBJECT_END) return at + 1;
    if (next !== COMMA) return -1;
  }
  return -1;
}

function afterArray(text: string, start: number): number {
  if (text.charCodeAt(start) === ARRAY_END) return start + 1;
  for (let at = start; ; at += 1) {
    at = afterValue(text, at);
    if (at < 0) return -1;
    const next = text.charCodeAt(at);
    if (next === ARRAY_END) return at + 1;
    if (next !== COMMA) return -1;
  }
}

function afterWord(text: string, start: number): number {
  let end = start;
  for (
    let code = text.charCodeAt(end);
    end < text.length && code !== COMMA && code !== OBJECT_END && code !== ARRAY_END;
  ) {
    end += 1;
    code = text.charCodeAt(end);
  }
  const word = text.slice(start, end);
  if (word === "true" || word === "false" || word === "null") return end;
  // JavaScript writes numbers as RFC 8785 does.
  const value = Number(word);
  return Number.isFinite(value) && String(value) === word && word !== "" ? end : -1;
}
