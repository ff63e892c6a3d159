import { documents } from "@planledger/projections";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const word = fc.constantFrom(
  "Action",
  "Lead",
  "1.1",
  "2.",
  "Train",
  "staff",
  "Housing",
  "and",
  "By",
  "March",
  "2026",
  "✓",
  "(a)",
  "plan",
  "Objective:",
  "*note",
  "Lead:",
  "–",
  "•",
  "Page",
  "4",
  "the",
);
const words = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(" "));
const list = fc.constantFrom(
  null,
  null,
  { level: 0, ordered: false, mark: "•" },
  { level: 1, ordered: true, mark: "1.2" },
);
const note = fc.record({
  kind: fc.constantFrom("comment", "inserted", "deleted", "footnote", "hidden"),
  text: words,
  by: fc.constantFrom(null, "A. Reader"),
}) as fc.Arbitrary<documents.SourceNote>;
const paragraph = fc
  .record({
    text: words,
    list,
    bold: fc.boolean(),
    heading: fc.constantFrom(null, null, 0, 1, 2),
    notes: fc.array(note, { maxLength: 1 }),
  })
  .map(({ text, ...rest }) => documents.paragraph(text, rest));
// A header row's labels are read as plain text, so theirs has no marks.
const labels = fc.constantFrom(
  ["No.", "Action", "Lead", "By when"],
  ["Objective", "Activity", "Timescale", "Outcome"],
  ["Action", "Action", "", "Lead"],
  ["Alpha", "Beta", "Gamma", "Delta"],
);

const cells = fc.array(
  fc.record({
    span: fc.integer({ min: 1, max: 4 }),
    down: fc.integer({ min: 1, max: 3 }),
    blocks: fc.array(paragraph, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const table = fc
  .record({
    labels,
    rows: fc.array(fc.record({ cells, afterGap: fc.boolean(), again: fc.integer({ max: 6, min: 0 }) }), {
      maxLength: 8,
    }),
  })
  .map(({ labels: printed, rows }): documents.SourceTable => {
    const header = {
      header: true,
      afterGap: false,
      cells: printed.map((text, column) => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        shade: null,
        blocks: [documents.paragraph(text)],
      })),
    };
    const taken = new Map<number, number>();
    return {
      kind: "table",
      rows: [
        header,
        ...rows.map(({ cells: written, afterGap, again }, index) => {
          if (again === 0 && [...taken.values()].every((until) => until <= index)) return header;
          let column = 0;
          const placed = written.flatMap(({ span, down, blocks }) => {
            while ((taken.get(column) ?? 0) > index) column += 1;
            const free = Array.from({ length: span }, (_none, at) => column + at).findIndex(
              (at) => (taken.get(at) ?? 0) > index,
            );
            const colSpan = free < 0 ? span : free;
            const rowSpan = Math.min(down, rows.length - index);
            for (let at = column; at < column + colSpan; at += 1) taken.set(at, index + rowSpan);
            const cell = { column, colSpan, rowSpan, shade: null, blocks };
            column += colSpan;
            return colSpan > 0 ? [cell] : [];
          });
          return { header: false, afterGap, cells: placed };
        }),
      ],
    };
  });
const label = fc.constantFrom("Action:", "Lead:", "Timescale:", "Outcome", "Notes", "", "Anything");
const form = fc
  .array(fc.record({ label, blocks: fc.array(paragraph, { maxLength: 2 }), alone: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 12,
  })
  .map((pairs): documents.SourceTable => {
    const cell = (blocks: readonly documents.SourceBlock[], column: number, colSpan = 1) => ({
      column,
      colSpan,
      rowSpan: 1,
      shade: null,
      blocks,
    });
    const rows = [{ label: "Action:", blocks: [], alone: 1 }, { label: "Lead:", blocks: [], alone: 1 }, ...pairs];
    return {
      kind: "table",
      rows: rows.map(({ label: printed, blocks, alone }) => ({
        header: false,
        afterGap: false,
        cells: alone === 0 ? [cell(blocks, 0, 2)] : [cell([documents.paragraph(printed)], 0), cell(blocks, 1)],
      })),
    };
  });
const source = fc.record({
  form: fc.constantFrom("word" as const, "text" as const),
  blocks: fc.array(fc.oneof({ weight: 2, arbitrary: paragraph }, { weight: 1, arbitrary: fc.oneof(table, form) }), {
    maxLength: 8,
  }),
  notes: fc.array(note, { maxLength: 2 }),
});

const accounted = { missing: [], invented: [] };

describe("the words of a document", () => {
  it("are all found again, and none is invented, whatever its tables look like", () => {
    fc.assert(
      fc.property(source, (document) => {
        expect(documents.unaccounted(document, documents.recognise(document))).toEqual(accounted);
      }),
      { numRuns: 1_000 },
    );
  });

  const line = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: words },
        { weight: 1, arbitrary: fc.constantFrom("\t", "\t\t", "<p>", "</p>", "- ", "1. ", "# ", " ● ") },
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(" "));
  const text = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: line },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            "",
            "Action\tLead\tTimescale",
            "\tAction",
            "\tLead",
            "98",
            "| Train | staff |",
            "|---|---|",
            "---\t---\t---",
            "Train | staff | by March\nAction | Lead | When",
            "•\tTrain\tstaff",
            "o\tTrain",
            '"Train\n""staff"""\tHousing\tMarch 2026',
            "Ref\nAction\nLead\nTimescale\n1\nTrain\nHousing\nMarch 2026\n2\nAct\nHousing\nMay",
            "Action\n\nLead\n\nWhen\n\nTrain\n\nHousing\n\nMarch 2026\n\nAct\n\nHousing\n\nMay 2026",
          ),
        },
      ),
      { maxLength: 20 },
    )
    .map((lines) => lines.join("\n"));

  it("are all found again in a pasted text", () => {
    fc.assert(
      fc.property(text, (pasted) => {
        // A span of years broken at the end of a line becomes one word, as it was meant.
        fc.pre(!/\d[-–]\s*\n/.test(pasted));
        const read = documents.sourceOfText(pasted);
        expect(documents.unaccounted(read, documents.recognise(read))).toEqual(accounted);
        const printed = documents.wordsOf(pasted.replace(/<[^>]*>|[|]/g, " ")).toSorted();
        expect(documents.wordsInSource(read).toSorted()).toEqual(printed);
      }),
      { numRuns: 1_000 },
    );
  });
});
