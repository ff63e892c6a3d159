import type { plans } from "@planledger/projections";
import type { KeptUpload } from "../files/uploads.ts";
import type { Calendar } from "./calendar.ts";
import { storyId } from "./people.ts";
import type { FileName } from "./evidence.ts";
import { type Words, written } from "./words.ts";

type Kind = "section" | "objective" | "action" | "narrative" | "group" | "report" | "evidence";

/** The id of a part of a plan, also from another plan's desk. */
export const partId = (plan: string, kind: Kind, name: string): string => storyId(`${plan} ${kind}`, name);

/** Who sits at a desk, when; what of the plan they have seen, and the newest position of the history. */
export type Seat = Readonly<{ day: number; today: string; organisation: string; seen: number; position: number }>;

/** One plan while its story is told: what its parts are called, and what its cells say. */
export class Desk {
  readonly plan: string;
  readonly planId: string;
  readonly calendar: Calendar;
  /** Set before each deed. */
  seat: Seat = { day: 0, today: "", organisation: "", seen: -1, position: 0 };
  /** Reports that nobody has accepted or returned yet. */
  readonly waiting = new Set<string>();
  readonly #files: ReadonlyMap<FileName, KeptUpload>;
  readonly #ids = new Map<string, string>();
  readonly #columns = new Map<string, string>();
  readonly #words = new Map<string, Map<string, plans.WrittenBlock[]>>();

  constructor(plan: string, calendar: Calendar, files: ReadonlyMap<FileName, KeptUpload>) {
    this.plan = plan;
    this.planId = storyId("plan", plan);
    this.calendar = calendar;
    this.#files = files;
  }

  /** Names a new part of the plan. Its id may come from elsewhere, as that of a row of a document does. */
  add(kind: Kind, name: string, id = partId(this.plan, kind, name)): string {
    const key = `${kind} ${name}`;
    if (this.#ids.has(key)) throw new Error(`The plan ${this.plan} already has the ${key}.`);
    this.#ids.set(key, id);
    return id;
  }

  /** The id of a part of the plan. */
  the(kind: Kind, name: string): string {
    return known(this.#ids, `${kind} ${name}`, this.plan);
  }

  /** Names a column. The rules number columns in the order in which they come. */
  addColumn(name: string): void {
    this.#columns.set(name, `c${this.#columns.size + 1}`);
  }

  column(name: string): string {
    return known(this.#columns, name, this.plan);
  }

  file(name: FileName): KeptUpload {
    return known(this.#files, name, this.plan);
  }

  /** The cells of a row, by column. */
  cells(action: string, says: Readonly<Record<string, Words>>): Record<string, plans.WrittenBlock[]> {
    return Object.fromEntries(
      Object.entries(says).map(([column, words]) => [this.column(column), this.write(action, column, words)]),
    );
  }

  /** Remembers what a cell says from now on. */
  write(action: string, column: string, words: Words): plans.WrittenBlock[] {
    return this.keep(action, column, written(words));
  }

  keep(action: string, column: string, blocks: plans.WrittenBlock[]): plans.WrittenBlock[] {
    const ofColumn = this.#words.get(column) ?? new Map<string, plans.WrittenBlock[]>();
    this.#words.set(column, ofColumn.set(action, blocks));
    return blocks;
  }

  /** What the cells of a row say, by the names of their columns. */
  wordsOf(action: string): ReadonlyMap<string, plans.WrittenBlock[]> {
    return new Map([...this.#words].map(([column, rows]) => [column, rows.get(action) ?? []]));
  }

  /** What the cells of a column say, action by action. */
  wordsIn(column: string): plans.ColumnWords {
    return Object.fromEntries(this.#words.get(column) ?? []);
  }

  /** The day that was this many days before the sitting. */
  daysAgo(days: number): string {
    return this.calendar.day(this.seat.day - days);
  }
}

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, plan: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The story of the plan ${plan} knows no ${String(key)}.`);
  return value;
}
