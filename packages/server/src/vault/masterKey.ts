import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The key that wraps all others, and how it came about. */
export type MasterKey = Readonly<{ key: Buffer; madeNow: boolean; from: string }>;

const BYTES = 32;

/**
 * The master key, from the environment's value when there is one, else from its file, which is made at first start.
 * @param given 64 hex digits, or undefined
 * @throws when it is not 64 hex digits
 */
export function masterKey(given: string | undefined, file: string): MasterKey {
  if (given !== undefined)
    return { key: parsed(given, "PLANLEDGER_MASTER_KEY"), madeNow: false, from: "the environment" };
  if (existsSync(file)) return { key: parsed(readFileSync(file, "utf8").trim(), file), madeNow: false, from: file };
  const key = randomBytes(BYTES);
  writeFileSync(file, `${key.toString("hex")}\n`, { mode: 0o600, flag: "wx", flush: true });
  return { key, madeNow: true, from: file };
}

function parsed(hex: string, from: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    throw new Error(`The master key in ${from} is not 64 hex digits: put back the key that this ledger was made with.`);
  }
  return Buffer.from(hex, "hex");
}
