import type { Sha256 } from "./hashing.ts";
import { fromBase64, NoteError, utf8 } from "./text.ts";

/** A text signed by one or more keys (C2SP signed-note). The text ends with a line end, which is signed with it. */
export type SignedNote = Readonly<{ text: string; signatures: readonly NoteSignature[] }>;

/** Eight hex digits: the first four bytes of SHA-256(name ‖ line end ‖ kind ‖ public key). */
export type KeyId = string;

export type NoteSignature = Readonly<{ name: string; keyId: KeyId; signature: Uint8Array }>;

/** A public Ed25519 key under the name of whom it speaks for. */
export type VerifierKey = Readonly<{ name: string; keyId: KeyId; publicKey: Uint8Array }>;

/** Signs bytes with Ed25519. */
export type Sign = (bytes: Uint8Array) => Uint8Array;

/** Whether an Ed25519 signature of these bytes is by this public key. */
export type VerifySignature = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

const ED25519 = 0x01;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const MOST_SIGNATURES = 64;

export function verifierKey(name: string, publicKey: Uint8Array, sha256: Sha256): VerifierKey {
  if (!isKeyName(name))
    throw new NoteError(
      `${JSON.stringify(name)} cannot be the name of a key: it is empty, or has a space or a plus in it.`,
    );
  if (publicKey.length !== KEY_BYTES)
    throw new NoteError(`A public key has ${KEY_BYTES} bytes, not ${publicKey.length}.`);
  const id = sha256(Uint8Array.of(...utf8(`${name}\n`), ED25519, ...publicKey)).subarray(0, KEY_ID_BYTES);
  return { name, keyId: id.toHex(), publicKey };
}

/** A key on one line, as it is handed to whoever checks: name+id+base64(kind ‖ public key). */
export const formatVerifierKey = ({ name, keyId, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${Uint8Array.of(ED25519, ...publicKey).toBase64()}`;

/**
 * The key that such a line gives.
 * @throws NoteError when it is not one, or is not an Ed25519 key
 */
export function parseVerifierKey(line: string, sha256: Sha256): VerifierKey {
  const [, name = "", id = "", material = ""] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(line) ?? [];
  const bytes = fromBase64(material);
  if (id === "" || bytes === null) throw new NoteError(`This is not the line of a key: ${JSON.stringify(line)}.`);
  if (bytes[0] !== ED25519) throw new NoteError(`The key ${name} is not an Ed25519 key.`);
  const key = verifierKey(name, bytes.subarray(1), sha256);
  if (key.keyId !== id) throw new NoteError(`The key ${name} has the id ${key.keyId}, not ${id}.`);
  return key;
}

/** What a key says to a text. */
export const signText = (text: string, { name, keyId }: VerifierKey, sign: Sign): NoteSignature => ({
  name,
  keyId,
  signature: sign(utf8(text)),
});

export function formatNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) =>
      `— ${name} ${Uint8Array.of(...Uint8Array.fromHex(keyId), ...signature).toBase64()}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

/**
 * Reads a signed note; says nothing yet about whose the signatures are.
 * @throws NoteError that says what is not as it should be
 */
export function parseNote(note: string): SignedNote {
  // Control characters are what this looks for.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed())
    throw new NoteError("The note holds a control character.");
  const end = note.lastIndexOf("\n\n");
  if (end < 0) throw new NoteError("The note has no blank line before its signatures.");
  const lines = note.slice(end + 2).split("\n");
  if (lines.pop() !== "" || lines.length === 0) throw new NoteError("The note does not end with a signature line.");
  if (lines.length > MOST_SIGNATURES) throw new NoteError(`The note has more than ${MOST_SIGNATURES} signatures.`);
  return { text: note.slice(0, end + 1), signatures: lines.map(signatureOf) };
}

function signatureOf(line: string): NoteSignature {
  const [, name = "", material = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(material);
  if (!isKeyName(name) || bytes === null || bytes.length <= KEY_ID_BYTES) {
    throw new NoteError(`This is not a signature line: ${JSON.stringify(line)}.`);
  }
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES).toHex(), signature: bytes.subarray(KEY_ID_BYTES) };
}

/**
 * Those of the keys that signed a note. Signatures by other keys say nothing.
 * @throws NoteError when none of them did, or when a signature in the name of one of them is not its own
 */
export function signersOf(
  { text, signatures }: SignedNote,
  keys: readonly VerifierKey[],
  verify: VerifySignature,
): VerifierKey[] {
  const bytes = utf8(text);
  const signers: VerifierKey[] = [];
  for (const { name, keyId, signature } of signatures) {
    const key = keys.find((candidate) => candidate.name === name && candidate.keyId === keyId);
    if (key === undefined) continue;
    if (signature.length !== SIGNATURE_BYTES || !verify(key.publicKey, bytes, signature)) {
      throw new NoteError(
        `The signature in the name of the key ${name}+${keyId} is not its own, or the text was changed after it.`,
      );
    }
    if (!signers.includes(key)) signers.push(key);
  }
  if (signers.length > 0) return signers;
  const by = signatures.map(({ name, keyId }) => `${name}+${keyId}`).join(", ");
  throw new NoteError(`It is signed by ${by}, which is none of the keys that count here.`);
}

const isKeyName = (name: string) => /^[^\s+]+$/u.test(name) && name.isWellFormed();
