import type { people } from "@planledger/projections";

/** Everything that can be the matter with a request about people. */
export type PeopleNo = people.PeopleRefusal | "NotAllowed" | "CommandConflict" | "Busy";

export const sentences: Readonly<Record<PeopleNo, string>> = {
  AlreadyOpen: "This ledger is already open. Ask one of its people to add you.",
  NotOpen: "This ledger is not open yet. Open it first.",
  NoSuchOrganisation: "There is no such organisation. Choose one from the list.",
  NameMissing: "Enter a name.",
  NameTaken: "There is already an organisation of this name. Choose it from the list instead.",
  NotAllowed: "Your role does not let you add people or organisations. Ask the Prevent lead.",
  CommandConflict: "This was sent before with other content. Reload the page and enter it again.",
  Busy: "Others are changing this at this very moment. Try again.",
};
