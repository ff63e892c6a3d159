import { existsSync } from "node:fs";
import { basename } from "node:path";
import { ProofError } from "../proof/proofError.ts";
import { openSqlite, type Sqlite } from "../sqlite.ts";

type Part = Readonly<{ kind: string; name: string; sql: string | null }>;

type Make = (database: Sqlite) => void;

/** What a file is built of, by kind and name; SQLite's own indexes have no words. */
type Schema = ReadonlyMap<string, string>;

/**
 * Whether a file has the tables, columns, indexes and triggers that this release makes: what SQLite finds in order may
 * still have been built otherwise.
 * @param make makes them in an empty file
 * @param remedy what to do when they are others
 * @throws ProofError that names the first one that was changed, is missing, or was put in
 */
export function checkSchema(file: string, make: Make, remedy: string): void {
  if (!existsSync(file)) return;
  const [wanted, found] = [schemaMadeBy(make), schemaIn(file)];
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    if (wanted.get(name) === found.get(name)) continue;
    const what = found.has(name) ? (wanted.has(name) ? "was changed" : "was put into it") : "is missing";
    throw new ProofError(`The file ${basename(file)} is not built as it should be: the ${name} ${what}. ${remedy}`);
  }
}

// Of each release, the same again and again.
const known = new WeakMap<Make, Schema>();

function schemaMadeBy(make: Make): Schema {
  const schema = known.get(make) ?? schemaOf(openSqlite({ file: ":memory:" }), make);
  known.set(make, schema);
  return schema;
}

function schemaIn(file: string): Schema {
  try {
    return schemaOf(openSqlite({ file, readOnly: true }), () => {});
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ProofError(`The file ${basename(file)} cannot be read: ${why}.`);
  }
}

function schemaOf(database: Sqlite, make: Make): Schema {
  try {
    make(database);
    const parts = database.prepare<Part>("SELECT type AS kind, name, sql FROM sqlite_schema ORDER BY rowid");
    return new Map(
      [...parts.iterate()]
        .filter(({ name }) => !name.startsWith("sqlite_"))
        .map(({ kind, name, sql }) => [`${kind} ${name}`, sql?.replaceAll(/\s+/g, " ") ?? ""]),
    );
  } finally {
    database.close();
  }
}
