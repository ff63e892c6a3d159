import { hash } from "node:crypto";
import { plans, progress, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type {
  EvidenceInput,
  EvidenceResolvers,
  MutationResolvers,
  ProgressReportResolvers,
} from "@planledger/schema/resolvers";
import type { Context, Recorded } from "../context.ts";
import { canBeShown } from "../files/preview.ts";
import { camel, screaming } from "../graphql/names.ts";
import { mayDo, mayWithdraw, whoAsks } from "../people/mayDo.ts";
import { recordOnPlan } from "../plans/recordOnPlan.ts";
import { actionSaved } from "../plans/saved.ts";
import { type PlanNo, refused } from "../plans/refusals.ts";

// What the fields hold was written by the view of progress.
type Made = Readonly<{ recordedAt: number; by: string; organisation: string; action: string }>;
type Words = Readonly<{ narrative: SealedText; occurredOn: string; corrected: boolean }>;
type Attached = Readonly<{
  recordedAt: number;
  by: string;
  action: string;
  report: string | null;
  name: SealedText;
  file: progress.KeptFile | null;
  link: SealedText | null;
}>;

const made = (id: string, at: Moment, { rows }: Context) =>
  rows.value(progress.reportEntity(id), "made", at.position) as Made;
const words = (id: string, at: Moment, { rows }: Context) =>
  rows.value(progress.reportEntity(id), "words", at.position) as Words;

/** What is known of a piece of evidence; undefined when there was none of this id at that position. */
export const attached = (id: string, position: number, { rows }: Pick<Context, "rows">) =>
  rows.value(progress.evidenceEntity(id), "attached", position) as Attached | undefined;

type Approved = Readonly<{ state: "submitted" | "returned" | "accepted"; note: SealedText | null }>;

const approvalOf = (id: string, at: Moment, { rows }: Context) =>
  rows.value(progress.reportEntity(id), "approval", at.position) as Approved | undefined;

/** How a report stands that nobody has looked at. */
function unapproved(id: string, at: Moment, context: Context): "submitted" | "notRequired" {
  const plan = context.plans.action(made(id, at, context).action, at)?.plan ?? "";
  return context.rows.value(plans.planEntity(plan), "approval", at.position) === true ? "submitted" : "notRequired";
}

const ProgressReport: ProgressReportResolvers<Context> = {
  id: ({ id }) => id,
  narrative: ({ id, at }, _, context) => context.open(words(id, at, context).narrative),
  occurredOn: ({ id, at }, _, context) => words(id, at, context).occurredOn,
  recordedAt: ({ id, at }, _, context) => new Date(made(id, at, context).recordedAt),
  reportedBy: ({ id, at }, _, context) => ({ id: made(id, at, context).by, at }),
  organisation: ({ id, at }, _, context) => ({ id: made(id, at, context).organisation, at }),
  approval: ({ id, at }, _, context) => screaming(approvalOf(id, at, context)?.state ?? unapproved(id, at, context)),
  returnNote({ id, at }, _, context) {
    const note = approvalOf(id, at, context)?.note ?? null;
    return note && context.open(note);
  },
  withdrawn: ({ id, at }, _, context) => {
    const taken = context.withdrawals.ofText(words(id, at, context).narrative);
    return taken === null ? null : { id: taken, at: context.latest() };
  },
  async askWithdrawalOf({ id, at }, _, context) {
    if (context.withdrawals.ofText(words(id, at, context).narrative) !== null) return null;
    return askedFrom(progress.reportEntity(id), "words", at, context);
  },
  corrected: ({ id, at }, _, context) => words(id, at, context).corrected,
  evidence({ id, at }, _, context) {
    const { action } = made(id, at, context);
    return context.rows
      .listed(plans.actionEntity(action), "evidence", at.position)
      .filter(({ fields }) => (fields["attached"] as Attached).report === id)
      .map(({ entity }) => ({ id: plans.idOf(entity), at }));
  },
};

/** The entry that last wrote a field, where whoever asks may ask to withdraw it. */
async function askedFrom(entity: string, field: string, at: Moment, context: Context) {
  if (!mayDo(context, "askWithdrawal")) return null;
  const position = context.rows.since(entity, field, at.position);
  return mayWithdraw(context, await context.events.load(position)) ? { position } : null;
}

const evidenceOf = (id: string, at: Moment, context: Context): Attached => {
  const found = attached(id, at.position, context);
  if (found === undefined) throw new Error("Evidence is referred to, and not in the rows.");
  return found;
};

/** The hash of a file as it was uploaded. The one that was noted goes when the file's name is withdrawn: the file has it too. */
async function digestOf(file: progress.KeptFile, { open, uploads, withdrawals }: Context): Promise<string> {
  const bytes = withdrawals.isThere(file.plainDigest) ? null : await uploads.open(file);
  return bytes === null ? open(file.plainDigest) : hash("sha256", bytes);
}

/** The withdrawal that took a file; of what has none, its name and link. A file stays when only its name goes. */
const takenWith = (name: SealedText, file: progress.KeptFile | null, { withdrawals }: Context) =>
  file === null ? withdrawals.ofText(name) : withdrawals.ofKey(file.file);

const Evidence: EvidenceResolvers<Context> = {
  id: ({ id }) => id,
  name: ({ id, at }, _, context) => context.open(evidenceOf(id, at, context).name),
  recordedAt: ({ id, at }, _, context) => new Date(evidenceOf(id, at, context).recordedAt),
  attachedBy: ({ id, at }, _, context) => ({ id: evidenceOf(id, at, context).by, at }),
  async file({ id, at }, _, context) {
    const { file } = evidenceOf(id, at, context);
    return (
      file && {
        href: `/evidence/${id}`,
        preview: canBeShown(file.mediaType) ? `/evidence/${id}/preview` : null,
        bytes: file.bytes,
        mediaType: file.mediaType,
        sha256: await digestOf(file, context),
      }
    );
  },
  withdrawn({ id, at }, _, context) {
    const { name, file } = evidenceOf(id, at, context);
    const taken = takenWith(name, file, context);
    return taken === null ? null : { id: taken, at: context.latest() };
  },
  async askWithdrawalOf({ id, at }, _, context) {
    const { name, file } = evidenceOf(id, at, context);
    if (takenWith(name, file, context) !== null) return null;
    return askedFrom(progress.evidenceEntity(id), "attached", at, context);
  },
  link({ id, at }, _, context) {
    const { link } = evidenceOf(id, at, context);
    return link && context.open(link);
  },
};

export const types = { ProgressReport, Evidence };

type Input = Readonly<{ commandId: string; planId: string }>;

const run = (input: Input, command: progress.ProgressCommand, context: Context) =>
  recordOnPlan(progress.decider, input, command, context);

/** Evidence as a command takes it. An upload that is gone becomes neither file nor link, which the rules refuse. */
async function writtenEvidence(
  given: EvidenceInput,
  index: number,
  { commandId, planId }: Input,
  context: Context,
): Promise<progress.WrittenEvidence> {
  const upload = given.uploadId ? await context.uploads.keep(given.uploadId, whoAsks(context).person) : null;
  return {
    evidence: context.idFor(commandId, `evidence ${index} of ${planId}`),
    name: given.name?.trim() || upload?.name || given.link || "Evidence",
    file: upload?.file ?? null,
    link: given.link?.trim() || null,
  };
}

/** A file that was named and is gone has a sentence of its own. */
function answer(action: string | null, id: string, result: Recorded<PlanNo>, uploads: boolean, context: Context) {
  const lost = result.outcome === "refused" && result.refusal === "FileOrLink" && uploads;
  return lost ? refused("NoSuchUpload") : actionSaved(action, id, result, context);
}

type ProgressMutations = Pick<
  MutationResolvers<Context>,
  | "reportProgress"
  | "correctProgress"
  | "attachEvidence"
  | "assessStatus"
  | "rateAction"
  | "returnProgress"
  | "acceptProgress"
  | "assessPart"
>;

export const Mutation: ProgressMutations = {
  async reportProgress(_root, { input }, context) {
    const { organisation } = whoAsks(context);
    const report = context.idFor(input.commandId, `report of ${input.planId}`);
    const { actionId, narrative, occurredOn } = input;
    const given = input.evidence ?? [];
    const evidence = await Promise.all(given.map((one, index) => writtenEvidence(one, index, input, context)));
    const status = input.status ? camel(input.status) : null;
    const said = {
      report,
      action: actionId,
      narrative,
      occurredOn,
      today: context.today(),
      organisation,
      status,
      evidence,
    };
    const result = await run(input, { type: "ReportProgress", ...said }, context);
    return answer(
      actionId,
      report,
      result,
      given.some((one) => one.uploadId && !one.link),
      context,
    );
  },
  async correctProgress(_root, { input }, context) {
    const { reportId, narrative, occurredOn, reason } = input;
    const command = {
      type: "CorrectProgress",
      report: reportId,
      narrative,
      occurredOn,
      today: context.today(),
      reason,
    } as const;
    return onReport(input, command, context);
  },
  async attachEvidence(_root, { input }, context) {
    const evidence = await writtenEvidence(input.evidence, 0, input, context);
    const result = await run(input, { type: "AttachEvidence", action: input.actionId, evidence }, context);
    return answer(
      input.actionId,
      evidence.evidence,
      result,
      Boolean(input.evidence.uploadId && !input.evidence.link),
      context,
    );
  },
  async assessStatus(_root, { input }, context) {
    const command = {
      type: "AssessStatus",
      action: input.actionId,
      status: camel(input.status),
      reason: input.reason ?? null,
    } as const;
    return actionSaved(input.actionId, input.actionId, await run(input, command, context), context);
  },
  async rateAction(_root, { input }, context) {
    const rating = input.rating ? camel(input.rating) : null;
    const command = { type: "RateAction", action: input.actionId, rating, reason: input.reason ?? null } as const;
    return actionSaved(input.actionId, input.actionId, await run(input, command, context), context);
  },
  async returnProgress(_root, { input }, context) {
    if (!mayDo(context, "steerPlans")) return refused("NotAllowed");
    return onReport(input, { type: "ReturnProgress", report: input.reportId, note: input.note }, context);
  },
  async acceptProgress(_root, { input }, context) {
    if (!mayDo(context, "steerPlans")) return refused("NotAllowed");
    return onReport(input, { type: "AcceptProgress", report: input.reportId }, context);
  },
  async assessPart(_root, { input }, context) {
    const { organisation } = whoAsks(context);
    const said = { action: input.actionId, organisation, status: camel(input.status), today: context.today() };
    return actionSaved(
      input.actionId,
      input.actionId,
      await run(input, { type: "AssessPart", ...said }, context),
      context,
    );
  },
};

async function onReport(
  input: Input & Readonly<{ reportId: string }>,
  command: progress.ProgressCommand,
  context: Context,
) {
  const result = await run(input, command, context);
  const about = context.rows.value(progress.reportEntity(input.reportId), "made", context.rows.newest()) as
    | Made
    | undefined;
  return actionSaved(about?.action ?? null, input.reportId, result, context);
}
