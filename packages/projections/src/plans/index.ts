export type {
  ColumnLeads,
  ColumnWords,
  KnownOrganisations,
  NamedLead,
  PlanCommand,
  PlanRefusal,
  WrittenBlock,
  WrittenRow,
} from "./commands.ts";
export { hasCells, isSingle, namesLeads } from "./columnRoles.ts";
export { plans as decider } from "./decide.ts";
export * from "./entities.ts";
export type * from "./events.ts";
export { type Membership, membersOn } from "../values/membership.ts";
export { meaningOf } from "./reading.ts";
export { templates, type Template } from "./templates.ts";
export { cellField, type CellRow, type PlaceRow } from "./view.ts";
