import { documents, plans, type progress } from "@planledger/projections";

/** Which plan of a document is taken in, and as what. */
export type PlanChoice = Readonly<{
  index: number;
  title: string;
  level: plans.PlanLevel;
  organisations: readonly string[];
  period: string | null;
  /** One role for each column in order; null to take what was recognised. */
  roles: readonly plans.ColumnRole[] | null;
  /** What was put right before it was taken in; not there in imports that were begun when nothing could be. */
  leaveOut?: readonly number[];
  corrected?: readonly documents.CorrectedCell[];
  /** Whether colours are recorded as ratings; they are when it does not say. */
  takeColours?: boolean;
}>;

/** One step of an import: a command about a plan, under a name that is the same whenever the import goes on. */
export type Step =
  | Readonly<{ name: string; plan: string; kind: "plan"; command: plans.PlanCommand }>
  | Readonly<{ name: string; plan: string; kind: "progress"; command: progress.ProgressCommand }>;

type Given = Readonly<{
  document: documents.RecognisedDocument;
  choices: readonly PlanChoice[];
  importId: string;
  known: plans.KnownOrganisations;
  /** Names an id after what it is for: the same words give the same id. */
  idFor: (what: string) => string;
}>;

// A chunk is far below the largest append, sealed and with what is kept beside each text.
const CHUNK_CHARACTERS = 100_000;

/** The id that a plan of a document gets. */
export const planIdFor = (index: number, idFor: Given["idFor"]) => idFor(`plan ${index}`);

/** Everything that an import asks for, in order. */
export const stepsOf = (given: Given): Step[] => given.choices.flatMap((choice) => planSteps(choice, given));

function planSteps(choice: PlanChoice, given: Given): Step[] {
  const read = given.document.plans[choice.index];
  if (read === undefined) return [];
  const id = planIdFor(choice.index, given.idFor);
  const roles = onceEach(choice.roles ?? read.columnRoles, read.columns.length);
  const { leaveOut = [], corrected = [], takeColours = true } = choice;
  const plan = documents.amended(read, { roles, leaveOut, corrected });
  const step = (name: string, command: plans.PlanCommand): Step => ({
    name: `${choice.index} ${name}`,
    plan: id,
    kind: "plan",
    command,
  });
  const { title, level, organisations } = choice;
  const period = choice.period ?? plan.period ?? null;
  const columns = plan.columns.map((label, index) => ({ label, role: roles[index] ?? "free" }));
  const drafted = {
    plan: id,
    title,
    level,
    organisations,
    parent: null,
    period,
    columns,
    template: null,
    import: given.importId,
  };
  const chosen = given.choices.map(({ index }) => index);
  const narratives = documents.narrativesOf(given.document, choice.index, chosen, title);
  return [
    step("draft", { type: "DraftPlan", ...drafted }),
    ...narratives.map((text, index) =>
      step(`narrative ${index}`, {
        type: "AddNarrative",
        narrative: given.idFor(`${id} narrative ${index}`),
        ...text,
        after: null,
      }),
    ),
    ...plan.sections.flatMap((section, index) => sectionSteps(section, index, id, roles, given, step)),
    ...(takeColours ? ratings(plan, id, choice.index, given) : []),
  ];
}

/** A role that only one column can have goes to the first that has it. */
export function onceEach(roles: readonly plans.ColumnRole[], count: number): plans.ColumnRole[] {
  const all = Array.from({ length: count }, (_, index) => roles[index] ?? "free");
  return all.map((role, index) => (plans.isSingle(role) && all.indexOf(role) < index ? "free" : role));
}

const sectionId = (plan: string, index: number, idFor: Given["idFor"]) => idFor(`${plan} section ${index}`);
const actionId = (plan: string, section: number, row: number, idFor: Given["idFor"]) =>
  idFor(`${plan} section ${section} row ${row}`);

function sectionSteps(
  section: documents.RecognisedSection,
  index: number,
  plan: string,
  roles: readonly plans.ColumnRole[],
  { idFor, known }: Given,
  step: (name: string, command: plans.PlanCommand) => Step,
): Step[] {
  const id = sectionId(plan, index, idFor);
  const { number, title, statement } = section;
  const steps = [step(`section ${index}`, { type: "AddSection", section: id, number, title, statement, after: null })];
  let objective: Readonly<{ id: string; text: string }> | undefined;
  const rows: plans.WrittenRow[] = [];
  for (const [place, row] of section.rows.entries()) {
    if (row.objective === null) objective = undefined;
    else if (row.objective !== objective?.text) {
      objective = { id: idFor(`${plan} section ${index} objective ${place}`), text: row.objective };
      steps.push(
        step(`objective ${index} ${place}`, {
          type: "AddObjective",
          objective: objective.id,
          section: id,
          text: row.objective,
        }),
      );
    }
    const action = actionId(plan, index, place, idFor);
    rows.push({
      action,
      section: id,
      objective: objective?.id ?? null,
      number: row.number,
      cells: cellsOf(row, roles),
    });
  }
  const chunks = inChunks(rows);
  const bare = (section.bareObjectives ?? []).map((text, place) =>
    step(`bare objective ${index} ${place}`, {
      type: "AddObjective",
      objective: idFor(`${plan} section ${index} bare objective ${place}`),
      section: id,
      text,
    }),
  );
  return [
    ...steps,
    ...bare,
    ...chunks.map((chunk, place) => step(`rows ${index} ${place}`, { type: "AddActions", rows: chunk, known })),
  ];
}

/** What the columns say, but for those of the number and the objective. */
function cellsOf(
  row: documents.RecognisedRow,
  roles: readonly plans.ColumnRole[],
): Record<string, plans.WrittenBlock[]> {
  const cells: Record<string, plans.WrittenBlock[]> = {};
  for (const [index, blocks] of row.byColumn.entries()) {
    if (blocks.length === 0 || !plans.hasCells(roles[index] ?? "free")) continue;
    cells[`c${index + 1}`] = blocks.map(({ kind, text }) => ({ kind, text }));
  }
  return cells;
}

function inChunks(rows: readonly plans.WrittenRow[]): plans.WrittenRow[][] {
  const chunks: plans.WrittenRow[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const characters = JSON.stringify(row.cells).length;
    if (size + characters > CHUNK_CHARACTERS) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(row);
    size += characters;
  }
  return chunks;
}

/** The colour of a cell that looks like a judgement. Blue mostly means done, which nobody here has said. */
export const ratingOf = ({ colours }: Pick<documents.RecognisedRow, "colours">) =>
  Object.values(colours).find((colour) => colour !== "blue");

/** Colours that were given as a judgement are recorded as one. */
function ratings(plan: documents.RecognisedPlan, id: string, index: number, { idFor }: Given): Step[] {
  return plan.sections.flatMap((section, sectionIndex) =>
    section.rows.flatMap((row, place): Step[] => {
      const rating = ratingOf(row);
      if (rating === undefined) return [];
      const action = actionId(id, sectionIndex, place, idFor);
      const command = { type: "RateAction", action, rating, reason: "The colour of the cell in the document" } as const;
      return [{ name: `${index} rating ${sectionIndex} ${place}`, plan: id, kind: "progress", command }];
    }),
  );
}
