import type { PrintedPlan } from "./plan.ts";
import { bold, header, heading, item, line, row, table, title, wide, word } from "./word.ts";

/** A plan among tables that are none: versions, contacts, words explained, a key, risks. */
export const harlowMoor: PrintedPlan = {
  name: "a plan among tables of versions, contacts, words, a key and risks",
  word: word([
    title("Harlow Moor Prevent Delivery Plan"),
    table(row("Version", "Date", "Author", "Changes"), row("1.0", "May 2026", "A. Clerk", "First issue")),
    heading("Contacts", 2),
    table(row("Organisation", "Lead officer", "Contact details"), row("Police", "Duty sergeant", "01632 960100")),
    heading("Delivery plan", 2),
    table(
      header("Ref", "Action", "Lead", "Due date", "RAG"),
      row("1.", "Brief the ward councillors", "Democratic Services", "Sept 2026", "G"),
      row("2.", "Walk the estates", "Wardens", "Weekly", "A"),
    ),
    heading("Key", 2),
    table(row("RAG", "Meaning"), row("G", "On track"), row("A", "Late, with a plan to recover")),
    heading("Risk register", 2),
    table(
      row("Risk", "Score", "Controls", "Risk owner", "Review date"),
      row("Staff leave", "12", "Train deputies", "HR", "Quarterly"),
    ),
    heading("Glossary", 2),
    table(row("Term", "What it means"), row("Channel", "Help for people at risk")),
    heading("Document control", 2),
    table(
      row("Document owner", "Community Safety Manager"),
      row("Status", "Adopted"),
      row("Next review date", "May 2027"),
    ),
  ]),
  read: {
    title: "Harlow Moor Prevent Delivery Plan",
    plans: [
      "plan Harlow Moor Prevent Delivery Plan",
      "Ref (number) | Action (action) | Lead (lead) | Due date (timescale) | RAG (rating)",
      "section - / - / -",
      "1 | - | Brief the ward councillors | Democratic Services | Sept 2026 | G",
      "2 | - | Walk the estates | Wardens | Weekly | A",
    ],
    narrative: [
      "title Harlow Moor Prevent Delivery Plan",
      "Version\tDate\tAuthor\tChanges",
      "1.0\tMay 2026\tA. Clerk\tFirst issue",
      "Contacts",
      "Organisation\tLead officer\tContact details",
      "Police\tDuty sergeant\t01632 960100",
      "Delivery plan",
      "Key",
      "RAG\tMeaning",
      "G\tOn track",
      "A\tLate, with a plan to recover",
      "Risk register",
      "Risk\tScore\tControls\tRisk owner\tReview date",
      "Staff leave\t12\tTrain deputies\tHR\tQuarterly",
      "Glossary",
      "Term\tWhat it means",
      "Channel\tHelp for people at risk",
      "Document control",
      "Document owner\tCommunity Safety Manager",
      "Status\tAdopted",
      "Next review date\tMay 2027",
    ],
    unplaced: [],
    doubts: [],
  },
};

/** Words around and below the table, sections as bold rows, statements below their titles, a total at the end. */
export const kestrelbridge: PrintedPlan = {
  name: "sections set in bold with a statement below them in the same cell",
  word: word([
    bold("Kestrelbridge Community Safety Partnership"),
    bold("Prevent Delivery Plan 2026–27"),
    line("This plan was agreed by the partnership."),
    table(
      row("ACTION REQUIRED", "OFFICER(S) RESPONSIBLE", "TARGET DATE", "OUTCOME/IMPACT", "PROGRESS TO DATE"),
      row(wide(5, [bold("1. LEADERSHIP"), line("Members and officers know what is asked of them.")])),
      row("1.1 Appoint a member champion", "Leader", "May 2026", "A champion is known", "Cllr appointed"),
      row("1.2 Report twice a year to scrutiny", "Prevent Lead", "Every six months", "", ""),
      row(wide(5, [bold("2. TRAINING"), line("Everybody who meets the public is trained.")])),
      row(
        "2.1 Check who was trained",
        "HR Business Partner; Prevent Lead",
        "31 March 2027",
        "95% trained",
        "72% trained",
      ),
    ),
    line("For questions ask the Prevent Lead."),
  ]),
  read: {
    title: "Kestrelbridge Community Safety Partnership",
    plans: [
      "plan Prevent Delivery Plan 2026–27",
      "ACTION REQUIRED (action) | OFFICER(S) RESPONSIBLE (lead) | TARGET DATE (timescale) | OUTCOME/IMPACT (outcome) | PROGRESS TO DATE (progress)",
      "section 1 / LEADERSHIP / Members and officers know what is asked of them.",
      "1.1 | - | Appoint a member champion | Leader | May 2026 | A champion is known | Cllr appointed",
      "1.2 | - | Report twice a year to scrutiny | Prevent Lead | Every six months |  | ",
      "section 2 / TRAINING / Everybody who meets the public is trained.",
      "2.1 | - | Check who was trained | HR Business Partner; Prevent Lead | 31 March 2027 | 95% trained | 72% trained",
    ],
    narrative: [
      "title Kestrelbridge Community Safety Partnership",
      "planTitle Prevent Delivery Plan 2026–27",
      "This plan was agreed by the partnership.",
      "For questions ask the Prevent Lead.",
    ],
    unplaced: [],
    doubts: [],
  },
};

/** Each cell on a line of its own, as some programs copy a table. */
const lowmoor = [
  ["Ref", "Action", "Lead", "Timescale"],
  ["1.1", "Meet the new head teachers", "Education", "October 2026"],
  ["1.2", "Print the posters", "Press office", "November 2026"],
  ["2.1", "Put them up in the depots", "Waste services", "December 2026"],
] as const;

export const lowmoorPlan: PrintedPlan = {
  name: "a plain table without sections",
  word: word([title("Lowmoor Prevent Action Plan"), table(...lowmoor.map((cells) => row(...cells)))]),
  read: {
    title: "Lowmoor Prevent Action Plan",
    plans: [
      "plan Lowmoor Prevent Action Plan",
      "Ref (number) | Action (action) | Lead (lead) | Timescale (timescale)",
      "section - / - / -",
      "1.1 | - | Meet the new head teachers | Education | October 2026",
      "1.2 | - | Print the posters | Press office | November 2026",
      "2.1 | - | Put them up in the depots | Waste services | December 2026",
    ],
    narrative: ["planTitle Lowmoor Prevent Action Plan"],
    unplaced: [],
    doubts: [],
  },
  texts: [
    { form: "tabs", text: `Lowmoor Prevent Action Plan\n${lowmoor.map((cells) => cells.join("\t")).join("\n")}` },
    {
      form: "bars",
      text: `Lowmoor Prevent Action Plan\n\n${lowmoor.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`,
    },
    {
      form: "bars that do not stand at the edges",
      text: `Lowmoor Prevent Action Plan\n\n${lowmoor.map((cells) => cells.join(" | ")).join("\n")}`,
    },
    {
      form: "a line for each cell, and a blank line between rows",
      text: `Lowmoor Prevent Action Plan\n\n${lowmoor.map((cells) => cells.join("\n")).join("\n\n")}`,
      doubts: ["The lines of this text were read as the cells of a table. Ref Action Lead Timescale"],
    },
    {
      form: "a line for each cell",
      text: `Lowmoor Prevent Action Plan\n\n${lowmoor.flat().join("\n")}`,
      doubts: ["The lines of this text were read as the cells of a table. Ref Action Lead Timescale"],
    },
  ],
};

/** As Word and Excel copy cells of several paragraphs: lines within quotation marks, or lines without tabs. */
export const marlstone: PrintedPlan = {
  name: "cells of several paragraphs",
  word: word([
    title("Marlstone Prevent plan"),
    table(
      row("Theme", "Key actions", "Partners", "Lead", "When"),
      row("Online", ["Hold a webinar.", "Send the slides round."], ["Police", "College"], "Youth service", "May 2027"),
      row("Offline", 'Print "Stop and think" cards', "Libraries", "Press office", "June 2027"),
    ),
  ]),
  read: {
    title: "Marlstone Prevent plan",
    plans: [
      "plan Marlstone Prevent plan",
      "Theme (objective) | Key actions (action) | Partners (partners) | Lead (lead) | When (timescale)",
      "section - / - / -",
      "- | Online | Hold a webinar. ¶ Send the slides round. | Police ¶ College | Youth service | May 2027",
      '- | Offline | Print "Stop and think" cards | Libraries | Press office | June 2027',
    ],
    narrative: ["planTitle Marlstone Prevent plan"],
    unplaced: [],
    doubts: [],
  },
  texts: [
    {
      form: "cells in quotation marks, as Excel copies them",
      text: 'Marlstone Prevent plan\n\nTheme\tKey actions\tPartners\tLead\tWhen\nOnline\t"Hold a webinar.\nSend the slides round."\t"Police\nCollege"\tYouth service\tMay 2027\nOffline\t"Print ""Stop and think"" cards"\tLibraries\tPress office\tJune 2027\n',
    },
    {
      form: "lines that end inside cells, as Word copies them",
      text: 'Marlstone Prevent plan\n\nTheme\tKey actions\tPartners\tLead\tWhen\nOnline\tHold a webinar.\nSend the slides round.\tPolice\nCollege\tYouth service\tMay 2027\nOffline\tPrint "Stop and think" cards\tLibraries\tPress office\tJune 2027\n',
    },
  ],
};

/** A first cell that is a list, as Word copies it: its lines, then the other cells beside its last line. */
export const quarrington: PrintedPlan = {
  name: "lists in the first cell",
  word: word([
    title("Quarrington Prevent action plan"),
    table(
      row("Action", "Agencies involved", "Status", "Date due"),
      row(["Ring round", item("schools"), item("shops")], "Council", "Open", "May 2027"),
      row("Write a guide", "Police", "Closed", "June 2027"),
    ),
  ]),
  read: {
    title: "Quarrington Prevent action plan",
    plans: [
      "plan Quarrington Prevent action plan",
      "Action (action) | Agencies involved (partners) | Status (rating) | Date due (timescale)",
      "section - / - / -",
      "- | - | Ring round ¶ • schools ¶ • shops | Council | Open | May 2027",
      "- | - | Write a guide | Police | Closed | June 2027",
    ],
    narrative: ["planTitle Quarrington Prevent action plan"],
    unplaced: [],
    doubts: [],
  },
  texts: [
    {
      form: "tabs, after bullets too",
      text: "Quarrington Prevent action plan\n\nAction\tAgencies involved\tStatus\tDate due\nRing round\n•\tschools\n•\tshops\tCouncil\tOpen\tMay 2027\nWrite a guide\tPolice\tClosed\tJune 2027",
    },
  ],
};

/** Titles within the table, and blank cells, where each cell has a line of its own. */
export const ravensmere: PrintedPlan = {
  name: "titles and blank cells within the table",
  word: word([
    title("Ravensmere Prevent Plan"),
    table(
      row("Ref", "Action", "Lead", "Due", "RAG"),
      row(wide(5, "Schools")),
      row("1", "Ring the heads", "Education", "May 2027", "Green"),
      row("2", "Write to governors", "", "May 2027", "Red"),
      row(wide(5, "Streets")),
      row("3", "Walk the parade", "Wardens", "Weekly", ""),
      row("4", "Brief the traders", "Wardens", "June 2027", "Amber"),
    ),
  ]),
  read: {
    title: "Ravensmere Prevent Plan",
    plans: [
      "plan Ravensmere Prevent Plan",
      "Ref (number) | Action (action) | Lead (lead) | Due (timescale) | RAG (rating)",
      "section - / Schools / -",
      "1 | - | Ring the heads | Education | May 2027 | Green",
      "2 | - | Write to governors |  | May 2027 | Red",
      "section - / Streets / -",
      "3 | - | Walk the parade | Wardens | Weekly | ",
      "4 | - | Brief the traders | Wardens | June 2027 | Amber",
    ],
    narrative: ["planTitle Ravensmere Prevent Plan"],
    unplaced: [],
    doubts: [],
  },
  texts: [
    {
      form: "a line for each cell",
      text: "Ravensmere Prevent Plan\n\nRef\nAction\nLead\nDue\nRAG\nSchools\n1\nRing the heads\nEducation\nMay 2027\nGreen\n2\nWrite to governors\n\nMay 2027\nRed\nStreets\n3\nWalk the parade\nWardens\nWeekly\n\n4\nBrief the traders\nWardens\nJune 2027\nAmber\n",
      doubts: [
        "A row with a single text was taken as the title of a section. Schools",
        "A row with a single text was taken as the title of a section. Streets",
        "The lines of this text were read as the cells of a table. Ref Action Lead Due RAG",
      ],
    },
  ],
};
