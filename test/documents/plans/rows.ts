import type { TableRow } from "docx";
import { bold, filled, header, row, table, tall, title, under, wide, word, heading, line } from "./word.ts";
import type { PrintedPlan } from "./plan.ts";

const ashcombeColumns = ["Ref", "Objective", "Action", "Owner", "Due", "RAG", "Comments"];

/** Merged title row, a row for each strand, numbers and objectives merged downwards, ratings as colours. */
export const ashcombe: PrintedPlan = {
  name: "strands of the strategy as rows, under a title row",
  word: word([
    table(
      row(wide(7, "ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27")),
      header(...ashcombeColumns),
      row(wide(7, "PURSUE")),
      row(
        tall("1"),
        tall("Share what we know"),
        "Hold a weekly call with the police",
        "Community Safety Manager",
        "30/06/2026",
        filled("00B050"),
        "Running since May",
      ),
      row(under(), under(), "Keep a log of calls", "Analyst", "Ongoing", filled("FFC000"), ""),
      row(wide(7, "PREVENT")),
      row("2", "Train our people", "Offer e-learning", "HR", "Q3 2026/27", "Amber", "60% complete"),
    ),
  ]),
  read: {
    title: "ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27",
    plans: [
      "plan ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27",
      "Ref (number) | Objective (objective) | Action (action) | Owner (lead) | Due (timescale) | RAG (rating) | Comments (notes)",
      "section - / PURSUE / -",
      "1 | Share what we know | Hold a weekly call with the police | Community Safety Manager | 30/06/2026 |  | Running since May",
      "1 | Share what we know | Keep a log of calls | Analyst | Ongoing |  | ",
      "section - / PREVENT / -",
      "2 | Train our people | Offer e-learning | HR | Q3 2026/27 | Amber | 60% complete",
    ],
    narrative: [],
    unplaced: [],
    doubts: [
      "A cell is coloured green: say whether that is its rating. ",
      "A cell is coloured amber: say whether that is its rating. ",
    ],
  },
  texts: [
    {
      form: "tabs, where merged cells are blank",
      text: [
        "ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27",
        "",
        ashcombeColumns.join("\t"),
        "PURSUE",
        "1\tShare what we know\tHold a weekly call with the police\tCommunity Safety Manager\t30/06/2026\t\tRunning since May",
        "1\tShare what we know\tKeep a log of calls\tAnalyst\tOngoing\t\t",
        "PREVENT",
        "2\tTrain our people\tOffer e-learning\tHR\tQ3 2026/27\tAmber\t60% complete",
      ].join("\r\n"),
      narrative: ["planTitle ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27"],
      doubts: [
        "A row with a single text was taken as the title of a section. PURSUE",
        "A row with a single text was taken as the title of a section. PREVENT",
      ],
    },
    {
      form: "bars",
      text: [
        "ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27",
        "",
        `| ${ashcombeColumns.join(" | ")} |`,
        "|---|:--|---|---|--:|---|---|",
        "| PURSUE | | | | | | |",
        "| 1 | Share what we know | Hold a weekly call with the police | Community Safety Manager | 30/06/2026 | | Running since May |",
        "| 1 | Share what we know | Keep a log of calls | Analyst | Ongoing | | |",
        "| PREVENT | | | | | | |",
        "| 2 | Train our people | Offer e-learning | HR | Q3 2026/27 | Amber | 60% complete |",
      ].join("\n"),
      narrative: ["planTitle ASHCOMBE BOROUGH PREVENT ACTION PLAN 2026/27"],
      unplaced: ["rule --- :-- --- --- --: --- ---"],
      doubts: [
        "A row with a single text was taken as the title of a section. PURSUE",
        "A row with a single text was taken as the title of a section. PREVENT",
      ],
    },
  ],
};

/** Benchmarks, each a table of its own whose first row says which. */
const benchmark = (name: string, ...rows: readonly (readonly string[])[]) =>
  table(
    row(wide(5, name)),
    row("Current position", "Actions required", "Lead officer", "Timescale", "BRAG status"),
    ...rows.map((cells) => row(...cells)),
  );

export const brackwell: PrintedPlan = {
  name: "a self-assessment against benchmarks, a table for each",
  word: word([
    title("Brackwell Prevent self-assessment and action plan"),
    benchmark(
      "Benchmark 1: The organisation has a local risk assessment process",
      ["The profile is read each year", "Brief the board on the profile", "Prevent Lead", "May 2026", "Green"],
      ["No register is kept", "Begin a register", "Risk Officer", "July 2026", "Red"],
    ),
    line(""),
    benchmark("Benchmark 2: There is an effective multi-agency partnership board", [
      "The board meets quarterly",
      "Invite the colleges",
      "Chair",
      "Ongoing",
      "Amber",
    ]),
  ]),
  read: {
    title: "Brackwell Prevent self-assessment and action plan",
    plans: [
      "plan Brackwell Prevent self-assessment and action plan",
      "Current position (progress) | Actions required (action) | Lead officer (lead) | Timescale (timescale) | BRAG status (rating)",
      "section - / Benchmark 1: The organisation has a local risk assessment process / -",
      "- | - | The profile is read each year | Brief the board on the profile | Prevent Lead | May 2026 | Green",
      "- | - | No register is kept | Begin a register | Risk Officer | July 2026 | Red",
      "section - / Benchmark 2: There is an effective multi-agency partnership board / -",
      "- | - | The board meets quarterly | Invite the colleges | Chair | Ongoing | Amber",
    ],
    narrative: ["planTitle Brackwell Prevent self-assessment and action plan"],
    unplaced: ["repeatedHeader Current position Actions required Lead officer Timescale BRAG status"],
    doubts: [],
  },
  texts: [
    {
      form: "tabs",
      text: [
        "Brackwell Prevent self-assessment and action plan",
        "",
        "Benchmark 1: The organisation has a local risk assessment process",
        "Current position\tActions required\tLead officer\tTimescale\tBRAG status",
        "The profile is read each year\tBrief the board on the profile\tPrevent Lead\tMay 2026\tGreen",
        "No register is kept\tBegin a register\tRisk Officer\tJuly 2026\tRed",
        "",
        "Benchmark 2: There is an effective multi-agency partnership board",
        "Current position\tActions required\tLead officer\tTimescale\tBRAG status",
        "The board meets quarterly\tInvite the colleges\tChair\tOngoing\tAmber",
      ].join("\n"),
      narrative: [
        "planTitle Brackwell Prevent self-assessment and action plan",
        "sectionTitle Benchmark 1: The organisation has a local risk assessment process",
        "sectionTitle Benchmark 2: There is an effective multi-agency partnership board",
      ],
    },
  ],
};

/** Priorities as headings, objectives as rows over the whole table, numbers three steps deep. */
const dunmere = (...rows: readonly TableRow[]) =>
  table(header("No", "What we will do", "Responsible officer", "Completion date", "Measure of success"), ...rows);

export const dunmerePlan: PrintedPlan = {
  name: "priorities as headings, objectives as rows over the table",
  word: word(
    [title("Dunmere Prevent Delivery Plan"), heading("Introduction"), line("The board agreed this plan in March.")],
    [
      heading("Priority 1: Safer places"),
      line("We want every venue to know whom it lets in."),
      dunmere(
        row(wide(5, "Objective 1.1: Hire policies are in place")),
        row("1.1.1", "Write a model policy", "Head of Estates", "June 2026", "Ten venues use it"),
        row("1.1.2", "Visit each hall", "Wardens", "By December 2026", ""),
        row(wide(5, "Objective 1.2: Staff ask questions")),
        row("1.2.1", "Train caretakers", "Head of Estates", "Termly", "Two courses a term"),
      ),
      heading("Priority 2: Safer people"),
      dunmere(
        row(wide(5, "Objective 2.1: Concerns are heard")),
        row("2.1.1", "Publish one telephone number", "Press office", "1st April 2026", "Calls are counted"),
      ),
    ],
  ),
  read: {
    title: "Dunmere Prevent Delivery Plan",
    plans: [
      "plan Dunmere Prevent Delivery Plan",
      "No (number) | What we will do (action) | Responsible officer (lead) | Completion date (timescale) | Measure of success (outcome)",
      "section - / Priority 1: Safer places / We want every venue to know whom it lets in.",
      "1.1.1 | Objective 1.1: Hire policies are in place | Write a model policy | Head of Estates | June 2026 | Ten venues use it",
      "1.1.2 | Objective 1.1: Hire policies are in place | Visit each hall | Wardens | By December 2026 | ",
      "1.2.1 | Objective 1.2: Staff ask questions | Train caretakers | Head of Estates | Termly | Two courses a term",
      "section - / Priority 2: Safer people / -",
      "2.1.1 | Objective 2.1: Concerns are heard | Publish one telephone number | Press office | 1st April 2026 | Calls are counted",
    ],
    narrative: [
      "planTitle Dunmere Prevent Delivery Plan",
      "Introduction",
      "The board agreed this plan in March.",
      "sectionTitle Priority 1: Safer places",
      "sectionStatement We want every venue to know whom it lets in.",
      "sectionTitle Priority 2: Safer people",
    ],
    unplaced: ["repeatedHeader No What we will do Responsible officer Completion date Measure of success"],
    doubts: [],
  },
};

/** Numbers 1, 1.1, a) and i) in their own column; a row that names the lead of those below it. */
export const fernleigh: PrintedPlan = {
  name: "numbers, letters and Roman numbers, a lead above its rows",
  word: word([
    title("Fernleigh Community Safety Plan: Prevent"),
    table(
      header("Item", "Actions", "Target", "Progress"),
      row("1", wide(3, "Schools")),
      row(wide(4, "Lead officer: Director of Education")),
      row("1.1", "Agree the syllabus", "May 2026", ""),
      row("a)", "Ask the heads", "April 2026", "Asked"),
      row("b)", "Ask the governors", "April 2026", ""),
      row("1.2", "Print the syllabus", "June 2026", ""),
      row("2", wide(3, "Colleges")),
      row(wide(4, "Lead officer: Principal, Fernleigh College")),
      row("2.1", "Hold a freshers' talk", "September 2026", ""),
      row("(i)", "Book the hall", "July 2026", "Booked"),
      row("(ii)", "Find a speaker", "July 2026", ""),
    ),
  ]),
  read: {
    title: "Fernleigh Community Safety Plan: Prevent",
    plans: [
      "plan Fernleigh Community Safety Plan: Prevent",
      "Item (number) | Actions (action) | Target (timescale) | Progress (progress)",
      "section 1 / Schools / -",
      "1.1 | - | Agree the syllabus | May 2026 | ",
      "a | - | Ask the heads | April 2026 | Asked",
      "b | - | Ask the governors | April 2026 | ",
      "1.2 | - | Print the syllabus | June 2026 | ",
      "section 2 / Colleges / -",
      "2.1 | - | Hold a freshers' talk | September 2026 | ",
      "i | - | Book the hall | July 2026 | Booked",
      "ii | - | Find a speaker | July 2026 | ",
    ],
    narrative: [
      "planTitle Fernleigh Community Safety Plan: Prevent",
      "leads Lead officer: Director of Education",
      "leads Lead officer: Principal, Fernleigh College",
    ],
    unplaced: [],
    doubts: [],
  },
  texts: [
    {
      form: "tabs",
      text: [
        "Fernleigh Community Safety Plan: Prevent",
        "",
        "Item\tActions\tTarget\tProgress",
        "1\tSchools\t\t",
        "Lead officer: Director of Education\t\t\t",
        "1.1\tAgree the syllabus\tMay 2026\t",
        "a)\tAsk the heads\tApril 2026\tAsked",
        "b)\tAsk the governors\tApril 2026\t",
        "1.2\tPrint the syllabus\tJune 2026\t",
        "2\tColleges\t\t",
        "Lead officer: Principal, Fernleigh College\t\t\t",
        "2.1\tHold a freshers' talk\tSeptember 2026\t",
        "(i)\tBook the hall\tJuly 2026\tBooked",
        "(ii)\tFind a speaker\tJuly 2026\t",
      ].join("\n"),
    },
  ],
};

/** The number merged downwards with its action; two header rows; a table that goes on over pages and a page break. */
const glenholtHeader = [
  header(tall("Ref."), tall("Workstream"), wide(2, "Delivery"), tall("Resources/cost"), tall("Governance")),
  header(under(), under(), "Actions required", "Lead", under(), under()),
];
export const glenholt: PrintedPlan = {
  name: "two header rows, repeated where the table was split by a page break",
  word: word(
    [title("Glenholt Prevent Delivery Plan 2026-2028")],
    [
      table(
        ...glenholtHeader,
        row("G1", tall("Ideology"), "Map the groups", "Police", "Officer time", "Prevent Board"),
        row("G2", under(), "Teach critical thinking", "Education", "£4,000", "Schools Forum"),
      ),
      line("", { pageBreakBefore: true }),
      table(
        ...glenholtHeader,
        row(
          "G3",
          "Institutions",
          "Brief the mosque committees and the churches",
          "Faith Forum",
          "None",
          "Prevent Board",
        ),
      ),
      line("Page 2 of 2"),
      table(row("G4", "Individuals", "Run the panel", "Chair of Channel", "", "Safeguarding Board")),
    ],
  ),
  read: {
    title: "Glenholt Prevent Delivery Plan 2026-2028",
    plans: [
      "plan Glenholt Prevent Delivery Plan 2026-2028",
      "Ref. (number) | Workstream (objective) | Actions required (action) | Lead (lead) | Resources/cost (free) | Governance (free)",
      "section - / - / -",
      "G1 | Ideology | Map the groups | Police | Officer time | Prevent Board",
      "G2 | Ideology | Teach critical thinking | Education | £4,000 | Schools Forum",
      "G3 | Institutions | Brief the mosque committees and the churches | Faith Forum | None | Prevent Board",
      "G4 | Individuals | Run the panel | Chair of Channel |  | Safeguarding Board",
    ],
    narrative: ["planTitle Glenholt Prevent Delivery Plan 2026-2028"],
    unplaced: [
      "pageNumber Page 2 of 2",
      "repeatedHeader Ref. Workstream Actions required Delivery Lead Resources/cost Governance",
    ],
    doubts: [],
  },
};

/** Strands in capitals, and below each of them titles of its parts. */
const norwellHeader = ["Actions / milestones", "Accountable", "By when", "RAG"];
export const norwell: PrintedPlan = {
  name: "titles on two levels, and actions beside milestones in one column",
  word: word([
    title("Norwell Prevent Delivery Plan"),
    table(
      header(...norwellHeader),
      row(wide(4, [bold("PREVENT")])),
      row(wide(4, [bold("Leadership")])),
      row("Hold the board", "Chair", "May 2027", "G"),
      row(wide(4, [bold("Training")])),
      row("Run a course", "Workforce Lead", "On-going", "A"),
      row("Check who came", "Workforce Lead", "Q1 2027/28", ""),
      row(wide(4, [bold("PROTECT")])),
      row(wide(4, [bold("Venues")])),
      row("Walk the halls", "Estates", "July 2027", "R"),
      row(wide(4, "Signed: ____________ (Chair)")),
    ),
  ]),
  read: {
    title: "Norwell Prevent Delivery Plan",
    plans: [
      "plan Norwell Prevent Delivery Plan",
      "Actions / milestones (action) | Accountable (lead) | By when (timescale) | RAG (rating)",
      "section - / PREVENT / -",
      "- | Leadership | Hold the board | Chair | May 2027 | G",
      "- | Training | Run a course | Workforce Lead | On-going | A",
      "- | Training | Check who came | Workforce Lead | Q1 2027/28 | ",
      "section - / PROTECT / -",
      "- | Venues | Walk the halls | Estates | July 2027 | R",
    ],
    narrative: ["planTitle Norwell Prevent Delivery Plan", "Signed: ____________ (Chair)"],
    unplaced: [],
    doubts: [],
  },
};

/** A title beside the lead of its rows; a further table with other words in its header. */
export const stonegate: PrintedPlan = {
  name: "a lead beside each title, and a further table under other labels",
  word: word([
    title("Stonegate Prevent Delivery Plan"),
    table(
      header("No.", "Action", "Due", "Progress"),
      row(wide(2, [bold("Theme 1: Leadership")]), wide(2, "Lead: Chief Executive")),
      row("1.1", "Name a champion", "May 2027", ""),
      row(wide(2, [bold("Theme 2: Training")]), wide(2, "Lead: Head of HR")),
      row("2.1", "Train the call centre", "June 2027", "Begun"),
    ),
    heading("Theme 3: Venues", 2),
    table(header("No.", "Actions", "Due date", "Updates"), row("3.1", "Write to hall keepers", "July 2027", "")),
  ]),
  read: {
    title: "Stonegate Prevent Delivery Plan",
    plans: [
      "plan Stonegate Prevent Delivery Plan",
      "No. (number) | Action (action) | Due (timescale) | Progress (progress)",
      "section - / Theme 1: Leadership / -",
      "1.1 | - | Name a champion | May 2027 | ",
      "section - / Theme 2: Training / -",
      "2.1 | - | Train the call centre | June 2027 | Begun",
      "section - / Theme 3: Venues / -",
      "3.1 | - | Write to hall keepers | July 2027 | ",
    ],
    narrative: [
      "planTitle Stonegate Prevent Delivery Plan",
      "leads Lead: Chief Executive",
      "leads Lead: Head of HR",
      "sectionTitle Theme 3: Venues",
    ],
    unplaced: ["repeatedHeader No. Actions Due date Updates"],
    doubts: [
      "A further table has other labels; its columns were joined to those of the first. Actions, Due date, Updates",
    ],
  },
};
