import canonicalize from "canonicalize";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

// What a plain text has none of: control characters, escapes, letters beyond ASCII.
// oxlint-disable-next-line no-control-regex
const NOT_PLAIN = /[\u0000-\u001f\\\u007f-\u00ff]/;

/**
 * Whether bytes are canonical JSON (RFC 8785). Events are nearly always plain ASCII without an escape, since their texts
 * are sealed: that is decided by walking over them once. Everything else is read, written again and compared.
 */
export function isCanonical(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  return NOT_PLAIN.test(text) ? isWrittenTheSame(bytes) : afterValue(text, 0) === text.length;
}

function isWrittenTheSame(bytes: Buffer): boolean {
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
