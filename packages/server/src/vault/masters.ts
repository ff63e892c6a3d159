import type { Sqlite } from "../sqlite.ts";
import { keyIdBytes, keyIdOf } from "./keyIds.ts";
import { openBytes, sealBytes } from "./sealing.ts";
import { truncate } from "./truncateLog.ts";

/** A key as the vault keeps it: wrapped, and by which of its master keys, counted from 0. */
export type Wrapped = Readonly<{ wrapped: Uint8Array; generation: number }>;

/** How far a change of the master key is: keys that are wrapped by the new one, of so many. */
export type Rewrapped = Readonly<{ done: number; of: number }>;

/**
 * The master keys of a vault. Each row says which of them wraps it, so that two can be in use at a time: the newest one
 * wraps, and those before it open what they have wrapped.
 */
export type Masters = Readonly<{
  wrap: (id: string, key: Uint8Array) => Wrapped;
  unwrap: (id: string, row: Wrapped) => Buffer;
  /** Whether all keys are wrapped by this master key, and by no other. */
  isOnly: (master: Buffer) => boolean;
  /**
   * Wraps every key under another master key, some in each commit, then forgets the ones before it, and empties the
   * write-ahead log of what they had wrapped. Whatever is cut off goes on when it is asked for again.
   * @throws when a key cannot be opened
   * @throws VaultInUseError when another process reads the vault for long
   */
  rewrap: (master: Buffer) => AsyncGenerator<Rewrapped>;
}>;

const KEY_BYTES = 32;
const IN_A_COMMIT = 500;
// A key whose plain value is known, wrapped by each master key: a wrong one is noticed at start, not at first reading.
const WITNESS = "00000000-0000-0000-0000-000000000000";

const aboutKey = (id: string) => `key ${id}`;

/**
 * Makes the tables of keys and master keys where they are missing, and opens what is there.
 * @param known the master keys that are at hand; the first one wraps where nothing was ever wrapped
 * @throws when one that wraps something is not among them
 */
export function openMasters(
  database: Sqlite,
  known: readonly [Buffer, ...Buffer[]],
  busyMilliseconds = 5_000,
): Masters {
  makeTables(database);
  if (generationsOf(database).length === 0) addMaster(database, 0, known[0]);
  const masters = mastersAmong(database, known);
  let newest = Math.max(...masters.keys());

  const page = database.prepare<Wrapped & { id: Uint8Array }>(
    `SELECT id, wrapped, generation FROM keys WHERE id > ? AND generation <> ? ORDER BY id LIMIT ${IN_A_COMMIT}`,
  );
  const update = database.prepare("UPDATE keys SET wrapped = ?, generation = ? WHERE id = ?");
  const others = database.prepare<{ others: number; all: number }>(
    'SELECT count(*) FILTER (WHERE generation <> ?) AS others, count(*) AS "all" FROM keys',
  );
  const forget = database.prepare("DELETE FROM masters WHERE generation <> ?");

  const wrap = (id: string, key: Uint8Array): Wrapped => ({
    wrapped: sealBytes(masterOf(masters, newest), key, aboutKey(id)),
    generation: newest,
  });
  const unwrap = (id: string, row: Wrapped) => unwrapped(masters, id, row);

  function use(master: Buffer): void {
    if (masterOf(masters, newest).equals(master)) return;
    addMaster(database, newest + 1, master);
    newest += 1;
    masters.set(newest, master);
  }

  function rewrapSome(after: Uint8Array): Uint8Array | undefined {
    return database.transaction(() => {
      const rows = [...page.iterate(after, newest)];
      for (const row of rows) {
        const id = keyIdOf(row.id);
        const { wrapped, generation } = wrap(id, unwrap(id, row));
        update.run(wrapped, generation, row.id);
      }
      return rows.at(-1)?.id;
    });
  }

  /** Only what wraps nothing is forgotten, decided in the commit that forgets it. */
  function forgetOthers(): void {
    database.transaction(() => {
      if ((others.get(newest)?.others ?? 0) > 0) throw new Error("Keys are still wrapped by an earlier master key.");
      forget.run(newest);
    });
    for (const generation of masters.keys()) if (generation !== newest) masters.delete(generation);
  }

  return {
    wrap,
    unwrap,
    isOnly: (master) => masters.size === 1 && masterOf(masters, newest).equals(master),
    async *rewrap(master) {
      use(master);
      const { others: of = 0 } = others.get(newest) ?? {};
      let done = 0;
      for (let after = rewrapSome(Buffer.alloc(0)); after !== undefined; after = rewrapSome(after)) {
        done = Math.min(of, done + IN_A_COMMIT);
        yield { done, of };
      }
      forgetOthers();
      await truncate(database, busyMilliseconds);
      yield { done: of, of };
    },
  };
}

/**
 * The master keys of a vault that is only read.
 * @throws when one that wraps something is not known
 */
export function openMastersToRead(database: Sqlite, known: readonly Buffer[]): Pick<Masters, "unwrap"> {
  const masters = mastersAmong(database, known);
  return { unwrap: (id, row) => unwrapped(masters, id, row) };
}

type ByGeneration = ReadonlyMap<number, Buffer>;

function mastersAmong(database: Sqlite, known: readonly Buffer[]): Map<number, Buffer> {
  const generations = generationsOf(database);
  return new Map(
    generations.map(({ generation, witness }) => [
      generation,
      known.find((master) => opensWitness(master, witness)) ?? refuse(generations.length),
    ]),
  );
}

function masterOf(masters: ByGeneration, generation: number): Buffer {
  const master = masters.get(generation);
  if (master === undefined) throw new Error(`The vault has no master key ${generation}: it was changed.`);
  return master;
}

function unwrapped(masters: ByGeneration, id: string, { wrapped, generation }: Wrapped): Buffer {
  try {
    return openBytes(masterOf(masters, generation), wrapped, aboutKey(id));
  } catch (error) {
    throw new Error(`The key ${id} in the vault cannot be opened: it was changed. Restore it from a copy.`, {
      cause: error,
    });
  }
}

type Generation = Readonly<{ generation: number; witness: Uint8Array }>;

function makeTables(database: Sqlite): void {
  database.transaction(() => {
    database.exec(
      `CREATE TABLE IF NOT EXISTS keys (id BLOB NOT NULL PRIMARY KEY, wrapped BLOB NOT NULL, generation INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
       CREATE TABLE IF NOT EXISTS masters (generation INTEGER PRIMARY KEY, witness BLOB NOT NULL) STRICT`,
    );
    const column = database.prepare("SELECT 1 FROM pragma_table_info('keys') WHERE name = 'generation'");
    if (column.get() !== undefined) return;
    // A vault of an earlier release, with one master key, and its witness among the keys.
    database.exec("ALTER TABLE keys ADD COLUMN generation INTEGER NOT NULL DEFAULT 0");
    database.prepare("INSERT INTO masters SELECT 0, wrapped FROM keys WHERE id = ?").run(keyIdBytes(WITNESS));
    database.prepare("DELETE FROM keys WHERE id = ?").run(keyIdBytes(WITNESS));
  });
}

const generationsOf = (database: Sqlite) => [
  ...database.prepare<Generation>("SELECT generation, witness FROM masters ORDER BY generation").iterate(),
];

function addMaster(database: Sqlite, generation: number, master: Buffer): void {
  const witness = sealBytes(master, Buffer.alloc(KEY_BYTES), aboutKey(WITNESS));
  database.prepare("INSERT INTO masters (generation, witness) VALUES (?, ?)").run(generation, witness);
}

function opensWitness(master: Buffer, witness: Uint8Array): boolean {
  try {
    openBytes(master, witness, aboutKey(WITNESS));
    return true;
  } catch {
    return false;
  }
}

function refuse(generations: number): never {
  throw new Error(
    generations === 1
      ? "The master key is not the one that this vault was made with: put the right one back."
      : "The master key of this vault was being changed, and one of the two that it needs until then is missing: put it back.",
  );
}
