import type { Fact } from "./facts.ts";

/**
 * The shape of each fact's data that this release writes. When a shape changes, its number goes up and an upcaster
 * brings older ones to it; what was written is never rewritten.
 */
export const schemaVersions: Readonly<Record<Fact["type"], number>> = {
  PartnershipOpened: 1,
  OrganisationJoined: 1,
  PersonInvited: 1,
  RoleGranted: 1,
  PlanDrafted: 1,
  PlanRetitled: 1,
  PeriodSet: 1,
  NarrativeAdded: 1,
  NarrativeReworded: 1,
  NarrativeRemoved: 1,
  ColumnAdded: 1,
  ColumnRelabelled: 1,
  ColumnRoleGiven: 1,
  ColumnMoved: 1,
  ColumnRemoved: 1,
  SectionAdded: 1,
  SectionReworded: 1,
  SectionMoved: 1,
  SectionRemoved: 1,
  SectionRestored: 1,
  ObjectiveAdded: 1,
  ObjectiveReworded: 1,
  ObjectiveRemoved: 1,
  ActionAdded: 1,
  ActionSplit: 1,
  ActionSplitOff: 2,
  ActionRenumbered: 1,
  ActionMoved: 1,
  ActionRemoved: 1,
  ActionRestored: 1,
  ActionReworded: 1,
  OutcomeReworded: 1,
  CellReworded: 1,
  LeadsNamed: 1,
  MilestonesSet: 1,
  TimescaleSet: 2,
  ActionAssigned: 1,
  ActionUnassigned: 1,
  ReviewDateSet: 1,
  PlanAdopted: 1,
  ApprovalRequired: 1,
  GroupDefined: 1,
  GroupMembersSet: 1,
  GroupAsked: 1,
  GroupReleased: 1,
  ActionLinked: 1,
  ActionUnlinked: 1,
  StatusAssessed: 1,
  ActionRated: 1,
  ProgressReported: 1,
  ProgressCorrected: 1,
  ProgressReturned: 1,
  ProgressAccepted: 1,
  PartAssessed: 1,
  EvidenceAttached: 1,
  ImportBegun: 1,
  ImportConfirmed: 1,
  WithdrawalRequested: 1,
  WithdrawalWordsNamed: 1,
  WithdrawalRefused: 1,
  WithdrawalApproved: 1,
  TextWithdrawn: 1,
  FileWithdrawn: 1,
  NewerCopyBrought: 1,
  NewerCopyTaken: 1,
};

/** A fact that a newer release wrote: this one must not guess what it means. */
export class NewerFactError extends Error {
  override readonly name = "NewerFactError";
  constructor(type: string, version: number) {
    super(`The history holds ${type} in version ${version}, which this release does not know. Start a newer release.`);
  }
}

/** Refuses a fact that this release does not know, by its type or by the version of its data. */
export function checkKnown(type: string, schemaVersion: number): asserts type is Fact["type"] {
  const known = Object.hasOwn(schemaVersions, type) ? schemaVersions[type as Fact["type"]] : 0;
  if (schemaVersion > known) throw new NewerFactError(type, schemaVersion);
}
