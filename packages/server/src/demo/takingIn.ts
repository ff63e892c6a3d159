import { documents, type plans } from "@planledger/projections";
import type { CopyStep } from "../documents/newerCopy/differences.ts";
import { type PlanChoice, type Step, stepsOf } from "../documents/planCommands.ts";
import type { Desk } from "./desk.ts";
import type { FileName } from "./evidence.ts";
import { knownOrganisations, type OrganisationName, organisationId, storyId } from "./people.ts";
import type { Asking, Deed } from "./telling.ts";

/** A plan that came as pasted text. `rows`: what the story calls its rows, section by section, in order. */
export type PastedTold = Readonly<{
  file: FileName;
  text: string;
  title: string;
  level: plans.PlanLevel;
  organisation: OrganisationName;
  period: string;
  rows: readonly (readonly string[])[];
  /** What it calls its sections, in order. */
  sections: readonly string[];
}>;

/** Takes a pasted plan in, step by step, as the import of a document does. */
export const takenIn =
  (told: PastedTold): Deed =>
  (desk) => {
    const document = documents.recognise(documents.sourceOfText(told.text));
    const importId = storyId("import", desk.plan);
    const { title, level, period } = told;
    const choice: PlanChoice = {
      index: 0,
      title,
      level,
      organisations: [organisationId(told.organisation)],
      period,
      roles: null,
    };
    const idFor = (what: string) => (what === "plan 0" ? desk.planId : storyId(`${desk.plan} import`, what));
    const steps = stepsOf({ document, choices: [choice], importId, known: knownOrganisations, idFor });
    nameParts(steps, told, desk);
    const { file } = desk.file(told.file);
    const begin = {
      type: "BeginImport",
      import: importId,
      name: null,
      file,
      choices: JSON.stringify([choice]),
      plans: [desk.planId],
    } as const;
    return [
      { of: "import", import: importId, command: begin },
      ...steps.map(asking),
      { of: "import", import: importId, command: { type: "ConfirmImport" } },
    ];
  };

type NewerCopyTold = Readonly<{ file: FileName; sentBy: string; ago: number; left: number }>;

/**
 * A newer copy of the plan came as text, and this was taken of it; `ago`: how many days before it came, `left`: how many
 * of its differences were left.
 */
export const newerCopyTaken =
  ({ file: name, sentBy, ago, left }: NewerCopyTold, take: readonly Deed[]): Deed =>
  (desk) => {
    const id = storyId("newer copy", desk.plan);
    const steps = take.flatMap((deed) => deed(desk)).map(stepOf);
    const choices = [{ index: 0, take: steps.map((_, index) => storyId(`${desk.plan} difference`, String(index))) }];
    const bring = {
      type: "BringNewerCopy",
      import: id,
      plan: desk.planId,
      name: null,
      file: desk.file(name).file,
      sentBy,
      receivedOn: desk.daysAgo(ago),
      today: desk.seat.today,
      seen: desk.seat.position,
      choices: JSON.stringify(choices),
    } as const;
    return [
      { of: "import", import: id, command: bring },
      { of: "copy", steps },
      { of: "import", import: id, command: { type: "TakeNewerCopy", taken: steps.length, left } },
    ];
  };

function stepOf(asking: Asking): CopyStep {
  if (asking.of === "plan") return { kind: "plan", command: asking.command };
  if (asking.of === "progress") return { kind: "progress", command: asking.command };
  throw new Error("A newer copy changes a plan, and nothing else.");
}

const asking = (step: Step): Asking =>
  step.kind === "plan" ? { of: "plan", command: step.command } : { of: "progress", command: step.command };

/** Gives the columns and rows that were recognised the names that the story uses. */
function nameParts(steps: readonly Step[], { rows: names, sections, title }: PastedTold, desk: Desk): void {
  const commands = steps.flatMap((step) => (step.kind === "plan" ? [step.command] : []));
  const headed = commands.flatMap((command) => (command.type === "AddSection" ? [command.section] : []));
  if (headed.length !== sections.length)
    throw new Error(`${title}: ${headed.length} sections were recognised, not ${sections.length}.`);
  for (const [index, section] of headed.entries()) desk.add("section", sections[index] ?? "", section);
  for (const command of commands) {
    if (command.type === "DraftPlan") for (const { role } of command.columns) desk.addColumn(role);
  }
  const rows = commands.flatMap((command) => (command.type === "AddActions" ? command.rows : []));
  const flat = names.flat();
  if (rows.length !== flat.length)
    throw new Error(`${title}: ${rows.length} rows were recognised, not ${flat.length}.`);
  for (const [index, row] of rows.entries()) desk.add("action", flat[index] ?? "", row.action);
}
