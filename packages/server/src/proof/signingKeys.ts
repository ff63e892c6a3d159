import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { merkle } from "@planledger/projections";
import { syncFolder, writeDurably } from "../durable.ts";
import { sha256 } from "./hashing.ts";
import { ProofError } from "./proofError.ts";

/** A key that signs. */
export type SigningKey = Readonly<{ key: merkle.VerifierKey; sign: merkle.Sign }>;

/** The keys of a ledger: the one that signs, the one that is to follow it, and the public ones of all times. */
export type SigningKeys = Readonly<{
  current: SigningKey;
  /** Asked for by `requestRotation`: signs beside the current one once, and then in its place. */
  next: () => SigningKey | null;
  /** Publishes the next key, before it signs for the first time. */
  announceNext: () => Promise<void>;
  /** Makes the next key the current one, after both have signed. The key before it is gone then. */
  promoteNext: () => Promise<SigningKeys>;
}>;

export const keyFile = (folder: string) => join(folder, "signing.key");
const nextKeyFile = (folder: string) => join(folder, "signing.next.key");
const publishedFile = (folder: string) => join(folder, "keys");

/** The public keys that ever signed here, the first one first; none before the first start. */
export function publishedKeys(folder: string): merkle.VerifierKey[] {
  const file = publishedFile(folder);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => merkle.parseVerifierKey(line, sha256));
}

/**
 * Opens the signing key, and makes it where nothing was ever signed.
 * @throws ProofError when it is missing or another one, although something was signed
 */
export async function openSigningKeys(
  folder: string,
  hasSigned: boolean,
): Promise<{ keys: SigningKeys; madeNow: boolean }> {
  const published = publishedKeys(folder);
  const file = keyFile(folder);
  const madeNow = !existsSync(file);
  if (madeNow) {
    if (hasSigned || published.length > 0) {
      throw missingKey(file);
    }
    await makeKey(file);
  }
  if (published.length === 0) {
    if (hasSigned)
      throw new ProofError(
        `The public keys in ${publishedFile(folder)} are missing, although checkpoints were signed.`,
      );
    // Cut off right after the key was made, the next start comes to the same line.
    await publish(folder, [keyIn(file, null).key]);
  }
  return { keys: keysIn(folder), madeNow };
}

/**
 * Checks that the signing key is the one that signed last.
 * @throws ProofError when it is missing, or another one
 */
export function checkSigningKey(folder: string): void {
  if (!existsSync(keyFile(folder))) throw missingKey(keyFile(folder));
  keysIn(folder);
}

const missingKey = (file: string) =>
  new ProofError(
    `The signing key ${file} is missing, although checkpoints were signed with it: put it back from your copy.`,
  );

function keysIn(folder: string): SigningKeys {
  const origin = originOf(publishedKeys(folder)) ?? "";
  const current = keyIn(keyFile(folder), origin);
  const published = publishedKeys(folder);
  const next = () => (existsSync(nextKeyFile(folder)) ? keyIn(nextKeyFile(folder), origin) : null);
  const latest = published.at(-1)?.keyId;
  const isAnnounced = latest === next()?.key.keyId && published.at(-2)?.keyId === current.key.keyId;
  if (latest !== current.key.keyId && !isAnnounced) {
    throw new ProofError(
      `The signing key ${keyFile(folder)} is not the one that signed here last (${origin}+${latest}): put that one back.`,
    );
  }
  return {
    current,
    next,
    async announceNext() {
      const announced = next();
      const known = publishedKeys(folder);
      if (announced === null || known.some(({ keyId }) => keyId === announced.key.keyId)) return;
      await publish(folder, [...known, announced.key]);
    },
    async promoteNext() {
      renameSync(nextKeyFile(folder), keyFile(folder));
      await syncFolder(folder);
      return keysIn(folder);
    },
  };
}

/** The name of the ledger in its checkpoints and keys: made of its first key, and kept when the key changes. */
export const originOf = (published: readonly merkle.VerifierKey[]): string | undefined => published[0]?.name;

/**
 * Makes the key that is to follow the current one. Whoever signs here takes it into use.
 * @throws ProofError when one is waiting already
 */
export async function requestRotation(folder: string): Promise<void> {
  if (existsSync(nextKeyFile(folder)))
    throw new ProofError("A new signing key is waiting already to be taken into use.");
  await makeKey(nextKeyFile(folder));
}

/** Whether a new key waits to be taken into use. */
export const rotationIsWaiting = (folder: string): boolean => existsSync(nextKeyFile(folder));

const publish = (folder: string, keys: readonly merkle.VerifierKey[]) =>
  writeDurably(publishedFile(folder), keys.map((key) => `${merkle.formatVerifierKey(key)}\n`).join(""));

async function makeKey(file: string): Promise<void> {
  const { privateKey } = generateKeyPairSync("ed25519");
  await writeDurably(file, privateKey.export({ format: "pem", type: "pkcs8" }), 0o600);
}

function keyIn(file: string, origin: string | null): SigningKey {
  const secret = secretIn(file);
  const publicKey = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(SPKI.length);
  const name = origin ?? `planledger/${Buffer.from(sha256(publicKey)).toString("hex").slice(0, 16)}`;
  return { key: merkle.verifierKey(name, publicKey, sha256), sign: (bytes) => sign(null, bytes, secret) };
}

function secretIn(file: string): KeyObject {
  try {
    const secret = createPrivateKey(readFileSync(file, "utf8"));
    if (secret.asymmetricKeyType === "ed25519") return secret;
  } catch (error) {
    throw new ProofError(
      `The signing key ${file} cannot be read (${error instanceof Error ? error.message : String(error)}): put it back from your copy.`,
    );
  }
  throw new ProofError(`The key in ${file} is not an Ed25519 key: put the right one back from your copy.`);
}

// What stands before the 32 bytes of an Ed25519 public key in DER.
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
const opened = new Map<string, KeyObject>();

/** Whether an Ed25519 signature is by this public key. */
export const isSignedBy: merkle.VerifySignature = (publicKey, bytes, signature) => {
  const hex = Buffer.from(publicKey).toString("hex");
  const key =
    opened.get(hex) ?? createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: "der", type: "spki" });
  opened.set(hex, key);
  return verify(null, bytes, key, signature);
};
