import { createHash } from "node:crypto";
import { documents, plans, type progress } from "@planledger/projections";
import { saysItWasWithdrawn } from "../../plans/saysItWasWithdrawn.ts";
import { cellKey, headingOf, type KeptPlan, narrativeOf, rowText, wordsById } from "./keptPlan.ts";

/** One step of taking a newer copy. A column that it adds goes by "new" and its place in the copy until it has an id. */
export type CopyStep =
  | Readonly<{ kind: "plan"; command: plans.PlanCommand; newColumn?: string }>
  | Readonly<{ kind: "progress"; command: progress.ProgressCommand }>;

/** In this order the steps of all differences are taken, so that each finds what it needs. */
const PHASES = ["columns", "sections", "objectives", "rows", "cells", "reports", "removals", "texts"] as const;
type Phase = (typeof PHASES)[number];

/** One place where a newer copy says something else than the plan, to take or leave. */
export type CopyDifference = Readonly<{
  /** Names the place and what both say there: another key is another difference. */
  key: string;
  change: "added" | "changed" | "moved" | "removed" | "reported";
  /** What kind of place it is, or the label of the column. */
  what: string;
  /** The row that it is in, by its number and first words; null outside of rows. */
  row: string | null;
  /** What stands here, and what the copy says instead. */
  here: string;
  copy: string;
  /** What it said when the copy was made, where it was changed here too since then. */
  base: string | null;
  /** Why it cannot be taken; null when it can. */
  hindrance: string | null;
  /** Keys of the differences without which this one cannot be taken. */
  needs: readonly string[];
  phase: Phase;
  steps: readonly CopyStep[];
}>;

export type Given = Readonly<{
  here: KeptPlan;
  copy: documents.PlanCopy;
  /** Which columns of the copy are which of the plan's, where somebody said so. */
  answersTo: documents.ColumnsAnswering | null;
  /** The plan as it was when the copy was made, where that is known. */
  base: KeptPlan | null;
  /** The revision of the plan that `here` is. */
  revision: number;
  known: plans.KnownOrganisations;
  /** YYYY-MM-DD in London. */
  today: string;
  /** Why the plan is changed, for what a meeting has agreed. */
  reason: string;
  /** Names an id after what it is for: the same words give the same id. */
  idFor: (what: string) => string;
  /** Whether words are what is printed in the place of a text that was withdrawn. */
  isNotice: documents.IsNotice;
}>;

export type Differences = Readonly<{
  list: readonly CopyDifference[];
  /** How many places were changed here since the copy was made, which the copy does not know of. */
  newerHere: number;
  /** Which columns of the copy were taken for which of the plan's. */
  answersTo: documents.ColumnsAnswering;
}>;

/** Where a newer copy differs from a plan that is here, place by place. What only changed here is none. */
export function differencesOf(given: Given): Differences {
  const { here, copy } = given;
  const comparison = documents.comparePlans(here.copy, copy, given.answersTo ?? undefined);
  const found = new Finding(given, comparison);
  if (copy.title !== null) found.change("title", "Title", here.copy.title, copy.title, titleSteps);
  if (copy.period !== null) found.change("period", "When it runs", here.copy.period, copy.period, periodSteps);
  for (const sides of comparison.columns) found.column(sides);
  for (const sides of comparison.sections) found.section(sides);
  for (const sides of comparison.objectives) found.objective(sides);
  for (const row of comparison.rows) found.row(row);
  for (const sides of comparison.narratives) found.narrative(sides);
  const { columns } = comparison.same;
  const answersTo = copy.columns.map((_column, at) => columns.find(({ newer }) => newer === at)?.older ?? null);
  return { list: found.list, newerHere: found.newerHere, answersTo };
}

/** The steps of the differences that were chosen, and of those that they need, in the order in which they can be taken. */
export function stepsFor(differences: readonly CopyDifference[], keys: ReadonlySet<string>): CopyStep[] {
  const byKey = new Map(differences.map((difference) => [difference.key, difference]));
  const taken = new Set<string>();
  const take = (key: string): void => {
    if (taken.has(key)) return;
    taken.add(key);
    for (const need of byKey.get(key)?.needs ?? []) take(need);
  };
  for (const key of keys) take(key);
  return PHASES.flatMap((phase) => {
    const inPhase = differences.filter((difference) => difference.phase === phase && taken.has(difference.key));
    // Each row is put right after the last one that stays where it is: from the end on, so that all stand as in the copy.
    return (phase === "rows" ? inPhase.toReversed() : inPhase).flatMap(({ steps }) => steps);
  });
}

const HOLDS_NOTICE =
  "It also says that a text was withdrawn, which is no text of the plan: write the rest into the plan yourself.";

const plan = (command: plans.PlanCommand): CopyStep => ({ kind: "plan", command });
const titleSteps = (title: string): CopyStep[] => [plan({ type: "RetitlePlan", title })];
const periodSteps = (period: string): CopyStep[] => [plan({ type: "SetPeriod", period })];

type Comparison = documents.PlanComparison;
type NewerRow = NonNullable<documents.RowComparison["newer"]>;

/** A part that a row of the copy needs: its id here, and what must be taken so that it is there. */
type Part<Id = string> = Readonly<{ id: Id; needs: readonly string[] }>;

type Noted = Pick<CopyDifference, "change" | "what" | "phase" | "steps"> &
  Partial<Pick<CopyDifference, "row" | "here" | "copy" | "needs" | "hindrance">> &
  /** The texts of the copy one by one, where they are several. */
  Readonly<{ texts?: readonly string[] }>;

class Finding {
  readonly list: CopyDifference[] = [];
  newerHere = 0;
  readonly #given: Given;
  readonly #comparison: Comparison;
  readonly #base: ReadonlyMap<string, string> | null;
  /** The rows of the copy, by their places, that the base had and that are not here any more: removed here since. */
  readonly #removedHere: ReadonlyMap<number, Readonly<{ unchanged: boolean; words: string }>>;
  /** What the copy adds, by what it is and its place there. */
  readonly #added = new Map<string, Part>();

  constructor(given: Given, comparison: Comparison) {
    this.#given = given;
    this.#comparison = comparison;
    this.#base = given.base === null ? null : wordsById(given.base);
    this.#removedHere = removedHere(given);
  }

  /** Notes a difference, unless it is only that the plan was changed here since the copy was made. */
  #note(place: string, noted: Noted, base = this.#base?.get(place) ?? ""): string | null {
    const { row = null, here = "", copy = "", texts = [copy], needs = [], ...rest } = noted;
    if (this.#saysOnlyThatItWasWithdrawn(place, texts)) {
      this.newerHere += 1;
      return null;
    }
    const hindrance = noted.hindrance ?? this.#hindranceBy(rest.steps, needs);
    const changed = { here: !same(here, base), copy: !same(copy, base) };
    if (this.#base !== null && changed.here && !changed.copy) {
      this.newerHere += 1;
      return null;
    }
    const contradicts = this.#base !== null && changed.here && changed.copy;
    const key = keyOf([place, rest.change, here, copy]);
    this.list.push({ ...rest, key, row, here, copy, needs, hindrance, base: contradicts ? base : null });
    return key;
  }

  /** The copy printed that sentence in the place of a text, and something else stands there now: it was changed here since. */
  #saysOnlyThatItWasWithdrawn(place: string, texts: readonly string[]): boolean {
    return !place.startsWith("new ") && texts.length > 0 && texts.every(this.#given.isNotice);
  }

  #hindranceBy(steps: readonly CopyStep[], needs: readonly string[]): string | null {
    if (steps.some(({ command }) => saysItWasWithdrawn(command, this.#given))) return HOLDS_NOTICE;
    const hindered = this.list.some(({ key, hindrance }) => hindrance !== null && needs.includes(key));
    return hindered ? "What it would stand in cannot be taken." : null;
  }

  change(place: string, what: string, here: string | null, copy: string, stepsOf: (copy: string) => CopyStep[]): void {
    if (same(here ?? "", copy)) return;
    const change = here ? "changed" : "added";
    this.#note(place, { change, what, phase: "texts", here: here ?? "", copy, steps: stepsOf(copy) });
  }

  column({ older, newer }: Comparison["columns"][number]): void {
    const what = "Column";
    if (newer === null) {
      const column = this.#given.here.columns[older?.at ?? -1] ?? "";
      const steps = [plan({ type: "RemoveColumn", column, reason: this.#given.reason })];
      this.#note(`column ${column}`, { change: "removed", what, phase: "removals", here: older?.label ?? "", steps });
    } else if (older === null) {
      const id = `new ${newer.at}`;
      const command = { type: "AddColumn", label: newer.label, role: this.#roleFor(newer), after: null } as const;
      const steps: CopyStep[] = [{ kind: "plan", command, newColumn: id }];
      this.#add(`column ${newer.at}`, id, { change: "added", what, phase: "columns", copy: newer.label, steps });
    } else {
      const column = this.#given.here.columns[older.at] ?? "";
      const steps = [plan({ type: "RelabelColumn", column, label: newer.label })];
      const texts = { here: older.label, copy: newer.label };
      this.#note(`column ${column}`, { change: "changed", what, phase: "columns", steps, ...texts });
    }
  }

  /** A role that only one column may have is not given twice. */
  #roleFor({ role }: Pick<documents.CopiedColumn, "role">): plans.ColumnRole {
    const taken = this.#given.here.copy.columns.some((column) => column.role === role);
    return taken && plans.isSingle(role) ? "free" : role;
  }

  section({ older, newer }: Comparison["sections"][number]): void {
    const own = { what: "Section", here: older === null ? "" : headingOf(older), copy: newer ? headingOf(newer) : "" };
    if (older === null && newer !== null) {
      const section = this.#given.idFor(`section ${newer.at}`);
      const { number, title, statement } = newer;
      const steps = [plan({ type: "AddSection", section, number, title, statement, after: null })];
      this.#add(`section ${newer.at}`, section, { change: "added", phase: "sections", steps, ...own });
      return;
    }
    const section = this.#given.here.sections[older?.at ?? -1] ?? "";
    if (newer === null) {
      const steps = [plan({ type: "RemoveSection", section, reason: this.#given.reason })];
      this.#note(`section ${section}`, { change: "removed", phase: "removals", steps, ...own });
      return;
    }
    const { number, title, statement } = newer;
    const steps = [plan({ type: "RewordSection", section, number, title, statement })];
    this.#note(`section ${section}`, { change: "changed", phase: "sections", steps, ...own });
  }

  objective({ older, newer }: Comparison["objectives"][number]): void {
    // One that the copy no longer has stays here without rows: a copy from elsewhere may not print such ones.
    if (newer === null) return;
    const own = { what: "Objective", phase: "objectives", here: older?.text ?? "", copy: newer.text } as const;
    if (older !== null) {
      const objective = this.#objectiveHere(older.at);
      const steps = [plan({ type: "RewordObjective", objective, text: newer.text })];
      this.#note(`objective ${objective}`, { change: "changed", steps, ...own });
      return;
    }
    // A new row that stands under that sentence stands under no objective.
    if (this.#given.isNotice(newer.text)) return;
    const section = this.#part("section", newer.section);
    const objective = this.#given.idFor(`objective ${newer.at}`);
    const steps = [plan({ type: "AddObjective", objective, section: section.id, text: newer.text })];
    this.#add(`objective ${newer.at}`, objective, { change: "added", steps, needs: section.needs, ...own });
  }

  row(row: documents.RowComparison): void {
    const { older, newer } = row;
    if (older === null) return newer === null ? undefined : this.#addedRow(newer);
    const { here, reason } = this.#given;
    const action = here.actions[older.at] ?? "";
    const called = calledOf(here.copy, older.row);
    if (newer === null) {
      const steps = [plan({ type: "RemoveAction", action, reason })];
      const own = { change: "removed", what: "The row", row: called, phase: "removals" } as const;
      this.#note(`row ${action}`, { ...own, here: rowText(here.copy, older.row), steps });
      return;
    }
    if (row.moved) this.#movedRow(older, newer, action, called);
    if (row.renumbered) {
      const steps = [plan({ type: "RenumberAction", action, number: newer.row.number })];
      const texts = { here: older.row.number ?? "", copy: newer.row.number ?? "" };
      this.#note(`number ${action}`, {
        change: "changed",
        what: "Number",
        row: called,
        phase: "cells",
        steps,
        ...texts,
      });
    }
    for (const cell of row.cells) this.#cell(cell, action, called, newer.row);
    this.#reports(newer.row, older.row, action, called, []);
  }

  #cell(
    { column, older, newer }: documents.CellComparison,
    action: string,
    called: string,
    row: documents.CopiedRow,
  ): void {
    // What stood in a column that the copy does not have goes with the column.
    if (column.newer === null || !this.#holdsCells(column.older)) return;
    const { id, needs } = this.#part("column", column.newer);
    const { revision: seen, reason, known, here, copy } = this.#given;
    const blocks = keepingIds(row.cells[column.newer] ?? [], here.statements.get(cellKey(action, id)) ?? [], older);
    const steps = [plan({ type: "EditCell", action, column: id, blocks, seen, reason, known })];
    const change = older === "" ? "added" : newer === "" ? "removed" : "changed";
    const what = copy.columns[column.newer]?.label ?? "";
    const own = { change, what, row: called, phase: "cells", here: older, copy: newer, steps, needs } as const;
    const texts = (row.cells[column.newer] ?? []).map(({ text }) => text);
    this.#note(`cell ${cellKey(action, id)}`, { ...own, texts });
  }

  /** Numbers and objectives are no cells here, whatever the copy takes their column for. */
  #holdsCells(columnHere: number | null): boolean {
    return columnHere === null || plans.hasCells(this.#given.here.copy.columns[columnHere]?.role ?? "free");
  }

  #addedRow(newer: NewerRow): void {
    const removed = this.#removedHere.get(newer.at);
    if (removed?.unchanged) {
      this.newerHere += 1;
      return;
    }
    const row = this.#withoutNotices(newer.row);
    if (row === null) return;
    const section = this.#part("section", newer.section);
    const under = this.#objectiveFor(newer);
    const { idFor, known, copy } = this.#given;
    const action = idFor(`row ${newer.at}`);
    const cells: Record<string, plans.WrittenBlock[]> = {};
    const needs = [...section.needs, ...under.needs];
    for (const [at, cell] of row.cells.entries()) {
      const here = this.#comparison.same.columns.find((pair) => pair.newer === at)?.older ?? null;
      if (cell.length === 0 || !this.#holdsCells(here)) continue;
      const column = this.#part("column", at);
      cells[column.id] = cell.map(({ kind, text }) => ({ kind, text }));
      needs.push(...column.needs);
    }
    const place = { section: section.id, objective: under.id };
    const after = this.#staying(newer);
    const steps = [
      plan({ type: "AddAction", action, ...place, number: row.number, cells, known, after }),
      ...(after === null ? [plan({ type: "MoveAction", action, ...place, after })] : []),
    ];
    const called = calledOf(copy, row);
    const own = {
      change: "added",
      what: "The row",
      row: called,
      phase: "rows",
      copy: rowText(copy, row),
      steps,
    } as const;
    const key = this.#note(`new row ${newer.at}`, { ...own, needs }, removed?.words);
    if (key !== null) this.#reports(row, null, action, called, [key]);
  }

  /** A new row without what it says of withdrawn texts; null when nothing else stands in it. */
  #withoutNotices(row: documents.CopiedRow): documents.CopiedRow | null {
    const { isNotice } = this.#given;
    if (!row.cells.flat().some(({ text }) => isNotice(text))) return row;
    const cells = row.cells.map((cell) => cell.filter(({ text }) => !isNotice(text)));
    return cells.flat().length + row.reports.length > 0 ? { ...row, cells } : null;
  }

  #movedRow(
    older: NonNullable<documents.RowComparison["older"]>,
    newer: NewerRow,
    action: string,
    called: string,
  ): void {
    const { here, copy } = this.#given;
    const section = this.#part("section", newer.section);
    const under = this.#objectiveFor(newer);
    const after = this.#staying(newer);
    const steps = [plan({ type: "MoveAction", action, section: section.id, objective: under.id, after })];
    const needs = [...section.needs, ...under.needs];
    const own = { change: "moved", what: "Place", row: called, phase: "rows", steps, needs } as const;
    const texts = { here: placeIn(here.copy, older), copy: placeIn(copy, newer) };
    const base = this.#base?.get(`place ${action}`);
    const movedHere =
      base !== undefined && base !== `${here.sections[older.section] ?? ""} ${here.objectives[older.at] ?? ""}`;
    const asInBase = base === `${section.id} ${under.id ?? ""}`;
    if (movedHere && asInBase) {
      this.newerHere += 1;
      return;
    }
    this.#note(`place ${action}`, { ...own, ...texts }, movedHere ? "somewhere else" : texts.here);
  }

  /** The row of the copy's section before this one, as it is here, that neither is new nor moves; null when there is none. */
  #staying({ at, section }: NewerRow): string | null {
    const before = this.#comparison.rows.findLast(
      ({ older, newer, moved }) =>
        older !== null && newer !== null && !moved && newer.at < at && newer.section === section,
    );
    return before?.older ? (this.#given.here.actions[before.older.at] ?? null) : null;
  }

  /** Reports that stand in the copy's progress column and were not recorded here. Those that it lacks stay. */
  #reports(
    row: documents.CopiedRow,
    here: documents.CopiedRow | null,
    action: string,
    called: string,
    needs: readonly string[],
  ): void {
    const { known, today, idFor, isNotice } = this.#given;
    for (const [index, report] of row.reports.entries()) {
      const line = documents.reportLine(report);
      if (here?.reports.some((other) => same(documents.reportLine(other), line))) continue;
      // It stands here in other words since.
      if (isNotice(report.text)) continue;
      const organisation = known.find(({ name }) => same(name, report.organisation))?.id;
      const hindrance =
        organisation === undefined
          ? `${report.organisation} is not an organisation of this partnership: record the report yourself.`
          : report.on > today
            ? "It is dated in the future."
            : null;
      const command = {
        type: "ReportProgress",
        report: idFor(`report ${action} ${index}`),
        action,
        narrative: report.text,
        occurredOn: report.on,
        today,
        organisation: organisation ?? "",
        status: null,
        evidence: [],
      } as const;
      const steps: CopyStep[] = hindrance === null ? [{ kind: "progress", command }] : [];
      const own = { change: "reported", what: "Report", row: called, phase: "reports", copy: line, steps } as const;
      this.#note(`report ${called} ${line}`, { ...own, needs, hindrance });
    }
  }

  narrative({ older, newer }: Comparison["narratives"][number]): void {
    const own = { what: "Text around the table", phase: "texts" } as const;
    const texts = { here: older === null ? "" : narrativeOf(older), copy: newer === null ? "" : narrativeOf(newer) };
    const { here, reason, idFor } = this.#given;
    const narrative = older === null ? idFor(`text ${newer?.at ?? ""}`) : (here.narratives[older.at] ?? "");
    const place = older === null ? `new text ${newer?.at ?? ""}` : `text ${narrative}`;
    if (newer === null) {
      const steps = [plan({ type: "RemoveNarrative", narrative, reason })];
      this.#note(place, { ...own, ...texts, change: "removed", steps });
      return;
    }
    const { heading, body } = newer;
    const steps =
      older === null
        ? [plan({ type: "AddNarrative", narrative, place: newer.place, heading, body, after: null })]
        : [plan({ type: "RewordNarrative", narrative, heading, body })];
    // Where it stands cannot be changed.
    if (older !== null && same(texts.here, texts.copy)) return;
    const change = older === null ? "added" : "changed";
    this.#note(place, { ...own, ...texts, texts: [heading ?? [], body.map(({ text }) => text)].flat(), change, steps });
  }

  /** Notes something that the copy adds, for what stands in it. */
  #add(place: string, id: string, noted: Noted): void {
    const key = this.#note(`new ${place}`, noted);
    this.#added.set(place, { id, needs: key === null ? [] : [key] });
  }

  /** A section or column of the copy as it is here, or will be. */
  #part(what: "section" | "column", at: number): Part {
    const { here } = this.#given;
    const [pairs, ids] =
      what === "section"
        ? [this.#comparison.same.sections, here.sections]
        : [this.#comparison.same.columns, here.columns];
    const pair = pairs.find(({ newer }) => newer === at);
    if (pair !== undefined) return { id: ids[pair.older] ?? "", needs: [] };
    return this.#added.get(`${what} ${at}`) ?? { id: "", needs: [] };
  }

  /** The objective under which a row of the copy stands. */
  #objectiveFor({ objective }: NewerRow): Part<string | null> {
    if (objective === null) return { id: null, needs: [] };
    const pair = this.#comparison.same.objectives.find(({ newer }) => newer === objective);
    if (pair !== undefined) return { id: this.#objectiveHere(pair.older), needs: [] };
    return this.#added.get(`objective ${objective}`) ?? { id: null, needs: [] };
  }

  #objectiveHere(at: number): string {
    const { here } = this.#given;
    const row = this.#comparison.rows.find(({ older }) => older?.objective === at);
    return (row?.older && here.objectives[row.older.at]) ?? here.bareObjectives.get(at) ?? "";
  }
}

/** Rows that the copy still has and that were removed here since it was made. */
function removedHere({ here, base, copy }: Given): Map<number, Readonly<{ unchanged: boolean; words: string }>> {
  if (base === null) return new Map();
  const present = new Set(here.actions);
  return new Map(
    documents.comparePlans(base.copy, copy).rows.flatMap(({ older, newer, cells }) => {
      if (older === null || newer === null || present.has(base.actions[older.at] ?? "")) return [];
      return [[newer.at, { unchanged: cells.length === 0, words: rowText(base.copy, older.row) }] as const];
    }),
  );
}

const same = (one: string, other: string): boolean => documents.tidy(one) === documents.tidy(other);

const keyOf = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);

/** What a row is called: its number and the first words of its action. */
function calledOf(copy: documents.PlanCopy, { number, cells }: documents.CopiedRow): string {
  const action = cells[copy.columns.findIndex(({ role }) => role === "action")]?.[0] ?? cells.flat()[0];
  return [number, action?.text].filter(Boolean).join(" ") || "A row without words";
}

function placeIn({ sections }: documents.PlanCopy, { section, row }: NewerRow): string {
  const found = sections[section];
  const heading = found ? headingOf({ ...found, statement: null }) : "";
  return [heading, row.objective].filter(Boolean).join(", ") || "In another order";
}

/** Statements of which the words stay keep their ids; one that stands in the place of another keeps that one's. */
function keepingIds(
  cell: documents.CopiedRow["cells"][number],
  ids: readonly string[],
  here: string,
): plans.WrittenBlock[] {
  const texts = here.split("\n");
  const free = new Set(ids.keys());
  const exact = cell.map(({ text }) => {
    const at = [...free].find((index) => same(texts[index] ?? "", text));
    if (at !== undefined) free.delete(at);
    return at;
  });
  return cell.map(({ kind, text }, place) => {
    const at = exact[place] ?? (free.delete(place) ? place : undefined);
    return { id: at === undefined ? null : (ids[at] ?? null), kind, text };
  });
}
