import { notesIn } from "./content.ts";
import { labelsOf, textOf } from "./grid.ts";
import type { Group, Part } from "./groups.ts";
import type { Narration } from "./narration.ts";
import { keepNotes } from "./notes.ts";
import { PlanDraft } from "./planDraft.ts";
import { titleAbove, titleFromInside } from "./planTitle.ts";
import { readTable } from "./readTable.ts";
import type { Narrative, RecognisedPlan } from "./recognised.ts";
import { comparable, meaningOf } from "./roles.ts";
import { readRowsAbove } from "./rowsAbove.ts";
import { sectionAbove } from "./sectionAbove.ts";
import { namedBy } from "./sectionTitle.ts";
import type { SourceDocument } from "./source.ts";
import { separateRows } from "./text/oneLeadEach.ts";
import { tidy } from "./words.ts";

type Uses = Map<number, Narrative["use"]>;

/** What the document says about a plan beside its tables. `assumed` is a table that was taken for a plan by its size. */
type Known = Readonly<{ form: SourceDocument["form"]; assumed: Part | null; alone: boolean }>;

/** Reads the tables of one plan in order, and keeps the words around them. */
export function readPlan(group: Group, around: Narration, { form, assumed, alone }: Known): RecognisedPlan {
  const plan = new PlanDraft(around.plan, group.columns);
  for (const part of group.lead) {
    around.paragraphs(part.before);
    around.otherTable(part.table);
  }
  const leading = [...group.lead, ...group.tables.slice(0, 1).map(({ part }) => part)].flatMap(({ before }) => before);
  plan.title = titleAbove(leading, alone);
  if (plan.title !== null) plan.titleFrom = "narrative";
  group.tables.forEach(({ part, after }, index) => {
    const uses = startSection(part, plan, group, index);
    const sections = plan.sections.length;
    readRowsAbove(part, plan, group);
    if (part === assumed) doubtHeader(part, plan);
    if (index > 0) repeatHeader(part, plan);
    readTable(part.table, { after }, plan);
    dropEmptySection(plan, sections, uses);
    around.paragraphs(part.before, uses, index > 0);
    for (const row of part.table.rows.slice(0, part.header ? after : 0)) {
      for (const cell of row.cells) keepNotes(notesIn(cell.blocks), plan, { plan: plan.plan });
    }
    around.narrative.push(...plan.narrative.splice(0));
  });
  if (plan.title === null) titleFromInside(plan, around.narrative);
  if (form === "text") separateRows(plan);
  const read = plan.finish();
  around.narrative.push(...plan.narrative);
  around.unplaced.push(...plan.unplaced);
  around.doubts.push(...plan.doubts);
  return read;
}

/** Starts the section that the paragraphs above a table name, or its header does; says what the paragraphs became. */
function startSection(part: Part, plan: PlanDraft, { tables, naming }: Group, index: number): Uses {
  const { before } = part;
  const uses: Uses = new Map();
  const section = sectionAbove(before, plan.title, index, tables.length);
  if (section) {
    const { heading, statement } = section;
    uses.set(heading.at, "sectionTitle");
    if (statement !== null) for (let at = heading.at + 1; at < before.length; at += 1) uses.set(at, "sectionStatement");
    plan.startSection({ number: null, title: heading.text, statement, from: "narrative" });
  } else if (naming !== null) {
    plan.startSection(namedBy(part.header?.columns[naming]?.label ?? "", "header"));
  }
  const title = index === 0 ? before.findLastIndex(({ text }) => tidy(text) === plan.title) : -1;
  if (title >= 0 && !uses.has(title)) uses.set(title, "planTitle");
  return uses;
}

/** A heading above a table that brings its own sections stays a heading. */
function dropEmptySection(plan: PlanDraft, sections: number, uses: Uses): void {
  const own = plan.sections[sections - 1];
  if (!own || own.from !== "narrative" || own.rows.length > 0 || plan.sections.length === sections) return;
  plan.sections.splice(sections - 1, 1);
  for (const [at, use] of uses) if (use !== "planTitle") uses.delete(at);
}

/** The header of a second table of the same plan says nothing new, though it may say it in other words. */
function repeatHeader({ header }: Part, plan: PlanDraft): void {
  const text = [...(header?.printed ?? [])]
    .map(textOf)
    .filter((label) => label !== "")
    .join(" ");
  plan.leaveOut(text, "repeatedHeader", plan.place("next"));
  const others = (header?.columns ?? []).flatMap(({ label }, at) => {
    const known = comparable(label) === comparable(plan.columns[at]?.label ?? "") || meaningOf(label) === null;
    return known ? [] : [label];
  });
  if (others.length > 0)
    plan.doubt(
      "A further table has other labels; its columns were joined to those of the first.",
      others.join(", "),
      plan.place("next"),
    );
}

function doubtHeader({ grid }: Part, plan: PlanDraft): void {
  plan.doubt(
    "No header with known words was found; the first row of the largest table was taken as the header.",
    labelsOf(grid[0] ?? { cells: [], header: false, afterGap: false }).join(", "),
    { plan: plan.plan },
  );
}
