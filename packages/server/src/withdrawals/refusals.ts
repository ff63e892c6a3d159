import type { withdrawals } from "@planledger/projections";
import type { WithdrawalNotSaved } from "@planledger/schema/resolvers";
import type { ExecuteRefusal } from "../commands/execute.ts";
import { screaming } from "../graphql/names.ts";

/** Everything that can be the matter with a request about a withdrawal. */
export type WithdrawalNo = withdrawals.WithdrawalRefusal | ExecuteRefusal | "NotAllowed" | "OfOthers";

const sentences: Readonly<Record<WithdrawalNo, string>> = {
  AlreadyRequested: "This was already asked for.",
  NoSuchWithdrawal: "There is no such withdrawal. Find it in the list of withdrawals.",
  NothingNamed: "Choose at least one entry or file that can still be read.",
  TooManyNamed: "One withdrawal takes at most 500 entries and files. Look for longer words, or choose fewer.",
  TextMissing: "Enter the words and the reason.",
  TextTooLong: "The text is longer than 20,000 characters. Shorten it.",
  WordsInReason: "The reason stays when the words go. Say why without repeating them.",
  SamePerson: "You asked for this yourself. Somebody else must decide it.",
  AlreadyDecided: "Somebody has already decided this. Reload the page.",
  NotApproved: "This was not approved.",
  NotAllowed: "Your role does not let you do this. Ask the Prevent lead.",
  OfOthers:
    "Some of it is of other organisations, in plans that are not yours. Leave it out, or ask somebody there or the Prevent lead to ask for it.",
  CommandConflict: "This was sent before with other content. Reload the page and enter it again.",
  TooMuchAtOnce: "This is more than can be saved in one go. Choose fewer entries.",
  Busy: "Somebody else is deciding this at this very moment. Reload the page.",
};

/** The answer that nothing was recorded, and why. */
export const notSaved = (refusal: WithdrawalNo): WithdrawalNotSaved & { __typename: "WithdrawalNotSaved" } => ({
  __typename: "WithdrawalNotSaved",
  refusal: screaming(refusal),
  message: sentences[refusal],
});
