import type { ColumnRole } from "./events.ts";

/** Roles that only one column of a plan can have: rules ask *the* number, *the* timescale. */
const SINGLE: readonly ColumnRole[] = ["number", "objective", "action", "timescale"];

/** Whether the rules give this role to one column at the most. */
export const isSingle = (role: ColumnRole) => SINGLE.includes(role);

/** Whether no role of which there can be only one is given twice. */
export const hasOneOfEach = (roles: readonly ColumnRole[]) =>
  SINGLE.every((single) => roles.filter((role) => role === single).length <= 1);

/** Whether a column of this role has cells of its own; number and objective are kept beside them. */
export const hasCells = (role: ColumnRole) => role !== "number" && role !== "objective";

/** Whether the cells of a column of this role name who leads or takes part. */
export const namesLeads = (role: ColumnRole) => role === "lead" || role === "partners";
