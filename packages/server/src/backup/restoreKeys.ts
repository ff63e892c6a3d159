import { existsSync } from "node:fs";
import { link, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { copyToDisk, syncFile, syncFolder } from "../durable.ts";
import { openSqlite, type Sqlite } from "../sqlite.ts";
import { type Fence, type Fenced, fenceIn } from "../vault/fence.ts";
import { keyIdBytes, keyIdOf } from "../vault/keyIds.ts";
import { type Masters, openMasters, type Wrapped } from "../vault/masters.ts";
import { erase, keysFileIn } from "./keysCopy.ts";

/** Keys that were not brought back, because something shows that they were destroyed. */
export type LeftOut = Readonly<{ byTheCopy: number; byTheLog: number; byTheTarget: number }>;

export type RestoringKeys = Readonly<{
  /** The folder of the copy of the keys. */
  from: string;
  /** The data folder to put them into; it may hold a vault. */
  folder: string;
  known: readonly [Buffer, ...Buffer[]];
  /** What the restored log says was destroyed. */
  destroyed: readonly Fenced[];
}>;

/**
 * Makes the vault of a data folder out of a copy of the keys: all of them, but for those that the copy's own fence, the
 * fence of the vault that lies there, or the log shows destroyed. Keys of the vault that lies there are kept, since it may be
 * newer than the copy. The fences become one.
 * @throws when a master key that is needed is not known
 */
export async function restoreKeys({ from, folder, known, destroyed }: RestoringKeys): Promise<LeftOut> {
  const [file, fresh] = [join(folder, "vault.db"), join(folder, "vault.db.new")];
  // A journal that a restore left which was cut off would be played back into this one.
  for (const left of [fresh, `${fresh}-journal`]) await erase(left);
  await copyToDisk(keysFileIn(from), fresh, 0o600);
  const vault = openSqlite({ file: fresh, journal: "delete" });
  let leftOut: LeftOut;
  try {
    vault.exec("PRAGMA secure_delete = ON; DROP TABLE about");
    const masters = openMasters(vault, known);
    const byTheCopy = fencedKeys(vault);
    const fence = fenceIn(vault);
    const byTheLog = putBehind(vault, fence, destroyed);
    leftOut = {
      byTheCopy,
      byTheLog,
      byTheTarget: existsSync(file) ? takeOver({ vault, masters, fence }, file, known) : 0,
    };
    vault.exec("VACUUM");
  } finally {
    vault.close();
  }
  await syncFile(fresh);
  await replaceVault(file, fresh);
  await syncFolder(folder);
  return leftOut;
}

type Fresh = Readonly<{ vault: Sqlite; masters: Masters; fence: Fence }>;

/** Takes the fence and the keys over from the vault that lies there; answers how many keys its fence takes out. */
function takeOver({ vault, masters, fence }: Fresh, file: string, known: readonly [Buffer, ...Buffer[]]): number {
  const old = openSqlite({ file });
  try {
    const oldMasters = openMasters(old, known);
    const leftOut = putBehind(vault, fence, [...fenceIn(old).all()]);
    const insert = vault.prepare("INSERT INTO keys (id, wrapped, generation) VALUES (?, ?, ?)");
    const has = vault.prepare("SELECT 1 FROM keys WHERE id = ? UNION ALL SELECT 1 FROM fence WHERE id = ?");
    vault.transaction(() => {
      for (const row of old
        .prepare<Wrapped & { id: Uint8Array }>("SELECT id, wrapped, generation FROM keys")
        .iterate()) {
        if (has.get(row.id, row.id) !== undefined) continue;
        const id = keyIdOf(row.id);
        const { wrapped, generation } = masters.wrap(id, oldMasters.unwrap(id, row));
        insert.run(row.id, wrapped, generation);
      }
    });
    return leftOut;
  } finally {
    old.close();
  }
}

/** How many keys stand behind the fence of their own vault: a copy that somebody put together of two. */
const fencedKeys = (vault: Sqlite) =>
  vault.prepare<{ count: number }>("SELECT count(*) AS count FROM keys JOIN fence USING (id)").get()?.count ?? 0;

/** Puts keys behind a fence, and answers how many of them had been there. */
function putBehind(vault: Sqlite, fence: Fence, destroyed: readonly Fenced[]): number {
  const has = vault.prepare("SELECT 1 FROM keys WHERE id = ?");
  const there = destroyed.filter(({ id }) => has.get(keyIdBytes(id)) !== undefined).length;
  for (const { id, at, withdrawal } of destroyed) fence.destroy([id], { at, withdrawal });
  return there;
}

/** At every moment one of the two is there; closed as it is, the one before has no write-ahead log. */
async function replaceVault(file: string, fresh: string): Promise<void> {
  const old = `${file}.old`;
  await erase(old);
  if (existsSync(file)) await link(file, old);
  for (const suffix of ["-wal", "-shm"]) await rm(file + suffix, { force: true });
  await rename(fresh, file);
  await erase(old);
}
