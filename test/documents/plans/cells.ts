import { ExternalHyperlink, TextRun } from "docx";
import type { PrintedPlan } from "./plan.ts";
import { bold, counted, heading, item, line, row, runs, table, tall, title, under, wide, word } from "./word.ts";

/** Headers in capitals with colons, stars and line breaks; lists typed with line breaks; a sub-heading inside a cell. */
export const colwick: PrintedPlan = {
  name: "headers in capitals over lists that were typed with line breaks",
  word: word([
    line("COLWICK COUNCIL"),
    line("PREVENT ACTION PLAN"),
    table(
      row("PRIORITY:", "WHAT WILL\nWE DO?", "HOW?*", "WHO:", "WHEN:", "HOW WILL WE KNOW?"),
      row(
        "Schools",
        "Offer every school\na named contact",
        ["- Write to heads\n- Ring those who do not answer\n- Keep a list", ""],
        "Education\nYouth service",
        "By Easter 2027",
        "• 40 contacts\n• none older than a year",
      ),
      row(
        "",
        [bold("Visits"), "Visit ten schools", "o ask pupils\no ask staff"],
        "a) autumn\nb) spring",
        "Education",
        "Termly",
        "Ten reports",
      ),
      row(wide(6, "* Further detail is in the service plans.")),
    ),
  ]),
  read: {
    title: "PREVENT ACTION PLAN",
    plans: [
      "plan PREVENT ACTION PLAN",
      "PRIORITY: (objective) | WHAT WILL WE DO? (action) | HOW?* (action) | WHO: (lead) | WHEN: (timescale) | HOW WILL WE KNOW? (outcome)",
      "section - / - / -",
      "- | Schools | Offer every school a named contact | • Write to heads ¶ • Ring those who do not answer ¶ • Keep a list | Education Youth service | By Easter 2027 | • 40 contacts ¶ • none older than a year",
      "- | Schools | Visits ¶ Visit ten schools ¶ • ask pupils ¶ • ask staff | a) autumn ¶ b) spring | Education | Termly | Ten reports",
    ],
    narrative: ["COLWICK COUNCIL", "planTitle PREVENT ACTION PLAN", "* Further detail is in the service plans."],
    unplaced: [],
    doubts: [],
  },
};

/** Empty rows, a blank column, a label without words, two cells that stick out, a nested table. */
export const jarrowVale: PrintedPlan = {
  name: "empty rows, blank columns, cells over two columns, a table inside a cell",
  word: word([
    title("Jarrow Vale Channel Improvement Plan"),
    table(
      row("No.", "Recommendation", "Action", "", "Lead", "Update"),
      row("", "", "", "", "", ""),
      row("1", "Chair from the council", "Appoint a chair and a deputy", "", "Chief Executive", ""),
      row("", "", "", "", "", ""),
      row(
        "2",
        "Panel meets monthly",
        [line("Set the dates:"), table(row("Jan", "Feb"), row("10", "14"))],
        "",
        "Clerk",
        "Done",
      ),
      row("3", "Panel learns", wide(2, "Review six cases"), "Chair", "None yet"),
    ),
  ]),
  read: {
    title: "Jarrow Vale Channel Improvement Plan",
    plans: [
      "plan Jarrow Vale Channel Improvement Plan",
      "No. (number) | Recommendation (objective) | Action (action) |  (free) | Lead (lead) | Update (progress)",
      "section - / - / -",
      "1 | Chair from the council | Appoint a chair and a deputy |  | Chief Executive | ",
      "2 | Panel meets monthly | Set the dates: ¶ Jan ¶ Feb ¶ 10 ¶ 14 |  | Clerk | Done",
      "3 | Panel learns | Review six cases |  | Chair | None yet",
    ],
    narrative: ["planTitle Jarrow Vale Channel Improvement Plan"],
    unplaced: [],
    doubts: [
      "A table inside a cell was read as paragraphs of that cell. Set the dates: Jan Feb 10 14",
      "One cell covers 2 columns; its words were put in the first of them. Review six cases",
    ],
  },
};

/** Struck-through words, raised note marks, links, numbered and nested lists, bold labels inside a cell. */
export const inverley: PrintedPlan = {
  name: "struck-through words, raised marks, links and nested lists",
  word: word([
    title("Inverley Prevent Plan"),
    table(
      row("Activity", "Accountable officer", "Deadline", "Evidence"),
      row(
        [
          runs(
            new TextRun("Run "),
            new TextRun({ text: "four", strike: true }),
            new TextRun(" six workshops"),
            new TextRun({ text: "1", superScript: true }),
          ),
          counted("Plan them", 2),
          counted("Hold them", 2),
          item("in libraries", 0),
          item("in the evening", 1),
        ],
        "Head of Service",
        [runs(new TextRun("1"), new TextRun({ text: "st", superScript: true }), new TextRun(" May 2027"))],
        [
          runs(
            new TextRun("See the "),
            new ExternalHyperlink({ link: "https://example.org/report", children: [new TextRun("report")] }),
          ),
        ],
      ),
    ),
    runs(new TextRun({ text: "1", superScript: true }), new TextRun(" Paid for by the county.")),
  ]),
  read: {
    title: "Inverley Prevent Plan",
    plans: [
      "plan Inverley Prevent Plan",
      "Activity (action) | Accountable officer (lead) | Deadline (timescale) | Evidence (evidence)",
      "section - / - / -",
      "- | - | Run four six workshops1 ¶ (a) Plan them ¶ (b) Hold them ¶ • in libraries ¶ • in the evening | Head of Service | 1st May 2027 | See the report",
    ],
    narrative: ["planTitle Inverley Prevent Plan", "1 Paid for by the county."],
    unplaced: [],
    doubts: [
      "These words are struck through; they were taken in. four",
      "A small raised mark stands here, perhaps of a footnote; it was read with the word before it. 1",
    ],
  },
};

/** A form for each action: labels on the left, words on the right. */
const form = (...pairs: readonly (readonly [string, string])[]) => table(...pairs.map((pair) => row(...pair)));
const formOf = (action: string, lead: string, by: string, known: string) =>
  form(["Action:", action], ["Lead:", lead], ["Timescale:", by], ["How will we know it worked?", known]);

export const eastmarsh: PrintedPlan = {
  name: "a form for each action",
  word: word([
    title("Eastmarsh Prevent Delivery Plan"),
    heading("Risk assessment", 2),
    formOf("Write the local risk assessment", "Prevent Coordinator", "September 2026", "The board signs it"),
    line(""),
    formOf("Share it with the districts", "Board Secretary", "October 2026", ""),
    heading("Partnership", 2),
    formOf("Join the county board", "Leader of the Council", "As and when invited", "Minutes"),
  ]),
  read: {
    title: "Eastmarsh Prevent Delivery Plan",
    plans: [
      "plan Eastmarsh Prevent Delivery Plan",
      "Action: (action) | Lead: (lead) | Timescale: (timescale) | How will we know it worked? (outcome)",
      "section - / Risk assessment / -",
      "- | - | Write the local risk assessment | Prevent Coordinator | September 2026 | The board signs it",
      "- | - | Share it with the districts | Board Secretary | October 2026 | ",
      "section - / Partnership / -",
      "- | - | Join the county board | Leader of the Council | As and when invited | Minutes",
    ],
    narrative: [
      "planTitle Eastmarsh Prevent Delivery Plan",
      "sectionTitle Risk assessment",
      "sectionTitle Partnership",
    ],
    unplaced: [
      "repeatedHeader Action: Lead: Timescale: How will we know it worked?",
      "repeatedHeader Action: Lead: Timescale: How will we know it worked?",
    ],
    doubts: [],
  },
  texts: [
    {
      form: "tabs",
      text: [
        "Eastmarsh Prevent Delivery Plan",
        "",
        "## Risk assessment",
        "Action:\tWrite the local risk assessment",
        "Lead:\tPrevent Coordinator",
        "Timescale:\tSeptember 2026",
        "How will we know it worked?\tThe board signs it",
        "",
        "Action:\tShare it with the districts",
        "Lead:\tBoard Secretary",
        "Timescale:\tOctober 2026",
        "How will we know it worked?\t",
        "",
        "## Partnership",
        "Action:\tJoin the county board",
        "Lead:\tLeader of the Council",
        "Timescale:\tAs and when invited",
        "How will we know it worked?\tMinutes",
      ].join("\n"),
    },
  ],
};

/** The form again, in one table, each action below a number across the table. */
export const oakhanger: PrintedPlan = {
  name: "a form for each action, all in one table, each below its number",
  word: word([
    title("Oakhanger Prevent Duty Action Plan"),
    table(
      row(wide(2, "Action 1")),
      row("What needs to be done", "Check the filters in libraries"),
      row("Who is responsible", "Head of Libraries"),
      row("By when", "July 2026"),
      row(wide(2, "Action 2")),
      row("What needs to be done", "Train the branch staff"),
      row("Who is responsible", "Workforce Lead"),
      row("By when", "Autumn 2026"),
    ),
  ]),
  read: {
    title: "Oakhanger Prevent Duty Action Plan",
    plans: [
      "plan Oakhanger Prevent Duty Action Plan",
      "What needs to be done (action) | Who is responsible (lead) | By when (timescale)",
      "section - / Action 1 / -",
      "- | - | Check the filters in libraries | Head of Libraries | July 2026",
      "section - / Action 2 / -",
      "- | - | Train the branch staff | Workforce Lead | Autumn 2026",
    ],
    narrative: ["planTitle Oakhanger Prevent Duty Action Plan"],
    unplaced: ["repeatedHeader What needs to be done Who is responsible By when"],
    doubts: [],
  },
};

/** The lead above its rows merged down beside them, a number for several actions. */
export const penrose: PrintedPlan = {
  name: "numbers, outcomes and leads merged downwards beside several actions",
  word: word([
    heading("Penrose District Prevent delivery plan"),
    table(
      row("Outcome", "Ref No", "Action", "Lead Agency", "Target Date", "Status (BRAG)"),
      row(tall("People are safe online"), tall("1"), "Hold a webinar", tall("County Council"), "05/2026", "B"),
      row(under(), under(), "Send the slides", under(), "06/2026", "G"),
      row(under(), "2", "Ask parents what helped", "Schools", "tbc", "R"),
      row("Places are safe", "3", "Walk the town with traders", "Police / Council", "Monthly", ""),
    ),
  ]),
  read: {
    title: "Penrose District Prevent delivery plan",
    plans: [
      "plan Penrose District Prevent delivery plan",
      "Outcome (outcome) | Ref No (number) | Action (action) | Lead Agency (lead) | Target Date (timescale) | Status (BRAG) (rating)",
      "section - / - / -",
      "1 | - | People are safe online | Hold a webinar | County Council | 05/2026 | B",
      "1 | - | People are safe online | Send the slides | County Council | 06/2026 | G",
      "2 | - | People are safe online | Ask parents what helped | Schools | tbc | R",
      "3 | - | Places are safe | Walk the town with traders | Police / Council | Monthly | ",
    ],
    narrative: ["planTitle Penrose District Prevent delivery plan"],
    unplaced: [],
    doubts: [],
  },
  texts: [
    {
      form: "tabs, merged cells blank",
      text: [
        "Penrose District Prevent delivery plan",
        "Outcome\tRef No\tAction\tLead Agency\tTarget Date\tStatus (BRAG)",
        "People are safe online\t1\tHold a webinar\tCounty Council\t05/2026\tB",
        "\t1\tSend the slides\tCounty Council\t06/2026\tG",
        "\t2\tAsk parents what helped\tSchools\ttbc\tR",
        "Places are safe\t3\tWalk the town with traders\tPolice / Council\tMonthly\t",
      ].join("\n"),
      plans: [
        "plan Penrose District Prevent delivery plan",
        "Outcome (outcome) | Ref No (number) | Action (action) | Lead Agency (lead) | Target Date (timescale) | Status (BRAG) (rating)",
        "section - / - / -",
        "1 | - | People are safe online | Hold a webinar | County Council | 05/2026 | B",
        "1 | - |  | Send the slides | County Council | 06/2026 | G",
        "2 | - |  | Ask parents what helped | Schools | tbc | R",
        "3 | - | Places are safe | Walk the town with traders | Police / Council | Monthly | ",
      ],
    },
  ],
};
