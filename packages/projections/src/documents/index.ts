export { unaccounted, type Unaccounted, wordsInSource } from "./account.ts";
export type * from "./recognised.ts";
export type * from "./source.ts";
export { paragraph, paragraphsIn } from "./source.ts";
export { columnStyle, ownStyles } from "./ownStyles.ts";
export { recognise } from "./recognise.ts";
export { dayInWords, type PrintedReport, reportLine, reportsIn } from "./reports.ts";
export { tidy, wordsOf } from "./words.ts";
export { sourceOfText } from "./text/sourceOfText.ts";
