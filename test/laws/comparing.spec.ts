import { documents } from "@planledger/projections";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

type PlanCopy = documents.PlanCopy;
type Row = PlanCopy["sections"][number]["rows"][number];

const words = [
  "brief",
  "members",
  "venue",
  "hire",
  "train",
  "staff",
  "board",
  "schools",
  "report",
  "risk",
  "panel",
  "police",
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((found) => found.join(" "));
const optional = fc.option(text, { nil: null });
const cell = fc.array(fc.record({ kind: fc.constantFrom("paragraph" as const, "bullet" as const), text }), {
  maxLength: 2,
});
const role = fc.constantFrom("number", "objective", "action", "lead", "timescale", "outcome", "free", "notes");

/** Any plan, with few words, so that rows, sections and columns are often alike or the same. */
const plan: fc.Arbitrary<PlanCopy> = fc
  .array(fc.record({ label: text, role }), { minLength: 1, maxLength: 5 })
  .chain((columns) => {
    const row: fc.Arbitrary<Row> = fc.record({
      number: fc.option(fc.constantFrom("1", "1.1", "1.2", "2"), { nil: null }),
      objective: optional,
      cells: fc.tuple(
        ...columns.map((column) => (column.role === "number" || column.role === "objective" ? fc.constant([]) : cell)),
      ),
      reports: fc.constant([]),
    });
    const section = fc.record({
      number: fc.option(fc.constantFrom("1", "2"), { nil: null }),
      title: optional,
      statement: optional,
      rows: fc.array(row, { maxLength: 6 }),
      bareObjectives: fc.array(text, { maxLength: 2 }),
    });
    return fc.record({
      title: optional,
      period: optional,
      columns: fc.constant(columns),
      sections: fc.array(section, { maxLength: 3 }),
      narratives: fc.array(
        fc.record({
          place: fc.constantFrom("before" as const, "after" as const, "footnote" as const),
          heading: optional,
          body: cell,
        }),
        { maxLength: 3 },
      ),
    });
  });

const rowsOf = ({ sections }: PlanCopy): number => sections.reduce((sum, { rows }) => sum + rows.length, 0);

describe("comparing two copies of a plan", () => {
  it("finds nothing when a copy is compared with itself", () => {
    fc.assert(
      fc.property(plan, (copy) => {
        const found = documents.comparePlans(copy, copy);
        expect(documents.isSame(found)).toBe(true);
        expect(found.rows.every(({ older, newer }) => older?.at === newer?.at)).toBe(true);
      }),
    );
  });

  it("says the same the other way round: what was added was removed, and the same rows were changed", () => {
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const [there, back] = [documents.comparePlans(one, other), documents.comparePlans(other, one)];
        // Of two rows that changed places either one may be called the moved one.
        const { added, removed, changed, ...rest } = there.counts;
        expect(back.counts).toMatchObject({ added: removed, removed: added, changed });
        const { moved, renumbered, unchanged } = back.counts;
        expect(moved + renumbered + unchanged).toBe(rest.moved + rest.renumbered + rest.unchanged);
        for (const list of ["columns", "sections", "objectives", "narratives"] as const) {
          const sides = (found: documents.Sides<object>[]) =>
            found.map(({ older, newer }) => [older?.at ?? -1, newer?.at ?? -1] as const);
          const turned = sides([...back[list]]).map(([older, newer]) => [newer, older] as const);
          expect(turned.toSorted(byPlaces)).toEqual(sides([...there[list]]).toSorted(byPlaces));
        }
      }),
    );
  });

  it("accounts for every row of both copies once", () => {
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const { rows, counts } = documents.comparePlans(one, other);
        const places = (side: "older" | "newer") =>
          rows.flatMap((row) => row[side]?.at ?? []).toSorted((a, b) => a - b);
        expect(places("older")).toEqual([...Array.from({ length: rowsOf(one) }).keys()]);
        expect(places("newer")).toEqual([...Array.from({ length: rowsOf(other) }).keys()]);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });
});

const byPlaces = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0] || a[1] - b[1];

/** A plan as councils write one: no two actions are alike. */
const council = (count: number): PlanCopy => ({
  title: "Westmere Prevent delivery plan",
  period: "April 2026 to March 2027",
  columns: [
    { label: "No.", role: "number" },
    { label: "Activity", role: "action" },
    { label: "Lead", role: "lead" },
  ],
  sections: [
    { number: "1", title: "Governance", statement: null, rows: rows(0, count), bareObjectives: [] },
    { number: "2", title: "Training", statement: null, rows: rows(count, 2 * count), bareObjectives: [] },
  ],
  narratives: [],
});

function rows(from: number, to: number): Row[] {
  return Array.from({ length: to - from }, (_, at) => {
    const own = from + at;
    const says = `${words[own % words.length] ?? ""} number${own} for group${own * 7} at place${own * 13}`;
    return {
      number: `${from === 0 ? 1 : 2}.${at + 1}`,
      objective: null,
      cells: [[], [{ kind: "paragraph", text: says }], [{ kind: "paragraph", text: `Office ${own % 3}` }]],
      reports: [],
    };
  });
}

const withRows = (copy: PlanCopy, change: (rows: readonly Row[]) => readonly Row[]): PlanCopy => ({
  ...copy,
  sections: copy.sections.map((section, at) => (at === 0 ? { ...section, rows: change(section.rows) } : section)),
});

/** The rows under numbers that follow each other. */
const renumbered = (list: readonly Row[]): Row[] => list.map((row, at) => ({ ...row, number: `1.${at + 1}` }));

describe("a row that somebody touched", () => {
  const place = fc.nat({ max: 5 });
  const older = council(6);

  it("is recognised when a new one before it gave it another number", () => {
    fc.assert(
      fc.property(place, (at) => {
        const fresh: Row = {
          ...rows(90, 91)[0],
          number: "new",
          objective: null,
          cells: [[], [{ kind: "paragraph", text: "something else entirely" }], []],
          reports: [],
        };
        const newer = withRows(older, (list) => renumbered([...list.slice(0, at), fresh, ...list.slice(at)]));
        expect(documents.comparePlans(older, newer).counts).toEqual({
          added: 1,
          changed: 0,
          moved: 0,
          renumbered: 6 - at,
          removed: 0,
          unchanged: 6 + at,
        });
      }),
    );
  });

  it("is recognised when it moved and when it was reworded, and its neighbours stay what they were", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        fc.pre(from !== to);
        const moved = withRows(older, (list) => {
          const row = list[from];
          const rest = list.toSpliced(from, 1);
          return row === undefined ? rest : rest.toSpliced(to, 0, row);
        });
        const { counts } = documents.comparePlans(older, moved);
        expect({ moved: counts.moved, unchanged: counts.unchanged }).toEqual({ moved: 1, unchanged: 11 });
      }),
    );
    fc.assert(
      fc.property(place, (at) => {
        const newer = withRows(older, (list) =>
          list.map((row, own) =>
            own === at
              ? {
                  ...row,
                  cells: row.cells.map((found, column) =>
                    column === 1
                      ? found.map((block) => ({ ...block, text: `${block.text} and tell the board` }))
                      : found,
                  ),
                }
              : row,
          ),
        );
        const { counts, rows: found } = documents.comparePlans(older, newer);
        expect({ changed: counts.changed, unchanged: counts.unchanged }).toEqual({ changed: 1, unchanged: 11 });
        expect(found[at]?.cells.map(({ column }) => column)).toEqual([{ older: 1, newer: 1 }]);
      }),
    );
  });

  it("is recognised in the other section that it went to", () => {
    const [governance, training] = older.sections;
    if (governance === undefined || training === undefined) throw new Error("The plan has two sections.");
    const [first, ...others] = governance.rows;
    const newer = {
      ...older,
      sections: [
        { ...governance, rows: others },
        { ...training, rows: [...training.rows, ...(first ? [first] : [])] },
      ],
    };
    expect(documents.comparePlans(older, newer).counts).toMatchObject({
      moved: 1,
      added: 0,
      removed: 0,
      unchanged: 11,
    });
  });
});
