import { openSqlite } from "../sqlite.ts";
import { type Fenced, selectFence } from "./fence.ts";
import { keyIdBytes, keyIdOf } from "./keyIds.ts";
import { openMastersToRead, type Wrapped } from "./masters.ts";

/** A vault that is looked at and not used: beside the process that has it, or when none runs. */
export type VaultReader = Readonly<{
  has: (id: string) => boolean;
  /** The withdrawal that destroyed a key; undefined when none did. */
  withdrawalOf: (id: string) => string | undefined;
  /** Every key that was destroyed. */
  fence: () => Iterable<Fenced>;
  /**
   * Opens every key, and answers how many there are.
   * @throws that names the first one that cannot be opened, or says that the master key is another one
   */
  openAll: (known: readonly Buffer[]) => number;
  close: () => void;
}>;

/** @param file the file of a vault of this release */
export function openVaultToRead(file: string): VaultReader {
  const database = openSqlite({ file, readOnly: true });
  try {
    const one = database.prepare("SELECT 1 FROM keys WHERE id = ?");
    const fenced = database.prepare<{ withdrawal: string }>("SELECT withdrawal FROM fence WHERE id = ?");
    return {
      has: (id) => one.get(keyIdBytes(id)) !== undefined,
      withdrawalOf: (id) => fenced.get(keyIdBytes(id))?.withdrawal,
      fence: selectFence(database),
      openAll(known) {
        const { unwrap } = openMastersToRead(database, known);
        const rows = database.prepare<Wrapped & { id: Uint8Array }>("SELECT id, wrapped, generation FROM keys");
        let opened = 0;
        for (const row of rows.iterate()) {
          unwrap(keyIdOf(row.id), row);
          opened += 1;
        }
        return opened;
      },
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** How many keys are wrapped by an earlier master key than the newest, of how many there are. */
export function keysLeft(file: string): Readonly<{ left: number; all: number }> {
  const database = openSqlite({ file, readOnly: true });
  try {
    const counted = database
      .prepare<{ left: number; all: number }>(
        `SELECT count(*) FILTER (WHERE generation < (SELECT max(generation) FROM masters)) AS "left", count(*) AS "all" FROM keys`,
      )
      .get();
    return counted ?? { left: 0, all: 0 };
  } finally {
    database.close();
  }
}

/**
 * Whether a copy of a vault opens only with a master key that the vault itself has forgotten: it was copied before the
 * master key was changed. False where either is not there or cannot be read.
 */
export function needsEarlierMaster(copy: string, file: string): boolean {
  try {
    const now = new Set(witnessesOf(file));
    return witnessesOf(copy).some((witness) => !now.has(witness));
  } catch {
    return false;
  }
}

function witnessesOf(file: string): string[] {
  const database = openSqlite({ file, readOnly: true });
  try {
    return [...database.prepare<{ witness: string }>("SELECT hex(witness) AS witness FROM masters").iterate()].map(
      ({ witness }) => witness,
    );
  } finally {
    database.close();
  }
}
