import { keepBeside, keepColours } from "./besideRow.ts";
import { printed } from "./content.ts";
import { continueRow } from "./continueRow.ts";
import { gridOf } from "./grid.ts";
import type { Header } from "./header.ts";
import { readHeaderAgain, readHeading } from "./headingRow.ts";
import { newRow } from "./newRow.ts";
import { numberedHow } from "./numberedHow.ts";
import type { PlanDraft } from "./planDraft.ts";
import { kindOf, leadsAbove, leadsBesideTitle, namesLeads, type RowKind, surroundingsOf } from "./rowKind.ts";
import type { SourceTable } from "./source.ts";
import { numberIn, type TableRow, tableRow } from "./tableRows.ts";
import { lowerTitles } from "./twoLevels.ts";

/** Where the rows of a table begin, below its header; 0 for a table that goes on with the plan of the one before. */
export type TableStart = Pick<Header, "after"> | { after: 0 };

/** Reads the rows of one table into the plan. A table that continues another one adds to its last section. */
export function readTable(table: SourceTable, start: TableStart, plan: PlanDraft): void {
  const rows = gridOf(table)
    .slice(start.after)
    .map((row) => tableRow(row, plan.columns));
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
    else if (kind === "heading" || kind === "headingAndLeads") plan.printed = null;
  });
}

class TableReader {
  readonly #rows: readonly TableRow[];
  readonly #plan: PlanDraft;
  readonly #numbered: ReturnType<typeof numberedHow>;
  readonly #lower: ReadonlySet<TableRow>;
  readonly #values: readonly ReadonlyMap<string, number>[];

  constructor(rows: readonly TableRow[], plan: PlanDraft) {
    this.#rows = rows;
    this.#plan = plan;
    const action = plan.columns.findIndex(({ role }) => role === "action");
    this.#numbered = numberedHow(rows, plan.columns, action);
    this.#lower = lowerTitles(rows);
    this.#values = plan.columns.map((_column, index) => counted(rows.map(({ cells }) => cells[index]?.text ?? "")));
  }

  read(row: TableRow, index: number, kind: RowKind, broken: boolean): void {
    const plan = this.#plan;
    plan.addLine(row.line);
    const text = row.filled
      .map((column) => printed(row.cells[column]?.blocks ?? []))
      .filter((part) => part !== "")
      .join(" ");
    switch (kind) {
      case "empty":
        keepColours(row, plan);
        break;
      case "repeatedHeader":
      case "rule":
        plan.leaveOut(text, kind, plan.place("next"));
        break;
      case "namedHeader":
        readHeaderAgain(row, plan);
        break;
      case "note":
        plan.narrate("note", text);
        break;
      case "leads":
        plan.leads = leadsAbove(text);
        plan.narrate("cell", text, "leads");
        break;
      case "heading":
        this.#heading(row, index);
        break;
      case "headingAndLeads": {
        const at = leadsBesideTitle(row) ?? 0;
        const words = printed(row.cells[at]?.blocks ?? []);
        this.#heading({ ...row, filled: row.filled.filter((column) => column !== at) }, index);
        plan.leads = leadsAbove(words);
        plan.narrate("cell", words, "leads");
        break;
      }
      case "continued":
        // The rest of a cell that was itself only repeated would be the rest of nothing.
        if (row.filled.some((column) => plan.lastRow?.carried.has(column))) this.#add(row);
        else continueRow(row, broken, this.#values, plan);
        break;
      case "row":
        this.#add(row);
        break;
    }
    keepBeside(row, kind, plan);
  }

  #heading(row: TableRow, index: number): void {
    readHeading(row, { nextNumber: this.#nextNumber(index), lower: this.#lower.has(row) }, this.#plan);
  }

  #add(row: TableRow): void {
    const section = this.#plan.rowsOf();
    section.rows.push(newRow(row, this.#numbered, this.#plan));
  }

  #nextNumber(index: number): string | null {
    const next = this.#rows.slice(index + 1).find(({ filled }) => filled.length > 1);
    return next ? numberIn(next, this.#plan.columns) : null;
  }
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
