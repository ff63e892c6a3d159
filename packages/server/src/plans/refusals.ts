import type { plans, progress } from "@planledger/projections";
import type { PlanRefused } from "@planledger/schema/resolvers";
import type { ExecuteRefusal } from "../commands/execute.ts";
import { screaming } from "../graphql/names.ts";

/** Everything that can be the matter with a request about a plan or its progress. */
export type PlanNo =
  | plans.PlanRefusal
  | progress.ProgressRefusal
  | "NoSuchTemplate"
  | "NoSuchPerson"
  | "NoSuchOrganisation"
  | "NoSuchUpload"
  | "NoSuchTarget"
  | "TimescaleIncomplete"
  | "NotAllowed"
  | "SaysItWasWithdrawn"
  | "NotYourEdit"
  | "CannotBeUndone"
  | "ChangedSince"
  | "NothingTaken"
  | "PlanChanged"
  | ExecuteRefusal;

export const sentences: Readonly<Record<PlanNo, string>> = {
  NoSuchPlan: "There is no such plan. It may have been opened from an old link: find it in the list of plans.",
  AlreadyDrafted: "This plan has already been started.",
  NoSuchColumn: "There is no such column in this plan any more. Reload the page.",
  NoSuchSection: "There is no such section in this plan any more. Reload the page.",
  NoSuchObjective: "There is no such objective in this plan any more. Reload the page.",
  NoSuchAction: "There is no such action in this plan. Reload the page.",
  NoSuchNarrative: "There is no such text in this plan any more. Reload the page.",
  NoSuchReport: "There is no such report in this plan. Reload the page.",
  NoSuchTemplate: "There is no such layout. Choose one from the list.",
  NoSuchPerson: "There is no such person. Choose one from the list.",
  NoSuchOrganisation: "There is no such organisation. Choose one from the list.",
  NoSuchUpload: "The file did not arrive, or was kept too long before it was used. Choose it again.",
  ActionRemoved: "This action was removed from the plan. Restore it first.",
  NotRemoved: "This was not removed, or somebody has already restored it.",
  SectionRemoved: "The section of this action was removed from the plan. Restore the section first.",
  LastColumn: "A plan has at least one column. Add another column first.",
  RoleTaken: "Another column of this plan already has that role. Give that one another role first.",
  NotACell: "Numbers and objectives are not edited as cells. Renumber or move the action instead.",
  NotLeads: "Only a cell of leads or partners says who is named. Reload the page.",
  LeadNotPrinted: "Somebody is named whose name is not printed in this cell. Write the name into the cell, too.",
  NotTimescale: "Only a cell of a timescale says by when. Reload the page.",
  TimescaleNotPrinted: "Write the timescale into the cell first, then say what it means.",
  EndsBeforeItBegins: "The last day is before the first one. Put one of them right.",
  TimescaleIncomplete: "Enter each day that is asked for, as numbers, or how often it comes.",
  CellChanged: "Somebody else changed this cell while you were writing. Compare both texts and choose.",
  TextMissing: "Enter some text.",
  TextTooLong: "The text is longer than 20,000 characters. Shorten it, or attach it as a file.",
  SaysItWasWithdrawn:
    "This only says that a text was withdrawn. Write what should stand in its place, or leave it as it is.",
  NumberTooLong: "A number has at most 60 characters. Write the words into a cell instead.",
  InTheFuture: "The day on which it happened must be today or earlier.",
  FileOrLink: "Give a file or a link for each piece of evidence, not both.",
  NotALink: "Enter the whole address of the link, beginning with https:// or http://.",
  AlreadyAssigned: "This person has already been asked to see to this action.",
  NotAssigned: "This person had not been asked to see to this action.",
  ReasonMissing:
    "A meeting has agreed this plan. Say why you change a date, a lead or an outcome, or remove something.",
  NoSuchGroup: "There is no such group in this plan. Define it first.",
  NobodyInGroup: "Choose at least one organisation for the group.",
  AlreadyAsked: "The organisations of this group are already asked one by one.",
  NotAsked: "The organisations of this group are not asked one by one.",
  AlreadyLinked: "This action already delivers that one.",
  NotLinked: "This action does not deliver that one.",
  NothingToSplit: "Choose at least one statement for the new row, and leave at least one in this one.",
  NoSuchTarget: "There is no such action in another plan. Choose one from the list.",
  AlreadyAccepted: "This report has already been accepted.",
  AlreadyReturned: "This report was returned. It can be accepted once it has been corrected.",
  NotInGroup: "Your organisation is not asked for its own progress on this action.",
  NothingTaken: "Choose at least one difference to take, or leave the copy as it is.",
  PlanChanged:
    "The plan was changed while you were looking at the copy. Read the copy again: what is different is new.",
  NotAllowed: "Your role lets you read plans, and not change them. Ask the Prevent lead.",
  NotYourEdit: "You can only undo a change that you made yourself.",
  CannotBeUndone: "This change cannot be undone with one press. The history shows what was there before.",
  ChangedSince:
    "This was changed again since, so undoing it would take away newer words. The history shows what was there before.",
  CommandConflict: "This was sent before with other content. Reload the page and enter it again.",
  TooMuchAtOnce: "This is more than can be saved in one go. Save it in smaller parts.",
  Busy: "Others are changing this plan at this very moment. Try again.",
};

/** The answer that nothing was recorded, and why. */
export const refused = (refusal: PlanNo): PlanRefused & { __typename: "PlanRefused" } => ({
  __typename: "PlanRefused",
  refusal: screaming(refusal),
  message: sentences[refusal],
});
