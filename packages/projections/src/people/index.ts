export { people as decider, type PeopleCommand, type PeopleRefusal } from "./decide.ts";
export type { PeopleEvent, Role } from "./events.ts";
export { allows, type Deed, type EntryOf, mayAskToWithdraw } from "./policy.ts";
export { organisationEntity, PARTNERSHIP, personEntity } from "./view.ts";
