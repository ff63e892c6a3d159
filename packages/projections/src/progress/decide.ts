import type { Decider, Decision } from "../decider.ts";
import { accept, refuse } from "../decider.ts";
import type { PlanEvent } from "../plans/events.ts";
import { faultInOptional, faultInTexts } from "../values/texts.ts";
import { type Membership, membersOn } from "../values/membership.ts";
import { plain } from "../text.ts";
import type { KeptFile, ProgressEvent, Rating, Status } from "./events.ts";

/** A file or link as it arrives with a command; exactly one of the two is given. */
export type WrittenEvidence = Readonly<{
  evidence: string;
  name: string;
  file: (Omit<KeptFile, "plainDigest"> & Readonly<{ plainDigest: string }>) | null;
  link: string | null;
}>;

type Command<Type extends string, Asked> = Readonly<{ type: Type } & Asked>;

/** What can be said about the actions of a plan. `today` is the day in London on which the command arrived. */
export type ProgressCommand =
  | Command<
      "ReportProgress",
      {
        report: string;
        action: string;
        narrative: string;
        occurredOn: string;
        today: string;
        organisation: string;
        status: Status | null;
        evidence: readonly WrittenEvidence[];
      }
    >
  | Command<"CorrectProgress", { report: string; narrative: string; occurredOn: string; today: string; reason: string }>
  | Command<"AttachEvidence", { action: string; evidence: WrittenEvidence }>
  | Command<"AssessStatus", { action: string; status: Status; reason: string | null }>
  | Command<"RateAction", { action: string; rating: Rating | null; reason: string | null }>
  | Command<"ReturnProgress", { report: string; note: string }>
  | Command<"AcceptProgress", { report: string }>
  | Command<"AssessPart", { action: string; organisation: string; status: Status; today: string }>;

type Asked<Type extends ProgressCommand["type"]> = Extract<ProgressCommand, { type: Type }>;

export type ProgressRefusal =
  | "NoSuchPlan"
  | "NoSuchAction"
  | "ActionRemoved"
  | "SectionRemoved"
  | "NoSuchReport"
  | "TextMissing"
  | "TextTooLong"
  | "InTheFuture"
  | "FileOrLink"
  | "NotALink"
  | "AlreadyAccepted"
  | "AlreadyReturned"
  | "NotInGroup";

type ActionProgress = Readonly<{
  section: string;
  removed: boolean;
  status: Status;
  rating: Rating | null;
  groups: readonly string[];
  parts: Readonly<Record<string, Status>>;
}>;

/** How a report is taken: somebody may return it with a note or accept it, and correcting it submits it again. */
type Approval = "submitted" | "returned" | "accepted";

/** What the rules ask: which actions are there and how they stand, and which action each report is about. */
type Progress = Readonly<{
  drafted: boolean;
  actions: ReadonlyMap<string, ActionProgress>;
  removedSections: ReadonlySet<string>;
  reports: ReadonlyMap<string, Readonly<{ action: string; approval: Approval }>>;
  /** Who belongs to each group of the plan, from which day on. */
  groups: ReadonlyMap<string, readonly Membership[]>;
}>;

function evolve(state: Progress, event: PlanEvent | ProgressEvent): Progress {
  switch (event.type) {
    case "PlanDrafted":
      return { ...state, drafted: true };
    case "ActionAdded":
    case "ActionSplitOff":
      return withAction(state, event.data.action, { ...untouched, section: event.data.section });
    case "ActionMoved":
      return withAction(state, event.data.action, { section: event.data.section });
    case "SectionRemoved":
      return { ...state, removedSections: new Set(state.removedSections).add(event.data.section) };
    case "SectionRestored":
      return {
        ...state,
        removedSections: new Set([...state.removedSections].filter((section) => section !== event.data.section)),
      };
    case "ActionRemoved":
      return withAction(state, event.data.action, { removed: true });
    case "ActionRestored":
      return withAction(state, event.data.action, { removed: false });
    case "StatusAssessed":
      return withAction(state, event.data.action, { status: event.data.status });
    case "ActionRated":
      return withAction(state, event.data.action, { rating: event.data.rating });
    case "ProgressReported":
      return {
        ...state,
        reports: new Map(state.reports).set(event.data.report, { action: event.data.action, approval: "submitted" }),
      };
    case "ProgressCorrected":
      return withApproval(state, event.data.report, "submitted");
    case "ProgressReturned":
      return withApproval(state, event.data.report, "returned");
    case "ProgressAccepted":
      return withApproval(state, event.data.report, "accepted");
    case "PartAssessed": {
      const { action, organisation, status } = event.data;
      return withAction(state, action, { parts: { ...state.actions.get(action)?.parts, [organisation]: status } });
    }
    case "GroupDefined":
      return withMembers(state, event.data.group, [event.data]);
    case "GroupMembersSet":
      return withMembers(state, event.data.group, [...(state.groups.get(event.data.group) ?? []), event.data]);
    case "GroupAsked":
      return withAction(state, event.data.action, {
        groups: [...(state.actions.get(event.data.action)?.groups ?? []), event.data.group],
      });
    case "GroupReleased": {
      const { action, group } = event.data;
      return withAction(state, action, {
        groups: (state.actions.get(action)?.groups ?? []).filter((id) => id !== group),
      });
    }
    case "PlanRetitled":
    case "PeriodSet":
    case "NarrativeAdded":
    case "NarrativeReworded":
    case "NarrativeRemoved":
    case "ColumnAdded":
    case "ColumnRelabelled":
    case "ColumnRoleGiven":
    case "ColumnMoved":
    case "ColumnRemoved":
    case "SectionAdded":
    case "SectionReworded":
    case "SectionMoved":
    case "ObjectiveAdded":
    case "ObjectiveReworded":
    case "ObjectiveRemoved":
    case "ActionSplit":
    case "ActionRenumbered":
    case "ActionReworded":
    case "OutcomeReworded":
    case "CellReworded":
    case "LeadsNamed":
    case "MilestonesSet":
    case "TimescaleSet":
    case "ActionAssigned":
    case "ActionUnassigned":
    case "ReviewDateSet":
    case "PlanAdopted":
    case "ApprovalRequired":
    case "ActionLinked":
    case "ActionUnlinked":
    case "EvidenceAttached":
      return state;
  }
}

const untouched: ActionProgress = {
  section: "",
  removed: false,
  status: "notStarted",
  rating: null,
  groups: [],
  parts: {},
};

function withApproval(state: Progress, id: string, approval: Approval): Progress {
  const report = state.reports.get(id);
  return report === undefined ? state : { ...state, reports: new Map(state.reports).set(id, { ...report, approval }) };
}

const withMembers = (state: Progress, group: string, memberships: readonly Membership[]): Progress => ({
  ...state,
  groups: new Map(state.groups).set(group, memberships),
});

function withAction(state: Progress, id: string, part: Partial<ActionProgress>): Progress {
  const was = state.actions.get(id) ?? untouched;
  return { ...state, actions: new Map(state.actions).set(id, { ...was, ...part }) };
}

function decide(command: ProgressCommand, state: Progress): Decision<ProgressEvent, ProgressRefusal> {
  if (!state.drafted) return refuse("NoSuchPlan");
  switch (command.type) {
    case "ReportProgress":
      return report(command, state);
    case "CorrectProgress":
      return correct(command, state);
    case "AttachEvidence":
      return attach(command, state);
    case "AssessStatus":
      return assess(command, state);
    case "RateAction":
      return rate(command, state);
    case "ReturnProgress":
      return returnReport(command, state);
    case "AcceptProgress":
      return acceptReport(command, state);
    case "AssessPart":
      return assessPart(command, state);
  }
}

function present(state: Progress, id: string): ActionProgress | "NoSuchAction" | "ActionRemoved" | "SectionRemoved" {
  const action = state.actions.get(id);
  if (action === undefined) return "NoSuchAction";
  if (action.removed) return "ActionRemoved";
  return state.removedSections.has(action.section) ? "SectionRemoved" : action;
}

function report(command: Asked<"ReportProgress">, state: Progress): Decision<ProgressEvent, ProgressRefusal> {
  const action = present(state, command.action);
  if (typeof action === "string") return refuse(action);
  const fault =
    faultInTexts(command.narrative) ?? command.evidence.map(faultInEvidence).find((found) => found !== null);
  if (fault) return refuse(fault);
  if (command.occurredOn > command.today) return refuse("InTheFuture");
  const { report: id, occurredOn, organisation, status } = command;
  const reported: ProgressEvent = {
    type: "ProgressReported",
    data: { report: id, action: command.action, narrative: plain(command.narrative.trim()), occurredOn, organisation },
  };
  const attached = command.evidence.map((evidence) => attachedTo(command.action, id, evidence));
  const assessed: ProgressEvent[] =
    status === null || status === action.status
      ? []
      : [{ type: "StatusAssessed", data: { action: command.action, status, reason: null } }];
  return accept(reported, ...attached, ...assessed);
}

function correct(command: Asked<"CorrectProgress">, state: Progress): Decision<ProgressEvent, ProgressRefusal> {
  const action = state.reports.get(command.report)?.action;
  if (action === undefined) return refuse("NoSuchReport");
  const fault = faultInTexts(command.narrative, command.reason);
  if (fault) return refuse(fault);
  if (command.occurredOn > command.today) return refuse("InTheFuture");
  const { report: id, occurredOn } = command;
  const narrative = plain(command.narrative.trim());
  return accept({
    type: "ProgressCorrected",
    data: { report: id, action, narrative, occurredOn, reason: plain(command.reason.trim()) },
  });
}

function attach(
  { action, evidence }: Asked<"AttachEvidence">,
  state: Progress,
): Decision<ProgressEvent, ProgressRefusal> {
  const known = present(state, action);
  if (typeof known === "string") return refuse(known);
  const fault = faultInEvidence(evidence);
  return fault ? refuse(fault) : accept(attachedTo(action, null, evidence));
}

function faultInEvidence({ name, file, link }: WrittenEvidence): ProgressRefusal | null {
  if ((file === null) === (link === null)) return "FileOrLink";
  if (link !== null && !/^https?:\/\/[^\s/]+/i.test(link)) return "NotALink";
  return faultInTexts(name, ...(link === null ? [] : [link]));
}

function attachedTo(
  action: string,
  reportId: string | null,
  { evidence, name, file, link }: WrittenEvidence,
): ProgressEvent {
  return {
    type: "EvidenceAttached",
    data: {
      evidence,
      action,
      report: reportId,
      name: plain(name.trim()),
      file: file === null ? null : { ...file, plainDigest: plain(file.plainDigest) },
      link: link === null ? null : plain(link),
    },
  };
}

function assess(
  { action, status, reason }: Asked<"AssessStatus">,
  state: Progress,
): Decision<ProgressEvent, ProgressRefusal> {
  const known = present(state, action);
  if (typeof known === "string") return refuse(known);
  // The same again with a reason is a confirmation, and somebody may ask for it later.
  if (known.status === status && reasonIn(reason) === null) return accept();
  if (faultInOptional(reason)) return refuse("TextTooLong");
  return accept({ type: "StatusAssessed", data: { action, status, reason: reasonIn(reason) } });
}

function rate(
  { action, rating, reason }: Asked<"RateAction">,
  state: Progress,
): Decision<ProgressEvent, ProgressRefusal> {
  const known = present(state, action);
  if (typeof known === "string") return refuse(known);
  if (known.rating === rating && reasonIn(reason) === null) return accept();
  if (faultInOptional(reason)) return refuse("TextTooLong");
  return accept({ type: "ActionRated", data: { action, rating, reason: reasonIn(reason) } });
}

function returnReport(
  { report: id, note }: Asked<"ReturnProgress">,
  state: Progress,
): Decision<ProgressEvent, ProgressRefusal> {
  const known = state.reports.get(id);
  if (known === undefined) return refuse("NoSuchReport");
  if (known.approval === "accepted") return refuse("AlreadyAccepted");
  if (known.approval === "returned") return refuse("AlreadyReturned");
  const fault = faultInTexts(note);
  if (fault) return refuse(fault);
  return accept({ type: "ProgressReturned", data: { report: id, action: known.action, note: plain(note.trim()) } });
}

function acceptReport(
  { report: id }: Asked<"AcceptProgress">,
  state: Progress,
): Decision<ProgressEvent, ProgressRefusal> {
  const known = state.reports.get(id);
  if (known === undefined) return refuse("NoSuchReport");
  if (known.approval === "accepted") return accept();
  if (known.approval === "returned") return refuse("AlreadyReturned");
  return accept({ type: "ProgressAccepted", data: { report: id, action: known.action } });
}

function assessPart(command: Asked<"AssessPart">, state: Progress): Decision<ProgressEvent, ProgressRefusal> {
  const { action, organisation, status, today } = command;
  const known = present(state, action);
  if (typeof known === "string") return refuse(known);
  const asked = known.groups.some((group) => membersOn(state.groups.get(group) ?? [], today).includes(organisation));
  if (!asked) return refuse("NotInGroup");
  if (known.parts[organisation] === status) return accept();
  return accept({ type: "PartAssessed", data: { action, organisation, status } });
}

const reasonIn = (reason: string | null) => (reason === null || reason.trim() === "" ? null : plain(reason.trim()));

/** The rules of progress. They share the plan's stream, and ask of the plan only which actions it has. */
export const progress: Decider<Progress, ProgressCommand, PlanEvent | ProgressEvent, ProgressRefusal> = {
  initial: { drafted: false, actions: new Map(), removedSections: new Set(), reports: new Map(), groups: new Map() },
  evolve,
  decide,
};
