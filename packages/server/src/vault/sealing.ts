import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of a sealed box beyond those of what is in it. */
export const BOX_OVERHEAD = NONCE_BYTES + TAG_BYTES;

// Drawing random bytes in one go spares a system call for each box.
let pool = Buffer.alloc(0);
let used = 0;

function nonce(): Buffer {
  if (used + NONCE_BYTES > pool.length) {
    pool = randomBytes(NONCE_BYTES * 512);
    used = 0;
  }
  used += NONCE_BYTES;
  return pool.subarray(used - NONCE_BYTES, used);
}

/**
 * Seals bytes under a key: nonce, AES-256-GCM ciphertext and tag.
 * @param about what the box belongs to: it opens only where it was put
 */
export function sealBytes(key: Uint8Array, bytes: Uint8Array, about: string): Buffer {
  const start = nonce();
  const cipher = createCipheriv("aes-256-gcm", key, start);
  cipher.setAAD(Buffer.from(about, "utf8"));
  return Buffer.concat([start, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what `sealBytes` sealed.
 * @throws when the key is another one, the box was changed, or it belongs elsewhere
 */
export function openBytes(key: Uint8Array, box: Uint8Array, about: string): Buffer {
  const end = box.length - TAG_BYTES;
  const cipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, NONCE_BYTES));
  cipher.setAAD(Buffer.from(about, "utf8"));
  cipher.setAuthTag(box.subarray(end));
  return Buffer.concat([cipher.update(box.subarray(NONCE_BYTES, end)), cipher.final()]);
}
