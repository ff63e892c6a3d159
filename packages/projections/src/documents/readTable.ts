import { colourOf } from "./colours.ts";
import { contentOf, notesIn, printed } from "./content.ts";
import { rejoined } from "./continued.ts";
import type { GridRow } from "./grid.ts";
import { gridOf } from "./grid.ts";
import type { Column, Header } from "./header.ts";
import { isBelow, leadingNumber, unmarkedNumber, wholeNumber } from "./numbering.ts";
import { numberedHow } from "./numberedHow.ts";
import type { PlanDraft, RowDraft } from "./planDraft.ts";
import { namedBy, titled } from "./sectionTitle.ts";
import { keepNotes } from "./notes.ts";
import { kindOf, leadsAbove, namesLeads, namingColumn, type RowKind, surroundingsOf } from "./rowKind.ts";
import type { SourceTable } from "./source.ts";
import { type RowCell, type TableRow, numberIn, tableRow } from "./tableRows.ts";
import { isPageNumber } from "./furniture.ts";
import { namesPlan } from "./titles.ts";

/** Where the rows of a table begin, below its header; 0 for a table that goes on with the plan of the one before. */
export type TableStart = Pick<Header, "after"> | { after: 0 };

/** Reads the rows of one table into the plan. A table that continues another one adds to its last section. */
export function readTable(table: SourceTable, start: TableStart, plan: PlanDraft): void {
  const rows = gridOf(table)
    .slice(start.after)
    .map((row: GridRow) => tableRow(row, plan.columns));
  const known = surroundingsOf(rows, plan.columns);
  const reader = new TableReader(rows, plan);
  let afterBreak = start.after === 0;
  rows.forEach((row, index) => {
    const next = rows.slice(index + 1).find((row) => row.filled.length > 0 && !namesLeads(row)) ?? null;
    const broken = afterBreak || row.afterGap;
    const kind = kindOf(row, plan.lastRow ? plan.printed : null, next, broken, known);
    afterBreak = kind === "repeatedHeader" || (kind === "empty" && afterBreak);
    reader.read(row, index, kind, broken);
    if (kind === "row" || kind === "continued") plan.printed = row;
    else if (kind === "heading") plan.printed = null;
  });
}

class TableReader {
  readonly #rows: readonly TableRow[];
  readonly #plan: PlanDraft;
  readonly #columns: readonly Column[];
  readonly #numbered: "text" | "mark" | "no";
  readonly #values: readonly ReadonlyMap<string, number>[];
  readonly #textColumn: number;

  constructor(rows: readonly TableRow[], plan: PlanDraft) {
    this.#rows = rows;
    this.#plan = plan;
    this.#columns = plan.columns;
    this.#textColumn = this.#columns.findIndex(({ role }) => role === "action");
    this.#numbered = numberedHow(rows, this.#columns, this.#textColumn);
    this.#values = this.#columns.map((_column, index) => counted(rows.map(({ cells }) => cells[index]?.text ?? "")));
  }

  read(row: TableRow, index: number, kind: RowKind, broken: boolean): void {
    const text = row.filled
      .map((column) => printed(row.cells[column]?.blocks ?? []))
      .filter((part) => part !== "")
      .join(" ");
    switch (kind) {
      case "empty":
        this.#keepColours(row);
        break;
      case "repeatedHeader":
        this.#plan.leaveOut(text, "repeatedHeader", this.#plan.place("next"));
        break;
      case "namedHeader":
        this.#headerAgain(row);
        break;
      case "rule":
        this.#plan.leaveOut(text, "rule", this.#plan.place("next"));
        break;
      case "note":
        this.#plan.narrate("note", text);
        break;
      case "leads":
        this.#plan.leads = leadsAbove(text);
        this.#plan.narrate("cell", text, "leads");
        break;
      case "heading":
        this.#heading(row, index);
        break;
      case "continued":
        // The rest of a cell that was itself only repeated would be the rest of nothing.
        if (row.filled.some((column) => this.#plan.lastRow?.carried.has(column))) this.#add(row);
        else this.#continue(row, broken);
        break;
      case "row":
        this.#add(row);
        break;
    }
    this.#keepRest(row, kind);
  }

  /** The header again with the name of another section in it: the first header named the section before. */
  #headerAgain(row: TableRow): void {
    const at = namingColumn(row, this.#columns) ?? 0;
    const first = this.#plan.sections.length === 1 && this.#plan.section?.from === "none" ? this.#plan.section : null;
    if (first) Object.assign(first, namedBy(this.#columns[at]?.label ?? "", "header"));
    const labels = row.filled.filter((index) => index !== at).map((index) => printed(row.cells[index]?.blocks ?? []));
    this.#plan.leaveOut(labels.join(" "), "repeatedHeader", this.#plan.place("next"));
    this.#plan.startSection(namedBy(printed(row.cells[at]?.blocks ?? []), "rows"));
  }

  #heading(row: TableRow, index: number): void {
    const parts = row.filled.map((column) => row.cells[column]).filter((cell) => cell !== undefined);
    const [first] = parts;
    const ownNumber = parts.length > 1 && first ? (wholeNumber(printed(first.blocks)) ?? printed(first.blocks)) : null;
    const blocks = parts.slice(ownNumber === null ? 0 : 1).flatMap((cell) => cell.blocks);
    const { number, title, statement } = titled(
      ownNumber,
      blocks,
      this.#nextNumber(index),
      this.#plan.sections.at(-1)?.number ?? null,
    );
    if (
      number === null &&
      namesPlan(title) &&
      this.#plan.title === null &&
      this.#plan.sections.some((other) => other.number !== null)
    ) {
      this.#plan.title = title;
      this.#plan.titleFrom = "row";
      this.#plan.narrate("cell", statement ?? "");
      return;
    }
    const section = this.#plan.section;
    const within = number !== null && section?.number != null && isBelow(section.number, number);
    if (section && this.#standsAbove(section.title, number, title, within)) {
      this.#plan.keepObjective();
      this.#plan.objective = {
        text: [number, title, statement].filter((part) => part !== null && part !== "").join(" "),
        printed: false,
      };
      return;
    }
    if (
      section &&
      section.from === "rows" &&
      section.rows.length === 0 &&
      number === null &&
      statement === null &&
      section.title !== null
    ) {
      section.statement = [section.statement, title].filter((part) => part !== null).join(" ");
      return;
    }
    if (row.across === null && number === null && !(first?.strong ?? false)) {
      this.#plan.doubt(
        "A row with a single text was taken as the title of a section.",
        title,
        this.#plan.place("next"),
      );
    }
    this.#plan.startSection({ number, title: title === "" ? null : title, statement, from: "rows" });
  }

  /** Within a section, a line such as "Objective: …" or one numbered below the section stands above rows. */
  #standsAbove(section: string | null, number: string | null, title: string, within: boolean): boolean {
    if (this.#columns.some(({ role }) => role === "objective") || section === null) return false;
    const opening = /^(objective|aim|goal|outcome|we will|priority action|sub-?objective)\b/i;
    return within || (number === null && opening.test(title) && !opening.test(section));
  }

  #nextNumber(index: number): string | null {
    const next = this.#rows.slice(index + 1).find(({ filled }) => filled.length > 1);
    return next ? numberIn(next, this.#columns) : null;
  }

  #add(row: TableRow): void {
    const section = this.#plan.rowsOf();
    const draft: RowDraft = {
      number: null,
      objective: null,
      byColumn: this.#columns.map(() => []),
      leadsAbove: this.#plan.leads,
      carried: new Set(),
      colours: this.#coloursOf(row),
    };
    const before = this.#plan.lastRow;
    this.#columns.forEach(({ role }, index) => {
      const cell = row.cells[index];
      if (!cell) return;
      if (cell.fromAbove && cell.text !== "") draft.carried.add(index);
      if (role === "number") draft.number = this.#ownNumber(cell, index);
      else if (role === "objective") this.#objective(draft, cell, index, before);
      else draft.byColumn[index] = [...cell.blocks];
      if (cell.covers > 1 && !cell.fromAbove && cell.text !== "") {
        this.#plan.doubt(
          `One cell covers ${cell.covers} columns; its words were put in the first of them.`,
          cell.text,
          this.#plan.place("next", index),
        );
      }
    });
    if (this.#plan.objective && !this.#columns.some(({ role }) => role === "objective")) {
      draft.objective = this.#plan.objective.text;
      if (this.#plan.objective.printed) draft.carried.add("objective");
      this.#plan.objective.printed = true;
    }
    this.#numberBeforeText(draft);
    section.rows.push(draft);
  }

  #ownNumber(cell: RowCell, column: number): string | null {
    const text = printed(cell.blocks);
    if (text === "") return null;
    const number = wholeNumber(text);
    if (number !== null) return number;
    const leading = leadingNumber(text) ?? unmarkedNumber(text);
    if (!leading) return text.replace(/[.):]+$/, "");
    const place = this.#plan.place("next", column);
    // A merged cell was read in its first row.
    if (cell.fromAbove) return leading.number;
    if (isPageNumber(leading.rest)) this.#plan.leaveOut(leading.rest, "pageNumber", place);
    else if (leading.rest !== "") {
      this.#plan.leaveOut(leading.rest, "besideNumber", place);
      this.#plan.doubt("Other words stand beside a number; they were left out of the row.", text, place);
    }
    return leading.number;
  }

  /** A blank objective is the one above: printed once for several rows. */
  #objective(draft: RowDraft, cell: RowCell, column: number, before: RowDraft | null): void {
    if (cell.text !== "") draft.objective = printed(cell.blocks);
    else if (before?.objective != null) {
      draft.objective = before.objective;
      draft.carried.add(column);
    }
  }

  #numberBeforeText(draft: RowDraft): void {
    const blocks = draft.byColumn[this.#textColumn] ?? [];
    const [first, ...rest] = blocks;
    if (draft.number !== null || !first || draft.carried.has(this.#textColumn)) return;
    if (this.#numbered === "mark" && first.mark !== undefined) {
      const { mark, ...text } = first;
      draft.number = mark.replace(/^\(|[.):]+$/g, "");
      draft.byColumn[this.#textColumn] = [{ ...text, kind: "paragraph" }, ...rest];
    } else if (this.#numbered === "text" && first.mark === undefined) {
      const leading = leadingNumber(first.text);
      if (!leading) return;
      draft.number = leading.number;
      draft.byColumn[this.#textColumn] = leading.rest === "" ? rest : [{ ...first, text: leading.rest }, ...rest];
    }
  }

  #continue(row: TableRow, broken: boolean): void {
    const draft = this.#plan.lastRow;
    if (!draft) return;
    const words = row.filled.map((index) => row.cells[index]?.text ?? "").join(" ");
    this.#plan.doubt(
      broken
        ? "These words were read as the rest of the row before, cut by the end of a page."
        : "These words stand in a row without a number or an action; they were added to the row before.",
      words,
      this.#plan.place("last"),
    );
    for (const index of row.filled) {
      const cell = row.cells[index];
      const role = this.#columns[index]?.role;
      if (!cell) continue;
      const text = printed(cell.blocks);
      if (role === "number") this.#plan.leaveOut(text, "besideNumber", this.#plan.place("last", index));
      else if (role === "objective") draft.objective = draft.objective === null ? text : `${draft.objective} ${text}`;
      else
        draft.byColumn[index] = rejoined(
          draft.byColumn[index] ?? [],
          cell.blocks,
          this.#values[index] ?? new Map(),
          broken,
        );
    }
    Object.assign(draft.colours, this.#coloursOf(row));
  }

  #coloursOf(row: TableRow): RowDraft["colours"] {
    const colours: RowDraft["colours"] = {};
    row.cells.forEach((cell, index) => {
      const colour = colourOf(cell.shade, this.#columns[index]?.role ?? "free");
      if (colour !== null && row.across === null) colours[index] = colour;
    });
    return colours;
  }

  #keepColours(row: TableRow): void {
    if (this.#plan.lastRow && row.cells.some(({ fromAbove }) => fromAbove)) return;
    Object.assign(this.#plan.lastRow?.colours ?? {}, this.#coloursOf(row));
  }

  /** What a row brings beside its words: notes, cells beyond the columns, tables inside cells, colours said as doubts. */
  #keepRest(row: TableRow, kind: RowKind): void {
    const plan = this.#plan;
    row.cells.forEach((cell, index) => {
      keepNotes(cell.notes, plan, plan.place("last", index));
      if (cell.nested && !cell.fromAbove)
        plan.doubt("A table inside a cell was read as paragraphs of that cell.", cell.text, plan.place("last", index));
    });
    for (const { cell } of row.outside) {
      const text = printed(contentOf(cell.blocks));
      keepNotes(notesIn(cell.blocks), plan, plan.place("last"));
      if (text === "") continue;
      plan.leaveOut(text, "noColumn", plan.place("last"));
      plan.doubt("These words stand in a cell beyond the last column of the header.", text, plan.place("last"));
    }
    if (kind !== "row") return;
    for (const [index, colour] of Object.entries(plan.lastRow?.colours ?? {})) {
      plan.doubt(
        `A cell is coloured ${colour}: say whether that is its rating.`,
        row.cells[Number(index)]?.text ?? "",
        plan.place("last", Number(index)),
      );
    }
  }
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
