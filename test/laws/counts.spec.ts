import { type Fact, people, plans, progress, type Recorded, rowChanges, timescales } from "@planledger/projections";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordedIn, type RowsAt, rowsOf } from "../../packages/projections/src/testing/rows.ts";

const SECTIONS = ["leadership", "schools"] as const;
const ACTIONS = ["a", "b", "c", "d"] as const;
const DATES = ["March 2026", "7 April 2026", "Ongoing", "To be agreed"] as const;
const STATUSES = ["notStarted", "inProgress", "completed", "blocked", "superseded"] as const;

/** One thing that somebody asks for; whether it can be done is for the rules to say. */
type Wish = Readonly<{
  kind: number;
  action: string;
  section: string;
  text: string;
  status: progress.Status;
  column: number;
}>;

const wishes = fc.array(
  fc.record<Wish>({
    kind: fc.nat(11),
    action: fc.constantFrom(...ACTIONS),
    section: fc.constantFrom(...SECTIONS),
    text: fc.constantFrom(...DATES),
    status: fc.constantFrom(...STATUSES),
    column: fc.nat(3),
  }),
  { maxLength: 40 },
);

const stream = "plan-westmere";
const block = (text: string) => ({ kind: "paragraph", text }) as const;

type PlanCommand = plans.PlanCommand | progress.ProgressCommand;

function commandFor({ kind, action, section, text, status, column }: Wish, rows: RowsAt, seen: number): PlanCommand {
  const columnId = `c${column + 1}`;
  switch (kind) {
    case 0:
    case 1:
      // An id is made for one action only.
      if (rows.read(plans.actionEntity(action), "plan") !== undefined) return { type: "RestoreAction", action };
      return {
        type: "AddAction",
        action,
        section,
        objective: null,
        number: null,
        cells: { c2: [block(text)] },
        after: null,
        known: [],
      };
    case 2:
    case 3:
      return { type: "EditCell", action, column: columnId, blocks: [block(text)], seen, reason: null, known: [] };
    case 4:
      return { type: "MoveAction", action, section, objective: null, after: null };
    case 5:
      return { type: "RemoveAction", action, reason: null };
    case 6:
      return { type: "RestoreAction", action };
    case 7:
      return { type: "AssessStatus", action, status, reason: null };
    case 8:
      return { type: "GiveColumnRole", column: columnId, role: "timescale", words: wordsIn(columnId, rows), known: [] };
    case 9:
      return { type: "GiveColumnRole", column: columnId, role: "notes", words: wordsIn(columnId, rows), known: [] };
    case 10:
      return { type: "RemoveColumn", column: columnId, reason: null };
    default:
      return section === "schools"
        ? { type: "RemoveSection", section, reason: null }
        : { type: "RestoreSection", section: "schools" };
  }
}

/** The words of a column's cells, also of actions that are away; the texts of this story are not sealed. */
function wordsIn(columnId: string, rows: RowsAt): plans.ColumnWords {
  const cells = ACTIONS.map(
    (action) =>
      [action, rows.read(plans.actionEntity(action), plans.cellField(columnId)) as plans.CellRow | undefined] as const,
  );
  const words = cells.map(
    ([action, row]) =>
      [
        action,
        (row?.cell ?? []).map(({ id, kind, text }) => ({
          id,
          kind,
          text: typeof text === "string" ? text : text.plain,
        })),
      ] as const,
  );
  return Object.fromEntries(words);
}

/** Everything that the wishes led to; what the rules refuse leads to nothing. */
function story(wished: readonly Wish[]): { events: Recorded<Fact>[]; rows: RowsAt } {
  const columns = [
    { label: "What", role: "action" },
    { label: "When", role: "timescale" },
    { label: "More", role: "notes" },
    { label: "Else", role: "free" },
  ] as const;
  const draft = {
    type: "DraftPlan",
    plan: "westmere",
    title: "Plan",
    level: "district",
    organisations: [],
    parent: null,
    period: null,
    columns,
    template: null,
    import: null,
  } as const;
  const section = (id: string) =>
    ({ type: "AddSection", section: id, number: null, title: id, statement: null, after: null }) as const;
  let plan = plans.decider.initial;
  let said = progress.decider.initial;
  const facts: Fact[] = [];
  const recorded = () => recordedIn<Fact>(...facts.map((fact) => ({ ...fact, stream })));

  function ask(command: PlanCommand): void {
    const isProgress = command.type === "AssessStatus";
    const decision = isProgress
      ? progress.decider.decide(command, said)
      : plans.decider.decide(command as plans.PlanCommand, plan);
    if (decision.outcome === "refused") return;
    for (const fact of decision.events) {
      const revision = facts.push(fact) - 1;
      plan = plans.decider.evolve(plan, fact, revision);
      said = progress.decider.evolve(said, fact, revision);
    }
  }

  ask(draft);
  for (const id of SECTIONS) ask(section(id));
  for (const wish of wished) ask(commandFor(wish, rowsOf(rowChanges, recorded()).now, facts.length - 1));
  return { events: recorded(), rows: rowsOf(rowChanges, recorded()).now };
}

/** The counts of a section, from nothing but what its actions and columns say at this moment. */
function recounted(section: string, rows: RowsAt): progress.SectionCounts {
  const plan = plans.planEntity("westmere");
  const column = rows.list(plan, "columns").find((entity) => rows.read(entity, "role") === "timescale");
  const columnId = column?.slice(plans.columnEntity("westmere", "").length);
  const status: Partial<Record<progress.Status, number>> = {};
  const due: Record<string, number> = {};
  for (const action of rows.list(plan, "actions")) {
    if ((rows.read(action, "place") as plans.PlaceRow).section !== section) continue;
    const is = (rows.read(action, "status") as progress.Status | undefined) ?? "notStarted";
    status[is] = (status[is] ?? 0) + 1;
    const row =
      columnId === undefined ? undefined : (rows.read(action, plans.cellField(columnId)) as plans.CellRow | undefined);
    const day = row?.meaning.timescale === undefined ? null : timescales.dueOn(row.meaning.timescale);
    if (day !== null && is !== "completed" && is !== "superseded") due[day] = (due[day] ?? 0) + 1;
  }
  return { status, due };
}

describe("after anything that may happen to a plan", () => {
  it("the counts are what counting anew gives", () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        const { rows } = story(wished);
        for (const section of SECTIONS) {
          const counts = (rows.read(plans.sectionEntity(section), "counts") as progress.SectionCounts | undefined) ?? {
            status: {},
            due: {},
          };
          expect(counts).toEqual(recounted(section, rows));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the plan is listed, and the story is long enough to mean something", () => {
    const { events, rows } = story(fc.sample(wishes, { seed: 7, numRuns: 20 }).flat());
    expect(rows.list(people.PARTNERSHIP, "plans")).toEqual(["plan:westmere"]);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(10);
  });
});
