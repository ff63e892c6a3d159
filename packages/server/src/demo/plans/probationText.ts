import type { Calendar } from "../calendar.ts";

const row = (...cells: readonly string[]) => cells.join("\t");

/** The row that the newer email adds. */
export const lessonsCells = ({ month }: Calendar) => ({
  number: "3.3",
  action: "Share what probation learns from reviews with the other partners.",
  lead: "Head of Public Protection",
  timescale: `By ${month(3)}`,
  outcome: "One page after each review.",
});

/** The words of the newer email: one date is later, one row is new, and one is to be done less often. */
export function newerProbationText(calendar: Calendar): string {
  const { number, action, lead, timescale, outcome } = lessonsCells(calendar);
  return [
    probationText(calendar)
      .replace(`\tBy ${calendar.date(-60)}\t`, `\tBy ${calendar.date(26)}\t`)
      .replace("\tEvery six months\t", "\tEvery year\t"),
    row(number, action, lead, timescale, outcome, ""),
  ].join("\n");
}

/** The words as they were pasted: cells parted by tabs. */
export function probationText({ month, date }: Calendar): string {
  return [
    "Below are our Prevent actions, as agreed by our senior managers, for the county's ledger.",
    "",
    row("No.", "Action", "Lead", "Timescale", "Outcome", "Progress"),
    row("1. Our staff"),
    row(
      "1.1",
      "Name a single point of contact in each probation office.",
      "Head of Operations",
      `By ${month(-6)}`,
      "Every office has a contact and a deputy.",
      "",
    ),
    row(
      "1.2",
      "All practitioners complete core Prevent training.",
      "Learning and Development",
      `By ${month(-2)}`,
      "95 per cent of practitioners trained.",
      "Figures come from the learning system.",
    ),
    row(
      "1.3",
      "Include the referral pathway in the induction of new officers.",
      "Thornshire Probation Service, Quality Team",
      "Ongoing",
      "New officers can describe the pathway.",
      "",
    ),
    row("2. Managing risk"),
    row(
      "2.1",
      "Attend every Channel panel and bring what is known and may be shared.",
      "Thornshire Probation Service, Prevent Lead",
      "Monthly",
      "Probation attends eleven panels in twelve.",
      "",
    ),
    row(
      "2.2",
      "Give practitioners guidance on licence conditions that reduce risk.",
      "Thornshire Probation Service, Prevent Lead",
      `By ${date(-60)}`,
      "Conditions are proportionate and explained.",
      "",
    ),
    row(
      "2.3",
      "Keep the link between Channel and other risk management meetings clear.",
      "Head of Public Protection",
      "As and when required",
      "No case is discussed in two places without both knowing.",
      "",
    ),
    row(
      "2.4",
      "Brief staff of approved premises on noticing and sharing concerns.",
      "Thornshire Probation Service, Prevent Lead",
      `By ${month(-1)}`,
      "All premises briefed.",
      "",
    ),
    row("3. Working with partners"),
    row(
      "3.1",
      "Keep one list of contacts in partner agencies and check it.",
      "Thornshire Probation Service, Business Support",
      "Every six months",
      "No contact is out of date.",
      "",
    ),
    row(
      "3.2",
      "Dip-sample case records for quality of recording.",
      "Thornshire Probation Service, Quality Team",
      "Quarterly",
      "Nine in ten records are good or better.",
      "",
    ),
  ].join("\n");
}
