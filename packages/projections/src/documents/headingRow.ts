import { printed } from "./content.ts";
import { isBelow, wholeNumber } from "./numbering.ts";
import type { PlanDraft, SectionDraft } from "./planDraft.ts";
import { namingColumn } from "./rowKind.ts";
import { namedBy, titled } from "./sectionTitle.ts";
import type { TableRow } from "./tableRows.ts";
import { namesPlan } from "./titles.ts";

/** What is known of a title: the number of the row below, and whether it is one of a lower level. */
type Known = Readonly<{ nextNumber: string | null; lower: boolean }>;

/** Reads a row that is a title: of the plan, of a section, or of an objective within one. */
export function readHeading(row: TableRow, { nextNumber, lower }: Known, plan: PlanDraft): void {
  const heading = headingIn(row, nextNumber, plan);
  const { number, title, statement } = heading;
  const section = plan.section;
  if (isPlanTitle(heading, plan)) {
    plan.title = title;
    plan.titleFrom = "row";
    plan.narrate("cell", statement ?? "");
  } else if (section && standsAbove(section, heading, lower, plan)) {
    plan.keepObjective();
    const parts = [number, title, statement].filter((part) => part !== null && part !== "");
    plan.objective = { text: parts.join(" "), printed: false };
  } else if (section && isStatementOf(section, heading)) {
    section.statement = [section.statement, title].filter((part) => part !== null).join(" ");
  } else {
    const cell = row.cells[row.filled[0] ?? 0];
    if (row.across === null && number === null && !cell?.strong && (cell?.covers ?? 1) === 1) {
      plan.doubt("A row with a single text was taken as the title of a section.", title, plan.place("next"));
    }
    plan.startSection({ number, title: title === "" ? null : title, statement, from: "rows" });
  }
}

type Heading = ReturnType<typeof titled>;

function headingIn(row: TableRow, nextNumber: string | null, plan: PlanDraft): Heading {
  const parts = row.filled.map((column) => row.cells[column]).filter((cell) => cell !== undefined);
  const [first] = parts;
  const ownNumber = parts.length > 1 && first ? (wholeNumber(printed(first.blocks)) ?? printed(first.blocks)) : null;
  const blocks = parts.slice(ownNumber === null ? 0 : 1).flatMap((cell) => cell.blocks);
  return titled(ownNumber, blocks, nextNumber, plan.section?.number ?? null);
}

/** A title between numbered sections that has no number itself is the plan's: a text may have it in its middle. */
const isPlanTitle = ({ number, title }: Heading, plan: PlanDraft): boolean =>
  number === null &&
  namesPlan(title) &&
  plan.title === null &&
  plan.sections.some((section) => section.number !== null);

const opening = /^(objective|aim|goal|outcome|we will|priority action|sub-?objective)\b/i;

/** Within a section, a title of the lower level, "Objective: …" or one numbered below the section stands above rows. */
function standsAbove(section: SectionDraft, { number, title }: Heading, lower: boolean, plan: PlanDraft): boolean {
  if (plan.columns.some(({ role }) => role === "objective") || section.title === null) return false;
  const within = number !== null && section.number !== null && isBelow(section.number, number);
  return lower || within || (number === null && opening.test(title) && !opening.test(section.title));
}

/** A second line below a title, before any row, says what the section is for. */
const isStatementOf = (section: SectionDraft, { number, statement }: Heading): boolean =>
  section.from === "rows" &&
  section.rows.length === 0 &&
  section.title !== null &&
  number === null &&
  statement === null;

/** The header again with the name of another section in it: the first header named the section before. */
export function readHeaderAgain(row: TableRow, plan: PlanDraft): void {
  const at = namingColumn(row, plan.columns) ?? 0;
  const first = plan.sections.length === 1 && plan.section?.from === "none" ? plan.section : null;
  if (first) Object.assign(first, namedBy(plan.columns[at]?.label ?? "", "header"));
  const labels = row.filled.filter((index) => index !== at).map((index) => printed(row.cells[index]?.blocks ?? []));
  plan.leaveOut(labels.join(" "), "repeatedHeader", plan.place("next"));
  plan.startSection(namedBy(printed(row.cells[at]?.blocks ?? []), "rows"));
}
