import { type By, documents, imports, people, plans, progress, type SealedText } from "@planledger/projections";
import type { Logger } from "pino";
import type { ExecuteRefusal } from "../commands/execute.ts";
import type { Context } from "../context.ts";
import type { Ledger } from "../ledger.ts";
import type { PlanNo } from "../plans/refusals.ts";
import { knownOrganisations } from "../plans/knownOrganisations.ts";
import type { KeptUpload } from "../files/uploads.ts";
import { type Preview, pastedText, previewDocument } from "./preview.ts";
import type { Reading } from "./readingWorker.ts";
import { planIdFor, type PlanChoice, type Step, stepsOf } from "./planCommands.ts";

/** What an import needs to go on after it was interrupted, as the view of imports keeps it. */
type Begun = Readonly<{
  name: SealedText | null;
  file: progress.KeptFile;
  choices: SealedText;
  plans: readonly string[];
  by: By;
  commandId: string;
}>;

export type Imported =
  | Readonly<{ outcome: "done"; plans: readonly string[]; revision: number; shown: boolean }>
  | Readonly<{ outcome: "refused"; refusal: PlanNo }>
  | Readonly<{ outcome: "unreadable"; refusal: string; message: string }>;

const importStream = (id: string) => `import-${id}`;

/** Reads a document: a file by its content, or pasted text. */
export const readDocument = (name: string | null, bytes: Uint8Array, reading?: Reading): Promise<Preview> =>
  name === null ? pastedText(Buffer.from(bytes).toString("utf8"), reading) : previewDocument({ name, bytes }, reading);

/** What of a document is taken in: not what says here that a text was withdrawn, in a plan that was printed here. */
export const takenIn = (document: documents.RecognisedDocument, { withdrawals }: Context) =>
  documents.withoutNotices(document, withdrawals.isNotice);

type Taking = Readonly<{
  commandId: string;
  asked: unknown;
  /** Null for pasted text. */
  name: string | null;
  bytes: Uint8Array;
  file: KeptUpload["file"];
  choices: readonly PlanChoice[];
}>;

/**
 * Takes the plans of a document in: begun, plan by plan, confirmed. Everything is decided once before anything is
 * recorded, so that what the rules refuse leaves no trace; what a crash interrupts goes on from where it was.
 */
export async function takeIn(
  { commandId, asked, name, bytes, file, choices }: Taking,
  by: By,
  context: Context,
  tell: Reading["tell"],
): Promise<Imported> {
  // Nobody stops an import half-way.
  const preview = await readDocument(name, bytes, { tell, signal: new AbortController().signal });
  if (preview.outcome === "refused")
    return { outcome: "unreadable", refusal: preview.refusal, message: preview.message };
  const document = takenIn(preview.document, context);
  if (choices.some(({ index }) => document.plans[index] === undefined))
    return { outcome: "refused", refusal: "NoSuchPlan" };
  if (!choices.every((choice) => namesWhatIsThere(choice, document)))
    return { outcome: "refused", refusal: "NoSuchAction" };
  const idFor = (what: string) => context.idFor(commandId, what);
  const id = idFor("import");
  const steps = stepsOf({ document, choices, importId: id, known: knownOrganisations(context), idFor });
  const refusal = rehearse(steps);
  if (refusal !== null) return { outcome: "refused", refusal };
  const planIds = choices.map(({ index }) => planIdFor(index, idFor));
  const begin = {
    type: "BeginImport",
    import: id,
    name,
    file,
    choices: JSON.stringify(choices),
    plans: planIds,
  } as const;
  const begun = await context.record(imports.decider, importStream(id), begin, { commandId, asked, by });
  if (begun.outcome === "refused") return { outcome: "refused", refusal: begunRefusal(begun.refusal) };
  return carryOut(id, planIds, steps, by, commandId, context, tell);
}

/** Whether the rows and cells that were put right are rows and cells of the plan. */
function namesWhatIsThere(
  { index, leaveOut = [], corrected = [] }: PlanChoice,
  { plans: read }: documents.RecognisedDocument,
) {
  const plan = read[index];
  if (plan === undefined) return false;
  const isRow = (row: number) => row >= 0 && row < documents.rowCountOf(plan);
  const isColumn = (column: number) => plan.columns[column] !== undefined;
  return leaveOut.every(isRow) && corrected.every(({ row, column }) => isRow(row) && isColumn(column));
}

/** Nothing chosen is nothing to do; begun already under another body is a conflict of commands. */
const begunRefusal = (refusal: imports.ImportRefusal | ExecuteRefusal): PlanNo =>
  refusal === "Busy" || refusal === "TooMuchAtOnce"
    ? refusal
    : refusal === "NothingChosen"
      ? "NoSuchPlan"
      : "CommandConflict";

async function carryOut(
  id: string,
  planIds: readonly string[],
  steps: readonly Step[],
  by: By,
  commandId: string,
  context: Context,
  tell: Reading["tell"] = () => {},
): Promise<Imported> {
  for (const [done, step] of steps.entries()) {
    tell({ stage: "recording", percent: Math.floor((100 * done) / steps.length) });
    const request = {
      stream: plans.planStream(step.plan),
      by,
      commandId: `${commandId} ${step.name}`,
      correlationId: commandId,
    };
    // Steps follow each other: each is decided on what the ones before it recorded.
    const result =
      step.kind === "plan"
        ? await context.execute(plans.decider, { ...request, command: step.command })
        : await context.execute(progress.decider, { ...request, command: step.command });
    if (result.outcome === "refused") return { outcome: "refused", refusal: result.refusal };
  }
  const confirming = { commandId: `${commandId} confirm`, asked: "confirm", by };
  const confirmed = await context.record(imports.decider, importStream(id), { type: "ConfirmImport" }, confirming);
  if (confirmed.outcome === "refused") return { outcome: "refused", refusal: begunRefusal(confirmed.refusal) };
  return { outcome: "done", plans: planIds, revision: confirmed.revision, shown: confirmed.shown };
}

/** Decides all steps without recording any: the first rule that says no, or null. */
function rehearse(steps: readonly Step[]): PlanNo | null {
  const states = new Map<
    string,
    Readonly<{
      plan: ReturnType<typeof plans.decider.evolve>;
      progress: ReturnType<typeof progress.decider.evolve>;
      revision: number;
    }>
  >();
  for (const step of steps) {
    let state = states.get(step.plan) ?? {
      plan: plans.decider.initial,
      progress: progress.decider.initial,
      revision: -1,
    };
    const decision =
      step.kind === "plan"
        ? plans.decider.decide(step.command, state.plan)
        : progress.decider.decide(step.command, state.progress);
    if (decision.outcome === "refused") return decision.refusal;
    for (const event of decision.events) {
      const revision = state.revision + 1;
      state = {
        plan: plans.decider.evolve(state.plan, event, revision),
        progress: progress.decider.evolve(state.progress, event, revision),
        revision,
      };
    }
    states.set(step.plan, state);
  }
  return null;
}

/** Goes on with every import that was begun and not confirmed. One that cannot go on is noted, and stays unseen. */
export async function resumeImports(ledger: Ledger, logger: Logger): Promise<void> {
  const context = ledger.contextFor(null);
  for (const { entity, fields } of context.rows.listed(people.PARTNERSHIP, "openImports", context.rows.newest())) {
    // Written by the view of imports.
    await resume(plans.idOf(entity), fields["begun"] as Begun, ledger, logger).catch((error: unknown) =>
      logger.error({ err: error, import: entity }, "An interrupted import could not go on"),
    );
  }
}

async function resume(
  id: string,
  { name, file, choices, plans: planIds, by, commandId }: Begun,
  ledger: Ledger,
  logger: Logger,
): Promise<void> {
  const context = ledger.contextFor(by.person);
  const bytes = await context.uploads.open(file);
  if (bytes === null) return logger.warn({ import: id }, "The file of an interrupted import was withdrawn");
  const preview = await readDocument(name === null ? null : context.open(name), bytes);
  if (preview.outcome === "refused")
    return logger.warn({ import: id, refusal: preview.refusal }, "An interrupted import cannot be read again");
  // Sealed by `takeIn`, in this shape.
  const chosen = JSON.parse(context.open(choices)) as PlanChoice[];
  const idFor = (what: string) => context.idFor(commandId, what);
  const steps = stepsOf({
    document: takenIn(preview.document, context),
    choices: chosen,
    importId: id,
    known: knownOrganisations(context),
    idFor,
  });
  const result = await carryOut(id, planIds, steps, by, commandId, context);
  if (result.outcome !== "done") logger.warn({ import: id, result }, "An interrupted import was refused");
}
