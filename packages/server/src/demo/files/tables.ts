import type { Calendar } from "../calendar.ts";

const table = (...rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;

const AUTHORITIES = [
  "County",
  "Fallowdale",
  "Merebridge",
  "Castlewick",
  "Brackenford",
  "Schools trust",
  "Police",
  "Health",
  "Probation",
];

const takeUp = (...percent: readonly number[]) =>
  table(["Authority", "Take-up %"], ...AUTHORITIES.map((name, index) => [name, percent[index] ?? ""]));

const course = (people: number, before: number, after: number) =>
  table(["People", "Confident before %", "Confident after %"], [people, before, after]);

/** Figures, as comma-separated values. */
export const tables = ({ date, month }: Calendar) => ({
  takeUpThird: { name: "Training take-up, third quarter.csv", text: takeUp(80, 76, 70, 78, 83, 84, 72, 79, 71) },
  takeUpFourth: { name: "Training take-up, fourth quarter.csv", text: takeUp(82, 93, 80, 86, 96, 93, 76, 84, 84) },
  takeUpFifth: { name: "Training take-up, fifth quarter.csv", text: takeUp(82, 97, 85, 91, 98, 95, 78, 90, 92) },
  commsCalendar: {
    name: "Communication weeks.csv",
    text: table(
      ["Week of", "Theme"],
      [date(-300), "Noticing"],
      [date(-210), "Checking"],
      [date(-120), "Sharing"],
      [date(-30), "Learning"],
    ),
  },
  riskSignOff: {
    name: "Risk assessment, sign-off.csv",
    text: table(["Authority", "Signed"], ...AUTHORITIES.map((name) => [name, "yes"])),
  },
  returns: {
    name: "Quarterly return, first.csv",
    text: table(["Authority", "Received"], ...AUTHORITIES.map((name) => [name, name === "Probation" ? "no" : "yes"])),
  },
  course1: { name: "Referral course, first.csv", text: course(26, 41, 84) },
  course2: { name: "Referral course, second.csv", text: course(31, 44, 88) },
  course3: { name: "Referral course, third.csv", text: course(34, 47, 91) },
  filterTest: {
    name: "Filtering tests.csv",
    text: table(["Kind of building", "Tested", "Faults"], ["Library", 21, 3], ["Community centre", 8, 0]),
  },
  feedbackFigures: {
    name: "Letters to referrers.csv",
    text: table(
      ["Quarter ending", "Within 20 working days %"],
      [month(-10), 61],
      [month(-7), 74],
      [month(-4), 83],
      [month(-1), 88],
    ),
  },
  trainersList: {
    name: "Trainers by area.csv",
    text: table(
      ["Area", "Trainers"],
      ["County", 4],
      ["Castlewick", 3],
      ["Merebridge", 2],
      ["Brackenford", 2],
      ["Fallowdale", 1],
    ),
  },
  inductionFigures: {
    name: "Induction figures.csv",
    text: table(["Service", "Staff", "Done"], ["Offices", 74, 70], ["Depot", 38, 11]),
  },
  confidence: {
    name: "Confidence survey, baseline.csv",
    text: table(
      ["Question", "Yes %"],
      ["I would know what to do", 46],
      ["I know who the SPOC is", 38],
      ["I have been trained", 57],
    ),
  },
  matrix: {
    name: "Training matrix.csv",
    text: table(["Level", "Posts"], ["Awareness", 41], ["Referral", 19], ["Lead", 6]),
  },
  fileCheck: {
    name: "File check, third quarter.csv",
    text: table(["File", "Same day", "Reason given"], ...[1, 2, 3, 4, 5].map((file) => [file, "yes", "yes"])),
  },
  castlewickTraining: {
    name: "Front-line training.csv",
    text: table(
      ["Directorate", "Staff", "Trained"],
      ["Adults", 310, 282],
      ["Children", 290, 268],
      ["City services", 220, 192],
    ),
  },
  staffModule: {
    name: "Staff module.csv",
    text: table(["Service", "Staff", "Done"], ["Offices", 312, 308], ["Leisure", 144, 141], ["Operations", 74, 74]),
  },
  survey: {
    name: "Residents' survey.csv",
    text: table(
      ["Question", "This year %", "A year ago %"],
      ["I know how to raise a concern", 41, 29],
      ["I have heard of Prevent", 66, 61],
    ),
  },
  compliance: {
    name: "Provider returns, first.csv",
    text: table(
      ["Provider", "Basic %", "Workshop %"],
      ["A", 94, 91],
      ["B", 92, 90],
      ["C", 91, 88],
      ["D", 95, 93],
      ["E", 90, 86],
      ["F", 79, 74],
      ["G", 78, 71],
    ),
  },
  filterLog: {
    name: "Filtering test, first.csv",
    text: table(
      ["School", "Result"],
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((school) => [school, school === 6 ? "alert went to a leaver" : "passed"]),
    ),
  },
  filterLog2: {
    name: "Filtering test, latest.csv",
    text: table(["School", "Result"], ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((school) => [school, "passed"])),
  },
  visitors: {
    name: "Visiting speakers.csv",
    text: table(["Term", "Speakers", "Forms"], [month(-11), 8, 8], [month(-8), 6, 6]),
  },
  curriculumMap: {
    name: "Curriculum map.csv",
    text: table(
      ["Year group", "Critical thinking", "Online safety", "Debate"],
      ...[1, 4, 7, 9, 11, 13].map((year) => [year, "yes", "yes", year > 3 ? "yes" : "stories"]),
    ),
  },
  staffTraining: { name: "Staff training, central record.csv", text: table(["Staff", "In date"], [612, 581]) },
  probationSample: {
    name: "Record sample.csv",
    text: table(["Judgement", "Records"], ["Good or better", 19], ["Needs more detail", 5]),
  },
});
