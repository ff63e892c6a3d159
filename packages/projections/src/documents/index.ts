export { amended, type Amendments, type CorrectedCell, rowCountOf } from "./amend.ts";
export { unaccounted, type Unaccounted, wordsInSource } from "./account.ts";
export type * from "./recognised.ts";
export type * from "./source.ts";
export { paragraph, paragraphsIn } from "./source.ts";
export { columnStyle, ownStyles } from "./ownStyles.ts";
export { recognise } from "./recognise.ts";
export { dayInWords, type PrintedReport, reportLine, reportsIn } from "./reports.ts";
export { tidy, wordsOf } from "./words.ts";
export { type IsNotice, withoutNotices } from "./withoutNotices.ts";
export { sourceOfText } from "./text/sourceOfText.ts";
export { compareDocuments, type CopyInDocument, type PlanInBoth } from "./compare/compareDocuments.ts";
export {
  type CellComparison,
  type ColumnsAnswering,
  comparePlans,
  isSame,
  type PlanComparison,
  type RowComparison,
  type Sides,
} from "./compare/comparePlans.ts";
export {
  type CopiedColumn,
  type CopiedNarrative,
  type CopiedRow,
  copyOf,
  narrativesOf,
  type PlanCopy,
} from "./compare/copies.ts";
export { placed } from "./compare/placed.ts";
