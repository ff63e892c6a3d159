import type { Sqlite } from "../sqlite.ts";
import { type Extent, rowsUpTo, type TableName } from "./digest.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The first place at which rows differ, in words, and the position of the entry that it is about, where it is about one. */
export type Divergence = Readonly<{ words: string; position: number | null }>;

/** Two rows of one key that differ; undefined where one of them is missing. */
type Difference = Readonly<{ live: Row | undefined; rebuilt: Row | undefined }>;

/** By what a table's rows are told apart: the columns that they come in the order of. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  names: ["id"],
  fields: ["id"],
  versions: ["entity", "field", "position"],
  entity_fields: ["entity", "field"],
  listings: ["parent", "list", "entity", "born"],
  entries: ["position"],
};

/**
 * The first place at which rows differ from those that were rebuilt, in words; null when they do not. Values are shown
 * as the rows hold them, texts sealed. Names come first, since everything else is told by them.
 */
export function firstDivergence(live: Sqlite, rebuilt: Sqlite, extent: Extent): Divergence | null {
  for (const table of ["names", "fields"] as const) {
    for (const { live: row, rebuilt: other } of differences(live, rebuilt, table, extent)) {
      const what = table === "names" ? "entity" : "field";
      const words = `Number ${(row ?? other)?.["id"]} of the ${what} names: live ${shown(row?.["name"])}, rebuilt ${shown(other?.["name"])}.`;
      return { words, position: null };
    }
  }
  const say = wording(rebuilt);
  let first: Readonly<{ position: number; words: string }> | undefined;
  for (const table of ["entries", "versions", "listings", "entity_fields"] as const) {
    for (const difference of differences(live, rebuilt, table, extent)) {
      const position = positionOf(table, difference);
      if (first === undefined || position < first.position) first = { position, words: say[table](difference) };
    }
  }
  return first ? { words: first.words, position: first.position || null } : null;
}

/** Goes through a table of both databases side by side, in the order of its key. */
function* differences(live: Sqlite, rebuilt: Sqlite, table: TableName, extent: Extent): Generator<Difference> {
  const [ours, theirs] = [rowsUpTo(live, table, extent), rowsUpTo(rebuilt, table, extent)];
  let [a, b] = [ours.next(), theirs.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compared(a.value, b.value, KEYS[table]);
    const difference = {
      live: a.done || order > 0 ? undefined : a.value,
      rebuilt: b.done || order < 0 ? undefined : b.value,
    };
    if (order !== 0 || !isSame(difference)) yield difference;
    if (order <= 0) a = ours.next();
    if (order >= 0) b = theirs.next();
  }
}

function compared(a: Row, b: Row, key: readonly string[]): number {
  for (const column of key) {
    const difference = Number(a[column]) - Number(b[column]);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isSame = ({ live, rebuilt }: Difference) =>
  live !== undefined && rebuilt !== undefined && Object.keys(live).every((column) => live[column] === rebuilt[column]);

function positionOf(table: TableName, { live, rebuilt }: Difference): number {
  // A field that is not named, or named for nothing, is wrong at every position.
  if (table === "entity_fields") return 0;
  if (table !== "listings") return Number((live ?? rebuilt)?.["position"]);
  if (live === undefined || rebuilt === undefined) return Number((live ?? rebuilt)?.["born"]);
  return Math.min(Number(live["gone"] ?? Infinity), Number(rebuilt["gone"] ?? Infinity));
}

/** How a difference in each table is told. Names were the same up to here, so those that were rebuilt serve for both. */
function wording(rebuilt: Sqlite) {
  const entity = rebuilt.prepare<{ name: string }>("SELECT name FROM names WHERE id = ?");
  const field = rebuilt.prepare<{ name: string }>("SELECT name FROM fields WHERE id = ?");
  const entityName = (id: unknown) => shown(entity.get(Number(id))?.name);
  const fieldName = (id: unknown) => shown(field.get(Number(id))?.name);
  const values = ({ live, rebuilt: other }: Difference, column: string) =>
    `live ${valueIn(live, column)}, rebuilt ${valueIn(other, column)}.`;

  return {
    versions(difference: Difference) {
      const key = difference.live ?? difference.rebuilt;
      return `Field ${fieldName(key?.["field"])} of ${entityName(key?.["entity"])} at position ${key?.["position"]}: ${values(difference, "value")}`;
    },
    listings(difference: Difference) {
      const key = difference.live ?? difference.rebuilt;
      const place = `${entityName(key?.["entity"])} under ${fieldName(key?.["list"])} of ${entityName(key?.["parent"])}`;
      return `Listing of ${place} since position ${key?.["born"]}: until ${values(difference, "gone")}`;
    },
    entity_fields(difference: Difference) {
      const key = difference.live ?? difference.rebuilt;
      return `The list of fields of ${entityName(key?.["entity"])}: ${fieldName(key?.["field"])} is ${difference.live ? "only in the live rows" : "missing in the live rows"}.`;
    },
    entries(difference: Difference) {
      const key = difference.live ?? difference.rebuilt;
      const columns = Object.keys(key ?? {}).filter((name) => difference.live?.[name] !== difference.rebuilt?.[name]);
      return `Entry ${key?.["position"]}: ${columns.map((column) => `${column} live ${valueIn(difference.live, column)}, rebuilt ${valueIn(difference.rebuilt, column)}`).join("; ")}.`;
    },
  };
}

const valueIn = (row: Row | undefined, column: string) => (row === undefined ? "missing" : shown(row[column]));

const shown = (value: string | number | null | undefined) =>
  value === undefined ? "missing" : value === null ? "none" : String(value);
