import { describe, expect, it } from "vitest";
import { columnStyle, ownStyles } from "./ownStyles.ts";
import { recognise } from "./recognise.ts";
import { paragraph, type SourceBlock, type SourceCell, type SourceRow, type SourceTable } from "./source.ts";

// A plan that was printed here and went through the hands of people with Word.

const cell = (text: string, style: string | null, column = 0, more: Partial<SourceCell> = {}): SourceCell => ({
  column,
  colSpan: 1,
  rowSpan: 1,
  shade: null,
  blocks: [paragraph(text, { style })],
  ...more,
});
const row = (...cells: readonly SourceCell[]): SourceRow => ({ header: false, afterGap: false, cells });
const texts = (...words: readonly string[]) => row(...words.map((text, column) => cell(text, ownStyles.text, column)));
const across = (text: string, style: string | null) => row(cell(text, style, 0, { colSpan: 3 }));
const table = (...rows: readonly SourceRow[]): SourceTable => ({ kind: "table", rows });

const header = row(
  cell("How", columnStyle("action")),
  cell("", columnStyle("lead"), 1),
  cell("Board", columnStyle("progress"), 2),
);
const read = (...blocks: readonly SourceBlock[]) => recognise({ form: "word", blocks, notes: [] });
const titled = paragraph("Westmere Prevent plan", { style: ownStyles.title });
const actions = (document: ReturnType<typeof read>) =>
  document.plans[0]?.sections.map(({ title, rows }) => [title, ...rows.map(({ byColumn }) => byColumn[0]?.[0]?.text)]);

describe("a plan that was printed here", () => {
  it("means by its columns what their styles say, whatever their labels", () => {
    const { plans } = read(titled, table(header, texts("Brief members", "Council", "- done")));
    expect(plans[0]).toMatchObject({
      title: "Westmere Prevent plan",
      columns: ["How", "", "Board"],
      columnRoles: ["action", "lead", "progress"],
      sections: [
        {
          rows: [
            {
              leads: ["Council"],
              byColumn: [[{ kind: "paragraph", text: "Brief members" }], [{}], [{ text: "- done", report: false }]],
            },
          ],
        },
      ],
    });
  });

  it("takes the rows and sections that somebody added, and no empty row", () => {
    const found = read(
      titled,
      table(
        header,
        across("1\tLeadership", ownStyles.numberedSection),
        texts("Brief members", "", ""),
        texts("", "", ""),
        across("2. Schools", null),
        row(cell("• Visit schools", "Normal"), cell("Police", null, 1), cell("", null, 2)),
      ),
    );
    expect(actions(found)).toEqual([
      ["Leadership", "Brief members"],
      ["Schools", "Visit schools"],
    ]);
    expect(found.plans[0]?.sections.map(({ number }) => number)).toEqual(["1", "2"]);
    expect(found.plans[0]?.sections[1]?.rows[0]?.byColumn[0]?.[0]?.kind).toBe("bullet");
  });

  it("keeps an action without words, and gives a column that was added what its label says", () => {
    const wider = row(...header.cells, cell("Target date", columnStyle("progress"), 3), cell("RAG", null, 4));
    const { plans } = read(titled, table(wider, row(cell("", ownStyles.blankRow))));
    expect(plans[0]?.columnRoles).toEqual(["action", "lead", "progress", "progress", "rating"]);
    expect(plans[0]?.sections[0]?.rows).toHaveLength(1);
  });

  it("keeps a table that was added beside the plan, in order", () => {
    const { narrative, plans } = read(
      titled,
      table(header, texts("Brief members", "", "")),
      table(row(cell("Signed", null), cell("Grace Obi", null, 1))),
    );
    expect(plans).toHaveLength(1);
    expect(narrative.at(-1)).toMatchObject({ kind: "cell", text: "Signed\tGrace Obi", beforePlan: 1 });
  });

  it("is guessed at like any document once somebody put another plan into it", () => {
    const labels = ["Action", "Lead", "Timescale"].map((label, column) => cell(label, null, column));
    const other = table(row(...labels), row(cell("Train", null), cell("Police", null, 1), cell("May 2026", null, 2)));
    const { plans } = read(titled, table(header, texts("Brief members", "Council", "")), other);
    expect(plans.map(({ columns }) => columns)).toContainEqual(["Action", "Lead", "Timescale"]);
  });
});
