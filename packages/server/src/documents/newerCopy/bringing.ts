import { type By, documents, imports, people, plans, type progress, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Logger } from "pino";
import type { ExecuteRefusal, Request } from "../../commands/execute.ts";
import type { Context } from "../../context.ts";
import type { KeptUpload } from "../../files/uploads.ts";
import { momentAt } from "../../graphql/moments.ts";
import type { Ledger } from "../../ledger.ts";
import { knownOrganisations } from "../../plans/knownOrganisations.ts";
import { isVisible } from "../../plans/planReader.ts";
import type { PlanNo } from "../../plans/refusals.ts";
import { saysItWasWithdrawn } from "../../plans/saysItWasWithdrawn.ts";
import { readDocument } from "../importing.ts";
import type { Reading } from "../readingWorker.ts";
import { type CopyStep, differencesOf, type Differences, stepsFor } from "./differences.ts";
import { keptPlan } from "./keptPlan.ts";
import { rehearsingCopy, takingCopy } from "./takingCopy.ts";

/** What is told of a newer copy beside its file. */
export type Told = Readonly<{ sentBy: string; receivedOn: string }>;

/** A newer copy of a plan beside the plan as it stood at a moment. */
export type Beside = Differences &
  Readonly<{
    /** The position at which the plan was what the copy began from; null when nobody knows. */
    base: number | null;
  }>;

type Asked = Readonly<{
  plan: string;
  document: documents.RecognisedDocument;
  index: number;
  /** Which columns of the copy are which of the plan's, where somebody said so. */
  answersTo: documents.ColumnsAnswering | null;
  at: Moment;
  told: Told;
  idFor: (what: string) => string;
}>;

/** Puts a copy beside a plan; or says that there is no such plan, here or in the copy, or no such column. */
export function beside(
  { plan, document, index, answersTo, at, told, idFor }: Asked,
  context: Context,
): Beside | "NoSuchPlan" | "NoSuchColumn" {
  const here = keptPlan(plan, at, context);
  if (here === undefined || document.plans[index] === undefined) return "NoSuchPlan";
  const answering = answersTo === null ? document : answeringTo(here.copy, answersTo, document, index);
  const copy = answering && documents.copyOf(answering, index);
  if (copy === undefined) return "NoSuchColumn";
  const base = basePosition(plan, document, at, context);
  const found = differencesOf({
    here,
    copy,
    answersTo,
    base: base === null ? null : (keptPlan(plan, momentAt(context.rows, base, context.now()), context) ?? null),
    revision: revisionOf(plan, at, context),
    known: knownOrganisations(context),
    today: context.today(),
    reason: `A newer copy that ${told.sentBy.trim()} sent, received on ${documents.dayInWords(told.receivedOn)}`,
    idFor,
    isNotice: context.withdrawals.isNotice,
  });
  return { ...found, base };
}

/**
 * A document of which the columns of one plan mean what those of the plan here mean that they are; undefined when they are
 * other columns, or one of the plan's is said to be two of them.
 */
function answeringTo(
  { columns }: documents.PlanCopy,
  answersTo: documents.ColumnsAnswering,
  document: documents.RecognisedDocument,
  index: number,
): documents.RecognisedDocument | undefined {
  const read = document.plans[index];
  const named = answersTo.filter((at) => at !== null);
  const fits = named.every((at) => columns[at] !== undefined) && new Set(named).size === named.length;
  if (read === undefined || answersTo.length !== read.columns.length || !fits) return undefined;
  const given = named.map((at) => columns[at]?.role ?? "free");
  const roles = answersTo.map((at, own) => {
    if (at !== null) return columns[at]?.role ?? "free";
    const role = read.columnRoles[own] ?? "free";
    return plans.isSingle(role) && given.includes(role) ? "free" : role;
  });
  const put = documents.amended(read, { roles, leaveOut: [], corrected: [] });
  return { ...document, plans: document.plans.map((other, at) => (at === index ? put : other)) };
}

/** What a copy began from: the entry that it says it was printed at, else the plan as a copy of it last came in. */
function basePosition(
  plan: string,
  { narrative }: documents.RecognisedDocument,
  at: Moment,
  { rows }: Context,
): number | null {
  const printed = narrative.find(({ use }) => use === "asAt")?.text ?? "";
  const entry = Number(/\(entry (\d+)\)\s*$/.exec(printed)?.[1] ?? Number.NaN);
  if (entry <= at.position && isVisible(rows, plan, entry)) return entry;
  // Written by the view of imports.
  return (rows.value(plans.planEntity(plan), "copyCameAt", at.position) as number | undefined) ?? null;
}

const revisionOf = (plan: string, at: Moment, { rows }: Context): number =>
  rows.lastRevision(plans.planEntity(plan), at.position);

export type Taking = Readonly<{
  commandId: string;
  asked: unknown;
  plan: string;
  /** Null for pasted text. */
  name: string | null;
  bytes: Uint8Array;
  file: KeptUpload["file"];
  index: number;
  /** Which columns of the copy are which of the plan's, where somebody said so. */
  answersTo: documents.ColumnsAnswering | null;
  told: Told;
  /** The keys of the differences to take. */
  take: readonly string[];
}>;

export type Taken =
  | Readonly<{ outcome: "done"; import: string; taken: number; left: number; shown: boolean }>
  | Readonly<{ outcome: "refused"; refusal: PlanNo }>
  | Readonly<{ outcome: "unreadable"; refusal: string; message: string }>;

/** What an interrupted one needs to go on: of one plan of the copy the keys that are taken. It holds no words. */
type Choices = readonly [Readonly<{ index: number; take: readonly string[]; answersTo?: documents.ColumnsAnswering }>];

const importStream = (id: string) => `import-${id}`;

/** Takes what was chosen of a newer copy: brought, into the plan in one piece, taken. Refused, it leaves no trace. */
export async function takeNewerCopy(taking: Taking, by: By, context: Context, tell: Reading["tell"]): Promise<Taken> {
  const { commandId, asked, plan, name, bytes, file, index, answersTo, told, take } = taking;
  const idFor = (what: string) => context.idFor(commandId, what);
  const id = idFor("import");
  const known = context.rows.entity(imports.importEntity(id), context.rows.newest());
  // Sent again: what was compared then is compared again.
  const seen = broughtIn(known)?.seen ?? context.rows.newest();
  const at = momentAt(context.rows, seen, context.now());
  // Nobody stops it half-way.
  const preview = await readDocument(name, bytes, { tell, signal: new AbortController().signal });
  if (preview.outcome === "refused")
    return { outcome: "unreadable", refusal: preview.refusal, message: preview.message };
  tell({ stage: "comparing", percent: null });
  const found = beside({ plan, document: preview.document, index, answersTo, at, told, idFor }, context);
  if (typeof found === "string") return { outcome: "refused", refusal: found };
  if (take.length === 0) return { outcome: "refused", refusal: "NothingTaken" };
  const there = new Set(found.list.map(({ key }) => key));
  if (!take.every((key) => there.has(key))) return { outcome: "refused", refusal: "PlanChanged" };
  const request = requestOf({ plan, by, commandId, index, take }, found);
  if (saysItWasWithdrawn(request.command, context.withdrawals))
    return { outcome: "refused", refusal: "SaysItWasWithdrawn" };
  if (known === undefined) {
    const rehearsed = await context.execute(rehearsingCopy, request);
    if (rehearsed.outcome === "refused") return { outcome: "refused", refusal: rehearsed.refusal };
  }
  // In one piece: how much of it is done cannot be said.
  tell({ stage: "recording", percent: null });
  const choices: Choices = [{ index, take, ...(answersTo && { answersTo }) }];
  const bring = {
    type: "BringNewerCopy",
    import: id,
    plan,
    name,
    file,
    ...told,
    today: context.today(),
    seen,
    choices: JSON.stringify(choices),
  } as const;
  const begun = await context.record(imports.decider, importStream(id), bring, { commandId, asked, by });
  if (begun.outcome === "refused") return { outcome: "refused", refusal: noFrom(begun.refusal) };
  return carryOut(id, request, countsOf(take, found), context);
}

async function carryOut(
  id: string,
  request: Request<readonly CopyStep[]>,
  counts: Readonly<{ taken: number; left: number }>,
  context: Context,
): Promise<Taken> {
  const result = await context.execute(takingCopy, request);
  if (result.outcome === "refused") return { outcome: "refused", refusal: result.refusal };
  const confirming = { commandId: `${request.correlationId} taken`, asked: "taken", by: request.by };
  const command = { type: "TakeNewerCopy", ...counts } as const;
  const taken = await context.record(imports.decider, importStream(id), command, confirming);
  if (taken.outcome === "refused") return { outcome: "refused", refusal: noFrom(taken.refusal) };
  return { outcome: "done", import: id, ...counts, shown: taken.shown };
}

/** Begun already under another body is a conflict of commands. */
const noFrom = (refusal: imports.ImportRefusal | ExecuteRefusal): PlanNo =>
  refusal === "AlreadyBegun" || refusal === "NotBegun" || refusal === "NothingChosen" ? "CommandConflict" : refusal;

/** A newer copy that was brought, as the view of imports keeps it. */
type Brought = Readonly<{
  plan: string;
  name: SealedText | null;
  file: progress.KeptFile;
  sentBy: SealedText;
  receivedOn: string;
  seen: number;
  choices: SealedText;
  by: By;
  commandId: string;
}>;

const broughtIn = (fields: Readonly<Record<string, unknown>> | undefined) => fields?.["brought"] as Brought | undefined;

/** Goes on with every newer copy that was brought and not taken. One that cannot go on is noted, and changes nothing. */
export async function resumeCopies(ledger: Ledger, logger: Logger): Promise<void> {
  const { rows } = ledger.contextFor(null);
  for (const { entity, fields } of rows.listed(people.PARTNERSHIP, "openCopies", rows.newest())) {
    const brought = broughtIn(fields);
    if (brought === undefined) continue;
    await resume(plans.idOf(entity), brought, ledger, logger).catch((error: unknown) =>
      logger.error({ err: error, import: entity }, "An interrupted newer copy could not go on"),
    );
  }
}

async function resume(id: string, brought: Brought, ledger: Ledger, logger: Logger): Promise<void> {
  const { plan, name, file, sentBy, receivedOn, seen, by, commandId } = brought;
  const context = ledger.contextFor(by.person);
  const bytes = await context.uploads.open(file);
  if (bytes === null) return logger.warn({ import: id }, "The file of an interrupted newer copy was withdrawn");
  const preview = await readDocument(name === null ? null : context.open(name), bytes);
  if (preview.outcome === "refused")
    return logger.warn({ import: id, refusal: preview.refusal }, "An interrupted newer copy cannot be read again");
  // Sealed by `takeNewerCopy`, in this shape.
  const [{ index, take, answersTo = null }] = JSON.parse(context.open(brought.choices)) as Choices;
  const told = { sentBy: context.open(sentBy), receivedOn };
  const at = momentAt(context.rows, seen, context.now());
  const idFor = (what: string) => context.idFor(commandId, what);
  const found = beside({ plan, document: preview.document, index, answersTo, at, told, idFor }, context);
  if (typeof found === "string")
    return logger.warn({ import: id }, "The plan of an interrupted newer copy is not there");
  const request = requestOf({ plan, by, commandId, index, take }, found);
  const result = await carryOut(id, request, countsOf(take, found), context);
  if (result.outcome !== "done") logger.warn({ import: id, result }, "An interrupted newer copy was refused");
}

const countsOf = (take: readonly string[], { list }: Beside) => ({
  taken: take.length,
  left: list.length - take.length,
});

/** Takes what was chosen into the plan. Sent again it is the same command, on whichever day. */
function requestOf(
  { plan, by, commandId, index, take }: Pick<Taking, "plan" | "commandId" | "index" | "take"> & Readonly<{ by: By }>,
  { list }: Beside,
): Request<readonly CopyStep[]> {
  return {
    stream: plans.planStream(plan),
    command: stepsFor(list, new Set(take)),
    by,
    commandId: `${commandId} take`,
    correlationId: commandId,
    asked: { index, take },
  };
}
