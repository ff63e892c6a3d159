import type { RecognisedBlock } from "./recognised.ts";

/** A dated report as it stands in the progress column of a printed plan. */
export type PrintedReport = Readonly<{
  /** The day on which it happened, YYYY-MM-DD. */
  on: string;
  /** The name of the organisation that reported. */
  organisation: string;
  text: string;
}>;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const form = new RegExp(String.raw`^(\d{1,2}) (${months.join("|")}) (\d{4}) – (.+?): (.+)$`, "su");

/** A day as a plan prints it: 12 March 2026. */
export function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`;
}

/** The one form in which reports are printed: "12 March 2026 – Thornshire Police: Two workshops were held." */
export const reportLine = ({ on, organisation, text }: PrintedReport): string =>
  `${dayInWords(on)} – ${organisation}: ${text}`;

/** The report that a line of the one form is; null for any other line. */
export function reportIn(line: string): PrintedReport | null {
  const [, date = "", month = "", year = "", organisation = "", text = ""] = form.exec(line) ?? [];
  if (text === "") return null;
  const on = `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(on) ? { on, organisation, text } : null;
}

function isDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
}

/**
 * A cell of a progress column: what the council printed there, and the dated reports below it. Where the document was
 * printed here, its paragraphs say themselves which they are, and a report that somebody typed below them counts too;
 * elsewhere the last paragraphs of the one form are reports.
 */
export function reportsIn(
  cell: readonly RecognisedBlock[],
): Readonly<{ printed: readonly RecognisedBlock[]; reports: readonly PrintedReport[] }> {
  const start = firstReport(cell);
  const reports: PrintedReport[] = [];
  const printed: RecognisedBlock[] = [];
  cell.forEach(({ report: _printedHere, ...block }, at) => {
    const report = at >= start && block.kind === "paragraph" ? reportIn(block.text) : null;
    if (report === null) printed.push(block);
    else reports.push(report);
  });
  return { printed, reports };
}

/** Where reports may begin. */
function firstReport(cell: readonly RecognisedBlock[]): number {
  const marked = cell.findIndex(({ report }) => report === true);
  if (marked >= 0) return marked;
  if (cell.some(({ report }) => report === false)) return cell.length;
  return 1 + cell.findLastIndex(({ kind, text }) => kind !== "paragraph" || reportIn(text) === null);
}
