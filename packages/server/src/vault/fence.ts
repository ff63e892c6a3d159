import type { Sqlite } from "../sqlite.ts";
import { keyIdBytes, keyIdOf } from "./keyIds.ts";

/**
 * Why keys are destroyed: under which withdrawal, and when that was approved (milliseconds since 1970 UTC), as the log says:
 * what stands behind the fence can then be held against it.
 */
export type Destroying = Readonly<{ withdrawal: string; at: number }>;

/** A key that was destroyed. */
export type Fenced = Destroying & Readonly<{ id: string }>;

/** What was destroyed, kept beside the keys for good: an id that stands here has no key, and never gets one again. */
export interface Fence {
  /** Puts keys behind the fence and deletes them, in one commit. What was destroyed before stays as it was. */
  destroy(ids: readonly string[], why: Destroying): void;
  /** How a key was destroyed; undefined when it was not. */
  of(id: string): Fenced | undefined;
  /** Every key that was destroyed. */
  all(): Iterable<Fenced>;
}

type Row = Readonly<{ id: Uint8Array; at: number; withdrawal: string }>;

const fenced = ({ id, at, withdrawal }: Row): Fenced => ({ id: keyIdOf(id), at, withdrawal });

/** Reads the whole fence of a vault, by the ids of the keys. */
export function selectFence(database: Sqlite): () => Iterable<Fenced> {
  const every = database.prepare<Row>("SELECT id, at, withdrawal FROM fence ORDER BY id");
  return () => [...every.iterate()].map(fenced);
}

/**
 * The fence of an open vault, which must have its table of keys. A key that was put back although it stands behind the
 * fence is deleted again.
 */
export function fenceIn(database: Sqlite): Fence {
  database.exec(`
    CREATE TABLE IF NOT EXISTS fence (id BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL, withdrawal TEXT NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE TRIGGER IF NOT EXISTS destroyed_keys_stay_destroyed BEFORE INSERT ON keys
      WHEN EXISTS (SELECT 1 FROM fence WHERE fence.id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'This key was destroyed, and is never put back.'); END;
    DELETE FROM keys WHERE id IN (SELECT id FROM fence);`);
  const insert = database.prepare(
    "INSERT INTO fence (id, at, withdrawal) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
  );
  const remove = database.prepare("DELETE FROM keys WHERE id = ?");
  const one = database.prepare<Row>("SELECT id, at, withdrawal FROM fence WHERE id = ?");

  return {
    destroy(ids, { at, withdrawal }) {
      database.transaction(() => {
        for (const id of ids) {
          insert.run(keyIdBytes(id), at, withdrawal);
          remove.run(keyIdBytes(id));
        }
      });
    },
    of(id) {
      const row = one.get(keyIdBytes(id));
      return row && fenced(row);
    },
    all: selectFence(database),
  };
}
