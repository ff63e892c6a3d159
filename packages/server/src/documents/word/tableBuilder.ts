import type { documents } from "@planledger/projections";

type Block = documents.SourceBlock;
type Merge = "none" | "restart" | "continue";
type Cell = {
  column: number;
  colSpan: number;
  rowSpan: number;
  down: Merge;
  across: Merge;
  shade: string | null;
  blocks: Block[];
};
type Row = { header: boolean; at: number; cells: Cell[] };

/** Puts the cells of one Word table into a grid, and merges what Word marks as merged, downwards or, as it once did, across. */
export class TableBuilder {
  readonly #rows: Row[] = [];

  get cellBlocks(): Block[] | null {
    return this.#cell?.blocks ?? null;
  }

  get #row(): Row | null {
    return this.#rows.at(-1) ?? null;
  }

  get #cell(): Cell | null {
    return this.#row?.cells.at(-1) ?? null;
  }

  startRow(): void {
    this.#rows.push({ header: false, at: 0, cells: [] });
  }

  markHeader(): void {
    if (this.#row) this.#row.header = true;
  }

  skipColumns(count: number): void {
    if (this.#row) this.#row.at += columnsIn(count, 0);
  }

  startCell(): void {
    const row = this.#row;
    if (row)
      row.cells.push({
        column: row.at,
        colSpan: 1,
        rowSpan: 1,
        down: "none",
        across: "none",
        shade: null,
        blocks: [],
      });
  }

  span(columns: number): void {
    if (this.#cell) this.#cell.colSpan = columnsIn(columns, 1);
  }

  mergeDown(kind: "restart" | "continue"): void {
    if (this.#cell) this.#cell.down = kind;
  }

  mergeAcross(kind: "restart" | "continue"): void {
    if (this.#cell) this.#cell.across = kind;
  }

  shade(fill: string | null): void {
    if (this.#cell) this.#cell.shade = fill;
  }

  endCell(): void {
    const row = this.#row;
    const cell = this.#cell;
    if (!row || !cell) return;
    row.at = cell.column + cell.colSpan;
    const before = row.cells.at(-2);
    if (cell.across !== "continue" || !before || before.across === "none") return;
    row.cells.pop();
    before.colSpan += cell.colSpan;
    before.blocks.push(...wordsIn(cell));
  }

  finish(): documents.SourceTable {
    const open = new Map<number, Cell>();
    const rows = this.#rows.map((row) => {
      const cells: Cell[] = [];
      for (const cell of row.cells) {
        const above = open.get(cell.column);
        if (cell.down === "continue" && above && above.colSpan === cell.colSpan) {
          above.rowSpan += 1;
          // Word hides what stands in the lower cells of a merge; its words are still the document's.
          above.blocks.push(...wordsIn(cell));
          continue;
        }
        open.set(cell.column, cell);
        if (cell.down === "none") open.delete(cell.column);
        cells.push(cell);
      }
      return { header: row.header, afterGap: false, cells };
    });
    return {
      kind: "table",
      rows: rows.map((row) => ({ ...row, cells: row.cells.map(({ down: _down, across: _across, ...cell }) => cell) })),
    };
  }
}

const wordsIn = ({ blocks }: Cell): Block[] =>
  blocks.filter((block) => block.kind === "table" || block.text.trim() !== "");

/** A file may state any number of columns; Word itself has no more than 63. */
const columnsIn = (stated: number, least: number): number =>
  Number.isInteger(stated) ? Math.min(Math.max(least, stated), 200) : least;
