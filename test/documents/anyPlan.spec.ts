import type { PrintedBlock, PrintedPlan, PrintedRow } from "@planledger/server/documents/printedPlan.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, outAndIn, recognised } from "./roundTrip.ts";

// Texts as the ledger holds them: never blank, never with white space around them.
const odd = fc.constantFrom(
  "–",
  "• x",
  "- y",
  "1.",
  "CURRENT",
  "12 March 2026 – Police: z",
  "<w:p/>",
  "&amp;",
  "a\tb",
  "a  b",
  "Ω\u00A0😀",
  "As at 3 March",
  "e\u0301",
  "x\ny",
);
const words = fc
  .oneof(
    { weight: 3, arbitrary: odd },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc.constant("long text, and on it goes. ".repeat(40)),
    },
  )
  // Word knows one kind of line break, and no control characters.
  .map((text) => text.replace(/[\r\v\f]/g, "\n").trim())
  .filter((text) => text !== "");
const maybe = fc.option(words);
const number = fc.option(fc.constantFrom("1", "1.1", "a)", "iv", "12 b", "A-3."));
const block: fc.Arbitrary<PrintedBlock> = fc.record({ kind: fc.constantFrom("paragraph", "bullet"), text: words });
const cell = fc.oneof(
  fc.constant([]),
  fc.array(block, { maxLength: 3 }),
  fc.array(fc.record({ kind: fc.constant("bullet" as const), text: words }), { minLength: 1, maxLength: 3 }),
);
const report = fc.record({
  on: fc.constantFrom("2025-01-31", "2026-03-12"),
  organisation: fc.constantFrom("Thornshire Police", "Westmere – Council & Co"),
  text: words,
});
const column = fc.record({
  label: fc.oneof(fc.constantFrom("", "Lead", "We will", "Updates", "Col\u00A0umn"), words),
  role: fc.constantFrom(
    "number",
    "objective",
    "action",
    "lead",
    "partners",
    "milestones",
    "timescale",
    "outcome",
    "impact",
    "progress",
    "evidence",
    "rating",
    "notes",
    "free",
  ),
}) as fc.Arbitrary<PrintedPlan["columns"][number]>;
const single = ["number", "objective", "action", "timescale"];
const columns = fc
  .array(column, { minLength: 1, maxLength: 6 })
  .filter((all) => single.every((role) => all.filter((own) => own.role === role).length <= 1));

const rowOf = (all: PrintedPlan["columns"]): fc.Arbitrary<PrintedRow> =>
  fc.record({
    number,
    objective: fc.option(fc.constantFrom("Know the local risk", "Know the local\nrisk, and act", "Train people")),
    cells: fc.tuple(...all.map(({ role }) => (role === "number" || role === "objective" ? fc.constant([]) : cell))),
    reports: fc.array(report, { maxLength: 2 }),
  });

const plan: fc.Arbitrary<PrintedPlan> = columns.chain((all) =>
  fc.record({
    title: words,
    period: maybe,
    asAt: fc.constant({ day: "2026-03-03", entry: 812, recordedAt: Date.parse("2026-03-03T10:00:00Z") }),
    narratives: fc.array(
      fc.record({
        place: fc.constantFrom("before", "after", "footnote"),
        heading: maybe,
        body: fc.array(block, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    columns: fc.constant(all),
    sections: fc.array(
      fc.record({
        number,
        title: maybe,
        statement: maybe,
        rows: fc.array(rowOf(all), { maxLength: 4 }),
        bareObjectives: fc.array(fc.constantFrom("Share what we know", "Train\npeople, again"), { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
  }),
);

describe("any plan", () => {
  it("is the same plan when it went out to Word and came in again", async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (out) => {
        const { found, lost } = await outAndIn(out);
        expect(recognised(found)).toEqual(comparable(out));
        expect(lost).toEqual({ missing: [], invented: [] });
      }),
      // The same plans in every run: whether a change lands must not hang on chance.
      { numRuns: 60, seed: 7 },
    );
  }, 60_000);

  it.each(["__proto__", "constructor", "toString"])(
    "is the same plan with a column that is called %s",
    async (label) => {
      const out: PrintedPlan = {
        title: "A plan",
        period: null,
        asAt: { day: "2026-03-03", entry: 1, recordedAt: 0 },
        narratives: [],
        columns: [
          { label, role: "timescale" },
          { label: "Action", role: "action" },
        ],
        sections: [
          {
            number: null,
            title: null,
            statement: null,
            bareObjectives: [],
            rows: [
              {
                number: null,
                objective: null,
                cells: [[{ kind: "paragraph", text: "May 2026" }], [{ kind: "bullet", text: "Brief all members" }]],
                reports: [],
              },
            ],
          },
        ],
      };
      const { found, lost } = await outAndIn(out);
      expect(recognised(found)).toEqual(comparable(out));
      expect(lost).toEqual({ missing: [], invented: [] });
    },
  );

  it("says where a text held what no document can hold", async () => {
    const text = "a\u0000b\uD800c\u001Fd\uFFFEe\u0085f😀";
    const { found } = await outAndIn({
      title: text,
      period: null,
      asAt: { day: "2026-03-03", entry: 1, recordedAt: 0 },
      narratives: [],
      columns: [{ label: "Action\r\nor\vtask", role: "action" }],
      sections: [],
    });
    expect(found.title).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u0085f😀");
    expect(found.plans[0]?.columns).toEqual(["Action\nor\ntask"]);
  });
});
