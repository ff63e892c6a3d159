import type { people } from "@planledger/projections";
import type { ExecuteRefusal } from "../commands/execute.ts";

/** Everything that can be the matter with a request about people. */
export type PeopleNo = people.PeopleRefusal | ExecuteRefusal | "NotAllowed";

export const sentences: Readonly<Record<PeopleNo, string>> = {
  AlreadyOpen: "This ledger is already open. Ask one of its people to add you.",
  NotOpen: "This ledger is not open yet. Open it first.",
  NoSuchOrganisation: "There is no such organisation. Choose one from the list.",
  NameMissing: "Enter a name.",
  NameTaken: "There is already an organisation of this name. Choose it from the list instead.",
  NotAllowed: "Your role does not let you add people or organisations. Ask the Prevent lead.",
  CommandConflict: "This was sent before with other content. Reload the page and enter it again.",
  TooMuchAtOnce: "This is more than can be saved in one go. Shorten it.",
  Busy: "Others are changing this at this very moment. Try again.",
};
