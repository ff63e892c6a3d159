import { createHash } from "node:crypto";
import { isSealed, type SealedText } from "@planledger/projections";
import { openSqlite } from "../sqlite.ts";
import { type Passage, passagesIn, type Place, SIGNS } from "./passages.ts";
import type { Findable, Kind, PartTexts } from "./planTexts.ts";
import { withoutSigns } from "./question.ts";

/** What is looked for: a question to the index, in these plans only, and of one kind or status where that is asked. */
export type Asked = Readonly<{
  question: string;
  plans: readonly string[];
  kind: Kind | null;
  status: string | null;
}>;

/** A thing that was found, and where in it. */
export type Hit = Readonly<{
  entity: string;
  kind: Kind;
  plan: string;
  action: string | null;
  keys: readonly string[];
  passages: readonly Passage[];
}>;

/** How many things of each kind there are, whichever kind is asked for. */
export type Counts = Readonly<Record<Kind, number>>;

/** Of more things than this, the first so many are put in order: a question that finds more asks for nothing in particular. */
export const MOST_HITS = 5_000;

/** The index of opened texts: what can be found, and under which keys it was sealed. */
export interface SearchIndex {
  transaction(work: () => void): void;
  /** Puts a thing in as it is now; does nothing when it is in like this already. */
  put(thing: Findable, open: (text: SealedText) => string | null): void;
  /** What is in of a plan, or of an action. */
  entitiesOf(subject: Readonly<{ plan: string } | { action: string }>): readonly string[];
  remove(entity: string): void;
  /** Takes out whatever was sealed under these keys. */
  removeSealedUnder(keyIds: readonly string[]): readonly Readonly<{ plan: string; action: string | null }>[];
  /** Sees to it that no byte of what was taken out is left. */
  scrub(): void;
  count(asked: Asked): Counts;
  find(asked: Asked, range: Readonly<{ first: number; after: number }>): readonly Hit[];
  close(): void;
}

type Row = Readonly<{ id: number; entity: string; kind: Kind; plan: string; action: string | null; places: string }>;
type Found = Row & Readonly<{ text: string }>;

// How words are told apart: without regard to case and accents.
const TOKENS = `tokenize = "unicode61 remove_diacritics 2"`;

// `words` is the index proper, `texts` says of each of its rows what it is, `text_keys` under which keys its texts are sealed.
const TABLES = `
  CREATE TABLE texts (
    id INTEGER PRIMARY KEY, entity TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, plan TEXT NOT NULL, action TEXT,
    status TEXT, places TEXT NOT NULL, stamp TEXT NOT NULL
  ) STRICT;
  CREATE INDEX texts_by_plan ON texts (plan);
  CREATE INDEX texts_by_action ON texts (action) WHERE action IS NOT NULL;
  CREATE TABLE text_keys (key TEXT NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (key, text)) STRICT, WITHOUT ROWID;
  CREATE INDEX text_keys_by_text ON text_keys (text);
  CREATE VIRTUAL TABLE words USING fts5 (text, ${TOKENS}, prefix = '3');
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);`;

const MATCHING = `FROM words JOIN texts t ON t.id = words.rowid
  WHERE words MATCH $question AND t.plan IN (SELECT value FROM json_each($plans)) AND ($status IS NULL OR t.status = $status)`;

/** Opens a new index that is gone when closed. A file is for a spec that looks at its bytes: opened texts belong on no disk. */
export function openSearchIndex(file = ":memory:"): SearchIndex {
  const database = openSqlite({ file, durability: "normal", journal: "delete" });
  database.exec(`PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; ${TABLES}`);
  const marking = markingTable();
  const known = database.prepare<Readonly<{ id: number; stamp: string }>>(
    "SELECT id, stamp FROM texts WHERE entity = ?",
  );
  const addText = database.prepare<{ id: number }>(
    `INSERT INTO texts (entity, kind, plan, action, status, places, stamp) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const addWords = database.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const addKey = database.prepare("INSERT INTO text_keys (key, text) VALUES (?, ?)");
  const restate = database.prepare("UPDATE texts SET status = ? WHERE id = ?");
  const dropText = database.prepare("DELETE FROM texts WHERE id = ?");
  const dropWords = database.prepare("DELETE FROM words WHERE rowid = ?");
  const dropKeys = database.prepare("DELETE FROM text_keys WHERE text = ?");
  const ofPlan = database.prepare<{ entity: string }>("SELECT entity FROM texts WHERE plan = ?");
  const ofAction = database.prepare<{ entity: string }>("SELECT entity FROM texts WHERE action = ?");
  const keysOf = database.prepare<{ key: string }>("SELECT key FROM text_keys WHERE text = ?");
  const sealedUnder = database.prepare<Row>(
    "SELECT t.* FROM text_keys k JOIN texts t ON t.id = k.text WHERE k.key = ?",
  );
  const counting = database.prepare<Readonly<{ kind: Kind; count: number }>>(
    `SELECT t.kind AS kind, count(*) AS count ${MATCHING} GROUP BY t.kind`,
  );
  // A lower rank is a better one; whoever types a plan's title looks for the plan.
  const finding = database.prepare<Found>(
    `SELECT t.id, t.entity, t.kind, t.plan, t.action, t.places, words.text AS text
     FROM (SELECT id FROM (SELECT t.id AS id, words.rank * iif(t.entity LIKE 'plan:%', 3, 1) AS rank ${MATCHING} AND ($kind IS NULL OR t.kind = $kind) LIMIT ${MOST_HITS})
       ORDER BY rank, id LIMIT $first OFFSET $after) AS best
     CROSS JOIN texts t ON t.id = best.id CROSS JOIN words ON words.rowid = best.id`,
  );

  function drop(id: number): void {
    dropWords.run(id);
    dropKeys.run(id);
    dropText.run(id);
  }

  function add(thing: Findable, stamp: string, open: (text: SealedText) => string | null): void {
    const { entity, kind, plan, action, status } = thing;
    const parts = thing.parts.map((part) => ({ ...part, words: openedWords(part, open) }));
    const told = parts.filter(({ words }) => words !== "");
    if (told.length === 0) return;
    const places = told.map(({ field, part }): Place => ({ field, part }));
    const id = addText.get(entity, kind, plan, action, status, JSON.stringify(places), stamp)?.id ?? 0;
    addWords.run(id, told.map(({ words }) => words).join(` ${SIGNS.apart} `));
    for (const key of new Set(told.flatMap(({ texts }) => texts.filter(isSealed).map(keyOf)))) addKey.run(key, id);
  }

  return {
    transaction: (work) => database.transaction(work),
    put(thing, open) {
      const stamp = stampOf(thing);
      const before = known.get(thing.entity);
      if (before?.stamp === stamp) return void restate.run(thing.status, before.id);
      if (before !== undefined) drop(before.id);
      add(thing, stamp, open);
    },
    entitiesOf: (subject) =>
      [...("plan" in subject ? ofPlan.iterate(subject.plan) : ofAction.iterate(subject.action))].map(
        ({ entity }) => entity,
      ),
    remove(entity) {
      const there = known.get(entity);
      if (there !== undefined) drop(there.id);
    },
    removeSealedUnder(keyIds) {
      const rows = keyIds.flatMap((key) => [...sealedUnder.iterate(key)]);
      database.transaction(() => {
        for (const { id } of rows) drop(id);
      });
      return rows.map(({ plan, action }) => ({ plan, action }));
    },
    scrub() {
      // A word may have parted two pages of the index: it is gone from there only once the pages are made anew.
      database.exec("INSERT INTO words (words) VALUES ('rebuild')");
    },
    count({ question, plans: within, status }) {
      const counts = { plan: 0, action: 0, report: 0, evidence: 0 };
      const rows = counting.iterate({ $question: question, $plans: JSON.stringify(within), $status: status });
      for (const { kind, count } of rows) counts[kind] = count;
      return counts;
    },
    find({ question, plans: within, kind, status }, { first, after }) {
      const asked = { $question: question, $plans: JSON.stringify(within), $status: status, $kind: kind };
      const rows = [...finding.iterate({ ...asked, $first: first, $after: after })];
      const marked = marking.mark(rows, question);
      return rows.map(({ id, entity, kind: kindFound, plan, action, places }) => ({
        entity,
        kind: kindFound,
        plan,
        action,
        keys: [...keysOf.iterate(id)].map(({ key }) => key),
        // Written by `add`.
        passages: passagesIn(marked.get(id) ?? "", JSON.parse(places) as readonly Place[]),
      }));
    },
    close() {
      marking.close();
      database.close();
    },
  };
}

/** Marks what was found in a few texts: a table of their own, as marking them where they lie reads all others again for each. */
function markingTable() {
  const database = openSqlite({ file: ":memory:", durability: "normal" });
  database.exec(`PRAGMA secure_delete = ON; CREATE VIRTUAL TABLE words USING fts5 (text, ${TOKENS})`);
  const add = database.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const marked = database.prepare<Readonly<{ id: number; text: string }>>(
    `SELECT rowid AS id, highlight(words, 0, '${SIGNS.open}', '${SIGNS.close}') AS text FROM words WHERE words MATCH ?`,
  );
  const clear = database.prepare("DELETE FROM words");
  return {
    mark(texts: readonly Readonly<{ id: number; text: string }>[], question: string): ReadonlyMap<number, string> {
      for (const { id, text } of texts) add.run(id, text);
      const found = new Map([...marked.iterate(question)].map(({ id, text }) => [id, text]));
      clear.run();
      return found;
    },
    close: () => database.close(),
  };
}

/** The id of the key that a text is sealed under. */
const keyOf = (text: SealedText) => text.slice(1, text.indexOf("."));

/** A part's words as the index takes them; what cannot be opened is left out. */
function openedWords({ texts, between }: PartTexts, open: (text: SealedText) => string | null): string {
  const opened = texts.flatMap((text) => (isSealed(text) ? (open(text) ?? []) : text.clear));
  return withoutSigns(opened.join(between)).trim();
}

/** Tells whether a thing is the same as before, without opening it. */
const stampOf = ({ parts }: Findable) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
