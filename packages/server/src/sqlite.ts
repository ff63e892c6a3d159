import { DatabaseSync, type SQLInputValue } from "node:sqlite";

/** What a statement's placeholders stand for: in order, or by name. */
export type SqliteValues = readonly SQLInputValue[] | readonly [Readonly<Record<string, SQLInputValue>>];

/** A prepared statement whose rows have this shape. */
export type Statement<Row> = Readonly<{
  get: (...values: SqliteValues) => Row | undefined;
  /** Rows one by one. Go through them without awaiting in between: an open statement holds its snapshot. */
  iterate: (...values: SqliteValues) => IterableIterator<Row>;
  run: (...values: SqliteValues) => unknown;
}>;

/** An open SQLite file: everything of node:sqlite that the server uses. */
export type Sqlite = Readonly<{
  exec: (sql: string) => void;
  prepare: <Row = never>(sql: string) => Statement<Row>;
  /** Runs the work in one write transaction: all of it is kept, or, when it throws, none. */
  transaction: <Result>(work: () => Result) => Result;
  close: () => void;
}>;

/** Where a file is and how it is opened; ":memory:" is a database of its own that is gone when closed. */
export type SqliteOptions = Readonly<{
  file: string;
  readOnly?: boolean;
  /** How long a lock held by another process is waited for. */
  busyMilliseconds?: number;
  /**
   * "full" when a crash of the machine must not lose what was committed; "normal" for what can be built again. Either
   * way nothing is ever half written.
   */
  durability?: "full" | "normal";
  /** "wal" lets others read while one writes; "delete" is for a file that only one process ever has open. */
  journal?: "wal" | "delete";
}>;

// Earlier ones may lose a commit when a write-ahead log is reset while another connection writes.
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Opens a SQLite file, with a write-ahead log unless told otherwise: readers then never wait for the writer. */
export function openSqlite(options: SqliteOptions): Sqlite {
  const { file, readOnly = false, busyMilliseconds = 5_000, durability = "full", journal = "wal" } = options;
  const database = new DatabaseSync(file, { readOnly, timeout: busyMilliseconds });
  try {
    refuseOldSqlite(database);
    if (!readOnly && journal === "wal") database.exec("PRAGMA journal_mode = WAL");
    database.exec(`PRAGMA synchronous = ${durability === "full" ? "FULL" : "NORMAL"}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    exec: (sql) => database.exec(sql),
    prepare: <Row>(sql: string) =>
      // Whoever writes the SELECT knows its columns; STRICT tables see to it that they hold what they say.
      database.prepare(sql) as unknown as Statement<Row>,
    transaction: (work) => inTransaction(database, work),
    close: () => database.close(),
  };
}

/** SQLite's own number for what went wrong (13 is a full disk), or undefined when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return undefined;
  return error.errcode & 0xff;
}

function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function refuseOldSqlite(database: DatabaseSync): void {
  const version = String(database.prepare("SELECT sqlite_version() AS version").get()?.["version"]);
  if (isOlder(version.split(".").map(Number), OLDEST_SQLITE)) {
    throw new Error(`SQLite ${version} is too old: ${OLDEST_SQLITE.join(".")} or newer is needed. Use a newer Node.`);
  }
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  const differs = than.findIndex((part, place) => part !== (version[place] ?? 0));
  return differs >= 0 && (version[differs] ?? 0) < (than[differs] ?? 0);
}
