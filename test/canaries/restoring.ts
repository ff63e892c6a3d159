import { copyFileSync, cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ledger, served } from "../proof/running.ts";
import { handOf, STEM } from "./doors.ts";

/** What a restore into a folder of its own brought back: whether it went well, what it said, and in how many entries the words are. */
export type BroughtBack = Readonly<{ code: number; said: string; entries: number }>;

type Asked = Readonly<{
  /** The data folder of the ledger whose backup it is. */
  data: string;
  set: string;
  keys: string;
  into: string;
  /** Whether the vault of the ledger lies where it is restored. */
  besideVault?: boolean;
  /** Somebody who may look for words. */
  person: string | null;
}>;

/** Restores a backup on another machine, starts a server there, and looks for the words as a person would. */
export async function bringBack({ data, set, keys, into, besideVault = false, person }: Asked): Promise<BroughtBack> {
  mkdirSync(into);
  copyFileSync(join(data, "master.key"), join(into, "master.key"));
  if (besideVault)
    for (const name of readdirSync(data).filter((one) => one.startsWith("vault.db")))
      copyFileSync(join(data, name), join(into, name));
  const { code, out, err } = await ledger(into, "restore", "--from", set, "--keys-from", keys);
  if (code !== 0) return { code, said: err, entries: 0 };
  const server = await served(into);
  try {
    const asked = "query ($words: [String!]!) { whereWordsStand(words: $words) { entries { asWords } files { id } } }";
    type Answer = { whereWordsStand: { entries: object[]; files: object[] } };
    const { whereWordsStand: found } = await handOf(server.url, person).ask<Answer>(asked, { words: [STEM] });
    return { code, said: out, entries: found.entries.length + found.files.length };
  } finally {
    await server.stop();
  }
}

/** The one set that lies in a folder of backups. */
export function setIn(backups: string): string {
  const [set] = readdirSync(backups);
  if (set === undefined) throw new Error("No backup was made.");
  return join(backups, set);
}

/** A copy of the keys as somebody keeps it who should not. */
export function keptAside(keys: string, aside: string): string {
  cpSync(keys, aside, { recursive: true });
  return aside;
}
