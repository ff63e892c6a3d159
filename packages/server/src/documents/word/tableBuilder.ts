import type { documents } from "@planledger/projections";

type Block = documents.SourceBlock;
type Cell = {
  column: number;
  colSpan: number;
  rowSpan: number;
  merge: "none" | "restart" | "continue";
  shade: string | null;
  blocks: Block[];
};
type Row = { header: boolean; at: number; cells: Cell[] };

/** Puts the cells of one Word table into a grid, and merges downwards what Word marks as merged downwards. */
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
    if (this.#row) this.#row.at += count;
  }

  startCell(): void {
    const row = this.#row;
    if (row) row.cells.push({ column: row.at, colSpan: 1, rowSpan: 1, merge: "none", shade: null, blocks: [] });
  }

  span(columns: number): void {
    if (this.#cell) this.#cell.colSpan = Math.min(Math.max(1, columns), 200);
  }

  merge(kind: "restart" | "continue"): void {
    if (this.#cell) this.#cell.merge = kind;
  }

  shade(fill: string | null): void {
    if (this.#cell) this.#cell.shade = fill;
  }

  endCell(): void {
    const row = this.#row;
    const cell = this.#cell;
    if (!row || !cell) return;
    row.at = cell.column + cell.colSpan;
  }

  finish(): documents.SourceTable {
    const open = new Map<number, Cell>();
    const rows = this.#rows.map((row) => {
      const cells: Cell[] = [];
      for (const cell of row.cells) {
        const above = open.get(cell.column);
        if (cell.merge === "continue" && above && above.colSpan === cell.colSpan) {
          above.rowSpan += 1;
          // Word hides what stands in the lower cells of a merge; its words are still the document's.
          above.blocks.push(...cell.blocks.filter((block) => block.kind === "table" || block.text.trim() !== ""));
          continue;
        }
        open.set(cell.column, cell);
        if (cell.merge === "none") open.delete(cell.column);
        cells.push(cell);
      }
      return { header: row.header, afterGap: false, cells };
    });
    return {
      kind: "table",
      rows: rows.map((row) => ({ ...row, cells: row.cells.map(({ merge: _merge, ...cell }) => cell) })),
    };
  }
}
