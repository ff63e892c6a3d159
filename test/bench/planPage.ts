import { join } from "node:path";
import { isSealed, plans } from "@planledger/projections";
import { planReader } from "@planledger/server/plans/planReader.ts";
import { rowsIn } from "@planledger/server/rows/rows.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import type { Vault } from "@planledger/server/vault/vault.ts";
import { inTurns, type Line, spreadOf } from "./measure.ts";
import type { Place } from "./place.ts";

/** Reads a page of a plan, opens every text on it, and answers how many there were. */
type Page = (plan: string) => number;

/** How many of a history's plans are read, in turn. Their actions have every field that an action can have. */
export const PLANS_READ = 8;
const LISTS = ["columns", "sections", "objectives", "narratives", "actions"] as const;

/** The page of a plan now, beside a table of the current state alone; at earlier moments; and after a short history. */
export async function planPageLines(large: Place, small: Place, rounds: number): Promise<readonly Line[]> {
  const reading = pagesOf(large);
  const shortly = pagesOf(small);
  const bare = barePage(large);
  const { written, events } = large.history;
  const earlier = [0.25, 0.5, 0.75].map((part) => Math.round(written + (events - written) * part));
  const texts = { now: reading.now(), bare: eachOf(large, bare.page) };
  if (texts.now !== texts.bare) throw new Error(`The page opens ${texts.now} texts, its reference ${texts.bare}.`);

  const times = await inTurns(rounds, {
    bare: () => eachOf(large, bare.page),
    now: reading.now,
    earlier: () => earlier.map((position) => reading.at(position)),
    short: shortly.now,
  });
  for (const contender of [reading, shortly, bare]) contender.close();

  const page = (took: readonly number[], of = 1) => `${(spreadOf(took).median / PLANS_READ / of).toFixed(2)} ms`;
  const now = `now ${page(times.map((time) => time.now))}`;
  return [
    {
      what: "plan page now, to the same SELECT on the current state alone",
      unit: "×",
      measured: spreadOf(times.map((time) => time.now / time.bare)),
      target: { atMost: 3 },
      detail: `${now}, bare ${page(times.map((time) => time.bare))}; ${Math.round(texts.now / PLANS_READ)} texts a page`,
    },
    {
      what: "plan page as it was, to now",
      unit: "×",
      measured: spreadOf(times.map((time) => time.earlier / earlier.length / time.now)),
      target: { atMost: 1.5 },
      detail: `as it was ${page(
        times.map((time) => time.earlier),
        earlier.length,
      )} at positions ${earlier.join(", ")}, ${now}`,
    },
    {
      what: `plan page with ${events} events, to ${small.history.events}`,
      unit: "×",
      measured: spreadOf(times.map((time) => time.now / time.short)),
      target: { atMost: 1.5 },
      detail: `${now}, short ${page(times.map((time) => time.short))}`,
    },
  ];
}

const eachOf = ({ history }: Place, page: Page) =>
  history.plans.slice(0, PLANS_READ).reduce((sum, plan) => sum + page(plan), 0);

/** The page as the server reads it: a reader for each request, over rows that keep every version. */
function pagesOf(place: Place) {
  const database = openSqlite({ file: place.rows, readOnly: true });
  const vault = place.openVault();
  const rows = rowsIn(database);
  const at = (position: number) =>
    eachOf(place, (plan) => {
      const reader = planReader(rows);
      const moment = { position, recordedAt: null, today: "2026-11-23", isNow: false };
      const page = reader.plan(plan, moment);
      if (page === undefined) throw new Error(`There is no plan ${plan} at position ${position}.`);
      return opened(vault, [page, ...page.objectives.values(), ...reader.actions(plan, moment).values()]);
    });
  return {
    at,
    now: () => at(rows.newest()),
    close() {
      database.close();
      vault.close();
    },
  };
}

/** The page out of tables that hold the current state and nothing else, by the same SELECT. */
function barePage(place: Place) {
  const database = openSqlite({ file: join(place.folder, "current.db") });
  database.exec(`ATTACH '${place.rows}' AS rows;
    CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE fields (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE current (entity INTEGER, field INTEGER, value TEXT NOT NULL, PRIMARY KEY (entity, field)) STRICT, WITHOUT ROWID;
    CREATE TABLE listings (parent INTEGER, list INTEGER, entity INTEGER, PRIMARY KEY (parent, list, entity)) STRICT, WITHOUT ROWID;
    INSERT INTO names SELECT id, name FROM rows.names;
    INSERT INTO fields SELECT id, name FROM rows.fields;
    INSERT INTO listings SELECT parent, list, entity FROM rows.listings WHERE gone IS NULL ORDER BY 1, 2, 3;
    INSERT INTO current SELECT entity, field, (SELECT value FROM rows.versions v WHERE v.entity = f.entity AND v.field = f.field
      ORDER BY position DESC LIMIT 1) FROM rows.entity_fields f ORDER BY 1, 2;
    CREATE UNIQUE INDEX names_by_name ON names (name);
    DETACH rows;`);
  const vault = place.openVault();
  const fieldNames = new Map<number, string>();
  for (const { id, name } of database.prepare<{ id: number; name: string }>("SELECT id, name FROM fields").iterate())
    fieldNames.set(id, name);
  const fieldId = (name: string) => [...fieldNames].find(([, known]) => known === name)?.[0] ?? 0;
  const lists = LISTS.map(fieldId);
  type Row = Readonly<{ entity: string; field: number; value: string }>;
  const idOf = database.prepare<{ id: number }>("SELECT id FROM names WHERE name = ?");
  const own = database.prepare<Row>("SELECT '' AS entity, field, value FROM current WHERE entity = ?");
  const listed = database.prepare<Row>(
    `SELECT n.name AS entity, c.field, c.value FROM listings l JOIN current c ON c.entity = l.entity JOIN names n ON n.id = l.entity
     WHERE l.parent = ? AND l.list = ? ORDER BY l.entity`,
  );

  const page: Page = (plan) => {
    const id = idOf.get(plans.planEntity(plan))?.id ?? 0;
    const entities = new Map<string, Record<string, unknown>>();
    function put({ entity, field, value }: Row): void {
      const fields = entities.get(entity) ?? {};
      fields[fieldNames.get(field) ?? ""] = JSON.parse(value);
      entities.set(entity, fields);
    }
    for (const row of own.iterate(id)) put(row);
    for (const list of lists) for (const row of listed.iterate(id, list)) put(row);
    return opened(vault, [...entities.values()]);
  };
  return {
    page,
    close() {
      database.close();
      vault.close();
    },
  };
}

/** Opens every sealed text in a value, however deep, and counts them. */
function opened(vault: Vault, value: unknown): number {
  if (isSealed(value)) return vault.open(value) === null ? 0 : 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + opened(vault, item), 0);
}
