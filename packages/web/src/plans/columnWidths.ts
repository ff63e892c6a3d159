import type { ColumnRole } from "../gql/graphql.ts";

/** How much room a column of each role is given, in em: what it usually holds, whatever it holds just now. */
const WIDTHS: Readonly<Record<ColumnRole, number>> = {
  NUMBER: 4,
  OBJECTIVE: 12,
  ACTION: 18,
  LEAD: 10,
  PARTNERS: 10,
  MILESTONES: 14,
  TIMESCALE: 9,
  OUTCOME: 14,
  IMPACT: 14,
  PROGRESS: 16,
  EVIDENCE: 12,
  RATING: 7,
  NOTES: 12,
  FREE: 14,
};

/** Of our own column, at the end. */
const STANDING = 11;

/** The widths of a plan's own columns in em. */
export const ownWidths = (columns: readonly { role: ColumnRole }[]): number[] =>
  columns.map(({ role }) => WIDTHS[role]);

/** The widths of a plan's columns in em, ours behind them. */
export const columnWidths = (columns: readonly { role: ColumnRole }[]): number[] => [...ownWidths(columns), STANDING];
