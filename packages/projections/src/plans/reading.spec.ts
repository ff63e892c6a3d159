import { describe, expect, it } from "vitest";
import { known } from "../testing/cast.ts";
import { plain } from "../text.ts";
import type { ColumnRole } from "./events.ts";
import { meaningOf, numbered, readPeriod, toRecord } from "./reading.ts";

const block = (id: string, text: string) => ({ id, kind: "paragraph", text }) as const;
const leadsIn = (role: ColumnRole, ...texts: readonly string[]) =>
  meaningOf(
    role,
    texts.map((text, index) => block(`b${index + 1}`, text)),
    known,
  ).leads?.map(({ text, kind, organisation, blocks }) => [
    typeof text === "string" ? text : text.plain,
    kind,
    organisation,
    ...blocks,
  ]);

describe("a lead cell", () => {
  it("names one office a statement, or several parted by a slash or semicolon", () => {
    expect(leadsIn("lead", "Community Safety Manager", "Head of Education / Police; NHS")).toEqual([
      ["Community Safety Manager", "lead", null, "b1"],
      ["Head of Education", "lead", null, "b2"],
      ["Police", "lead", null, "b2"],
      ["NHS", "lead", null, "b2"],
    ]);
  });

  it("recognises an organisation by its whole name, however it is written around", () => {
    expect(leadsIn("lead", "Prevent officer, WESTSHIRE-POLICE")).toEqual([
      ["Prevent officer, WESTSHIRE-POLICE", "lead", "police", "b1"],
    ]);
    expect(leadsIn("lead", "Westshire Policeman")).toEqual([["Westshire Policeman", "lead", null, "b1"]]);
  });

  it("takes the longest name where one is part of another", () => {
    const both = [...known, { id: "harbour", name: "Westmere Council Harbour" }, { id: "nameless", name: " " }];
    const { leads } = meaningOf("lead", [block("b1", "Westmere Council Harbour")], both);
    expect(leads?.map(({ organisation }) => organisation)).toEqual(["harbour"]);
  });

  it("reads & and and as the same", () => {
    const { leads } = meaningOf(
      "lead",
      [block("b1", "Safety and Resilience")],
      [{ id: "s", name: "Safety & Resilience" }],
    );
    expect(leads?.map(({ organisation }) => organisation)).toEqual(["s"]);
  });

  it("tells deputies and those through whom it is done", () => {
    expect(leadsIn("lead", "Jo Marsh (deputy)", "Deputy: Tom Ellis", "via Westshire Police", "Viaduct team")).toEqual([
      ["Jo Marsh (deputy)", "deputy", null, "b1"],
      ["Deputy: Tom Ellis", "deputy", null, "b2"],
      ["via Westshire Police", "via", "police", "b3"],
      ["Viaduct team", "lead", null, "b4"],
    ]);
  });

  it("names partners in a column of partners, and nobody when it is blank or says that it does not apply", () => {
    expect(leadsIn("partners", "Westmere Council")).toEqual([["Westmere Council", "partner", "council", "b1"]]);
    expect(leadsIn("lead")).toEqual([]);
    expect(leadsIn("lead", "N/A", "n/a", "/")).toEqual([]);
  });
});

describe("a milestone", () => {
  const milestonesIn = (...texts: readonly string[]) =>
    meaningOf(
      "milestones",
      texts.map((text, index) => block(`b${index + 1}`, text)),
      known,
    ).milestones;

  it("is a statement that begins or ends with its date", () => {
    expect(
      milestonesIn(
        "March 2026: first session",
        "Invest in training by June 2026",
        "Report – to be agreed",
        "31 May 2026 - second",
      ),
    ).toEqual([
      { block: "b1", timescale: { kind: "byMonth", month: "2026-03", precision: "month" } },
      { block: "b2", timescale: { kind: "byMonth", month: "2026-06", precision: "month" } },
      { block: "b4", timescale: { kind: "onDate", date: "2026-05-31", precision: "day" } },
    ]);
  });

  it("is none where nothing falls due", () => {
    expect(milestonesIn("Ongoing: reviews", "From April 2026: sessions", "First session")).toEqual([]);
  });
});

describe("what a cell means", () => {
  it("is read over all its statements where it is a timescale", () => {
    expect(meaningOf("timescale", [block("b1", "From April 2026"), block("b2", "to June 2026")], known)).toEqual({
      timescale: { kind: "period", from: "2026-04-01", to: "2026-06-30", precision: "month" },
    });
    expect(meaningOf("timescale", [], known)).toEqual({ timescale: { kind: "none" } });
  });

  it.each<ColumnRole>([
    "number",
    "objective",
    "action",
    "outcome",
    "impact",
    "progress",
    "evidence",
    "rating",
    "notes",
    "free",
  ])("is not asked of a column of %s", (role) => {
    expect(meaningOf(role, [block("b1", "Westshire Police by March 2026")], known)).toEqual({});
  });
});

describe("a period", () => {
  it.each([
    ["April 2025 to March 2026", "2025-04-01", "2026-03-31"],
    ["2024-2027", "2024-01-01", "2027-12-31"],
    ["From April 2025", "2025-04-01", null],
    ["Until further notice", null, null],
  ])("%j is kept as printed, with the days that it names", (text, from, to) => {
    expect(readPeriod(text)).toEqual({ text: plain(text), from, to });
  });
});

describe("the statements of a cell", () => {
  it("keep the ids that they had, each once, and number on from the last one ever given", () => {
    const written = [
      block("b3", " Third "),
      { kind: "bullet", text: "New" },
      block("b3", "Copied"),
      block("b7", "Unheard of"),
    ] as const;
    expect(numbered(written, { blocks: ["b1", "b3"], used: 4 }).map(({ id, text }) => [id, text])).toEqual([
      ["b3", "Third"],
      ["b5", "New"],
      ["b6", "Copied"],
      ["b7", "Unheard of"],
    ]);
    expect(toRecord(numbered([block("b1", "x")], { blocks: [], used: 0 }))).toEqual([
      { id: "b1", kind: "paragraph", text: plain("x") },
    ]);
  });
});
