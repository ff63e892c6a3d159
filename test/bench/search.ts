import type { SealedText } from "@planledger/projections";
import { rowsIn } from "@planledger/server/rows/rows.ts";
import { textsOfPlan } from "@planledger/server/search/planTexts.ts";
import { questionOf } from "@planledger/server/search/question.ts";
import { openSearchIndex } from "@planledger/server/search/searchIndex.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { inTurns, type Line, spreadOf, timed } from "./measure.ts";
import type { Place } from "./place.ts";

/** What people look for, and the same for a scan: words that are nearly everywhere, words in quotation marks, rare words. */
const QUESTIONS: readonly (readonly [typed: string, ...like: string[]])[] = [
  ["school pathway", "school", "pathway"],
  [`"out-of-hours contact list"`, "out-of-hours contact list"],
  ["417 police", "417", "police"],
  ["safeg 902", "safeg", "902"],
];
const PAGE = { first: 20, after: 0 };

/** A search among all that stands in the plans, beside a scan of the same opened texts with LIKE. */
export async function searchLine(place: Place, rounds: number): Promise<Line> {
  const database = openSqlite({ file: place.rows, readOnly: true });
  const vault = place.openVault();
  const rows = rowsIn(database);
  const index = openSearchIndex();
  const plain = openSqlite({ file: ":memory:" });
  plain.exec("CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
  const add = plain.prepare("INSERT INTO texts (text) VALUES (?)");
  const open = (text: SealedText) => vault.open(text);
  const { plans } = place.history;
  const things = plans.flatMap((plan) => [...textsOfPlan(rows, plan, rows.newest())]);
  const built = await timed(() => index.transaction(() => things.forEach((thing) => index.put(thing, open))));
  for (const { parts } of things) {
    const texts = parts.flatMap((part) => part.texts);
    add.run(texts.map((text) => (typeof text === "string" ? (open(text) ?? "") : text.clear)).join("\n"));
  }

  function ask(typed: string): void {
    const asked = { question: questionOf(typed) ?? "", plans, kind: null, status: null };
    index.find(asked, PAGE);
    index.count(asked);
  }
  const scans = QUESTIONS.map(([, ...words]) => {
    const holding = words.map(() => "text LIKE ?").join(" AND ");
    const scan = plain.prepare<{ id: number }>(`SELECT id FROM texts WHERE ${holding}`);
    return () => [...scan.iterate(...words.map((word) => `%${word}%`))].length;
  });
  const times = await inTurns(rounds, {
    index: () => QUESTIONS.forEach(([typed]) => ask(typed)),
    scan: () => scans.forEach((scan) => scan()),
  });
  index.close();
  plain.close();
  database.close();
  vault.close();
  const each = (took: readonly number[]) => `${(spreadOf(took).median / QUESTIONS.length).toFixed(2)} ms`;
  return {
    what: `search in ${things.length} texts, to a scan of them opened, with LIKE`,
    unit: "×",
    measured: spreadOf(times.map((time) => time.index / time.scan)),
    target: null,
    detail: `search ${each(times.map((time) => time.index))}, scan ${each(times.map((time) => time.scan))}; built in ${(built / 1000).toFixed(1)} s`,
  };
}
