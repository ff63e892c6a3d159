import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { outline, read, readText } from "./read.ts";
import {
  across,
  below,
  bodyOf,
  cell,
  down,
  headerOf,
  heading,
  para,
  rowOf,
  run,
  tableOf,
  title,
  wordFile,
} from "./wordFile.ts";

describe("a plan in Word and as pasted text", () => {
  it("is recognised under other header words, in another order, without numbers", async () => {
    const rows = [
      ["By whom", "What will we do?", "How will we know?", "When", "RAG"],
      ["Youth service", "Hold two workshops in the library", "Forty people came", "Summer 2027", "Green"],
      ["Parks team", "Check the pavilion bookings", "", "Ongoing", ""],
    ];
    const expected = [
      "plan Riverton Prevent Plan",
      "By whom (lead) | What will we do? (action) | How will we know? (outcome) | When (timescale) | RAG (rating)",
      "section - / - / -",
      "- | - | Youth service | Hold two workshops in the library | Forty people came | Summer 2027 | Green",
      "- | - | Parks team | Check the pavilion bookings |  | Ongoing | ",
    ];
    expect(
      outline(
        await read(wordFile(bodyOf(title("Riverton Prevent Plan"), tableOf(...rows.map((row) => rowOf(...row)))))),
      ),
    ).toEqual(expected);
    expect(
      outline(await readText(`Riverton Prevent Plan\n\n${rows.map((row) => row.join("\t")).join("\n")}\n`)),
    ).toEqual(expected);
  });

  it("keeps nested numbers, and lettered lists inside a cell", async () => {
    const expected = [
      "plan -",
      "Ref (number) | Action (action) | Owner (lead)",
      "section 1.1 / Schools / -",
      "1.1.1 | - | Visit each head teacher | Education",
      "1.1.2 | - | a) write the leaflet ¶ b) print it | Press office",
      "section 1.2 / Faith groups / -",
      "1.2.1 | - | Open the forum | Cohesion",
    ];
    const rows = [
      ["1.1.1", "Visit each head teacher", "Education"],
      ["1.1.2", "a) write the leaflet", "Press office"],
      ["1.2.1", "Open the forum", "Cohesion"],
    ] as const;
    const word = tableOf(
      rowOf("Ref", "Action", "Owner"),
      rowOf(across("1.1 Schools", 3)),
      rowOf(...rows[0]),
      rowOf(cell("1.1.2"), cell(para("a) write the leaflet") + para("b) print it")), cell("Press office")),
      rowOf("1.2", across("Faith groups", 2)),
      rowOf(...rows[2]),
    );
    expect(outline(await read(wordFile(bodyOf(word))))).toEqual(expected);
    const text =
      "Ref\tAction\tOwner\n1.1 Schools\t\t\n1.1.1\tVisit each head teacher\tEducation\n1.1.2\t<p>a) write the leaflet</p><p>b) print it</p>\tPress office\n1.2\tFaith groups\t\n1.2.1\tOpen the forum\tCohesion";
    expect(outline(await readText(text))).toEqual(expected);
  });

  it("takes the numbers that Word counts, in rows, in headings and in lists", async () => {
    const table = new Table({
      rows: [
        new TableRow({
          tableHeader: true,
          children: ["No.", "Activity", "Lead"].map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
        new TableRow({
          children: [
            new TableCell({
              columnSpan: 3,
              children: [new Paragraph({ text: "Venues", numbering: { reference: "plan", level: 0 } })],
            }),
          ],
        }),
        ...["Write to hall keepers", "Check bookings"].map(
          (text) =>
            new TableRow({
              children: [
                new TableCell({ children: [new Paragraph({ numbering: { reference: "plan", level: 1 } })] }),
                new TableCell({
                  children: [
                    new Paragraph(text),
                    new Paragraph({ text: "first by letter", numbering: { reference: "list", level: 0 } }),
                    new Paragraph({ text: "then by telephone", bullet: { level: 0 } }),
                  ],
                }),
                new TableCell({
                  children: [
                    new Paragraph({ children: [new TextRun("Estates "), new TextRun({ text: "team", bold: true })] }),
                  ],
                }),
              ],
            }),
        ),
      ],
    });
    const level = (number: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: number,
      format,
      text,
    });
    const file = new Document({
      numbering: {
        config: [
          { reference: "plan", levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.DECIMAL, "%1.%2")] },
          { reference: "list", levels: [level(0, LevelFormat.LOWER_LETTER, "%1)")] },
        ],
      },
      sections: [
        {
          properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
          children: [new Paragraph({ text: "Hillside Prevent delivery plan", heading: HeadingLevel.TITLE }), table],
        },
      ],
    });
    expect(outline(await read(await Packer.toBuffer(file)))).toEqual([
      "plan Hillside Prevent delivery plan",
      "No. (number) | Activity (action) | Lead (lead)",
      "section 1 / Venues / -",
      "1.1 | - | Write to hall keepers ¶ a) first by letter ¶ • then by telephone | Estates team",
      "1.2 | - | Check bookings ¶ b) first by letter ¶ • then by telephone | Estates team",
    ]);
  });

  it("goes on over pages: a header again, a row cut in two, a table of its own without a header", async () => {
    const expected = [
      "plan Lakeside action plan",
      "No. (number) | Action (action) | Responsible (lead) | Deadline (timescale)",
      "section - / - / -",
      "1 | - | Train the front desk and the wardens of every building | Human resources | March 2027",
      "2 | - | Publish the contact page | Web team | May 2027",
      "3 | - | Meet twice a year | Chair | Quarterly",
    ];
    const header = ["No.", "Action", "Responsible", "Deadline"];
    const word = bodyOf(
      title("Lakeside action plan"),
      tableOf(
        headerOf(...header),
        rowOf("1", "Train the front desk and the", "Human", "March 2027"),
        headerOf(...header),
        rowOf("", "wardens of every building", "resources", ""),
        rowOf("2", "Publish the contact page", "Web team", "May 2027"),
      ),
      para("Page 2"),
      tableOf(rowOf("3", "Meet twice a year", "Chair", "Quarterly")),
    );
    const found = await read(wordFile(word));
    expect(outline(found)).toEqual(expected);
    expect(found.doubts.map(({ place }) => place)).toContainEqual({ plan: 0, section: 0, row: 0 });
    expect(found.unplaced.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["repeatedHeader", "pageNumber"]),
    );
    const line = header.join("\t");
    const text = `Lakeside action plan\n\n${line}\n1\tTrain the front desk and the\tHuman\tMarch 2027\n\n${line}\n\twardens of every building\tresources\t\n2\tPublish the contact page\tWeb team\tMay 2027\n\nPage 2\n\n3\tMeet twice a year\tChair\tQuarterly\n`;
    expect(outline(await readText(text))).toEqual(expected);
  });

  it("knows a lead that stands above its rows, and titles that are merged across or set in bold", async () => {
    const word = tableOf(
      rowOf("Task", "Target", "Due date"),
      rowOf(cell(para(run("Reassurance", "<w:b/>"))), cell(""), cell("")),
      rowOf(across("Lead officer: Head of Streets", 3)),
      rowOf("Walk the market", "Ten visits", "1 May 2027"),
      rowOf("Answer letters", "All in a week", "Ongoing"),
    );
    const found = await read(wordFile(bodyOf(word)));
    expect(outline(found).slice(1)).toEqual([
      "Task (action) | Target (outcome) | Due date (timescale)",
      "section - / Reassurance / -",
      "- | - | Walk the market | Ten visits | 1 May 2027",
      "- | - | Answer letters | All in a week | Ongoing",
    ]);
    expect(found.plans[0]?.sections[0]?.rows.map(({ leads }) => leads)).toEqual([
      ["Head of Streets"],
      ["Head of Streets"],
    ]);
    const text = await readText(
      "Task\tTarget\tDue date\nReassurance\t\t\nLead officer: Head of Streets\t\t\nWalk the market\tTen visits\t1 May 2027\nAnswer letters\tAll in a week\tOngoing",
    );
    expect(outline(text)).toEqual(outline(found));
    expect(text.plans[0]?.sections[0]?.rows[1]?.leads).toEqual(["Head of Streets"]);
  });

  it("repeats an objective, a lead and an action that are merged down", async () => {
    const word = tableOf(
      rowOf("Priority", "Actions", "Lead", "Milestones"),
      rowOf(down("Safer venues"), down("Agree a hire policy"), down("Estates"), "Draft in May"),
      rowOf(below(), below(), below(), "Agreed in June"),
      rowOf(below(), "Train caretakers", "Personnel", "Two courses"),
      rowOf("Trusted schools", "Share the toolkit", "Education", ""),
    );
    const found = await read(wordFile(bodyOf(word)));
    expect(outline(found).slice(3)).toEqual([
      "- | Safer venues | Agree a hire policy | Estates | Draft in May",
      "- | Safer venues | Agree a hire policy | Estates | Agreed in June",
      "- | Safer venues | Train caretakers | Personnel | Two courses",
      "- | Trusted schools | Share the toolkit | Education | ",
    ]);
    expect(found.plans[0]?.sections[0]?.rows[1]?.carried).toEqual([0, 1, 2]);
  });

  it("reads two header rows, the first of which groups columns", async () => {
    const vertical = (text: string): string => cell(text, '<w:vMerge w:val="restart"/>');
    const word = tableOf(
      rowOf(vertical("Activity"), across("Responsibility", 2), vertical("Timescale")),
      rowOf(below(), "Lead", "Partners", below()),
      rowOf("Run a helpline", "Adult care", "Police", "June 2027"),
    );
    const found = await read(wordFile(bodyOf(word)));
    expect(outline(found).slice(1)).toEqual([
      "Activity (action) | Lead (lead) | Partners (partners) | Timescale (timescale)",
      "section - / - / -",
      "- | - | Run a helpline | Adult care | Police | June 2027",
    ]);
    expect(found.plans[0]?.columnGroups).toEqual([null, "Responsibility", "Responsibility", null]);
  });

  it("finds the header below a title row and an introduction", async () => {
    const word = tableOf(
      rowOf(across("Moorland Prevent Action Plan", 3)),
      rowOf(across("Agreed by the board in May.", 3)),
      rowOf("Objective", "Lead", "Outcome"),
      rowOf("Keep the register", "Clerk", "It is complete"),
    );
    const found = await read(wordFile(bodyOf(word)));
    expect(outline(found)).toEqual([
      "plan Moorland Prevent Action Plan",
      "Objective (action) | Lead (lead) | Outcome (outcome)",
      "section - / - / -",
      "- | - | Keep the register | Clerk | It is complete",
    ]);
    expect(found.narrative.map(({ text }) => text)).toEqual(["Agreed by the board in May."]);
  });

  it("keeps columns apart that have the same label or none", async () => {
    const rows = [
      ["", "Action", "Update", "Update"],
      ["1", "Hold a drill", "Held in May", "Held in June"],
      ["2", "Write it up", "", "Sent"],
    ];
    const expected = [
      " (number) | Action (action) | Update (progress) | Update (progress)",
      "section - / - / -",
      "1 | - | Hold a drill | Held in May | Held in June",
      "2 | - | Write it up |  | Sent",
    ];
    const found = await read(wordFile(bodyOf(tableOf(...rows.map((row) => rowOf(...row))))));
    expect(outline(found).slice(1)).toEqual(expected);
    expect(found.plans[0]?.sections[0]?.rows[0]?.cells["Update"]).toEqual([
      { kind: "paragraph", text: "Held in May" },
      { kind: "paragraph", text: "Held in June" },
    ]);
    expect(outline(await readText(rows.map((row) => row.join("\t")).join("\n"))).slice(1)).toEqual(expected);
  });

  it("joins tables under headings into one plan, and leaves other tables to the narrative", async () => {
    const header = rowOf("We will", "By when");
    const word = bodyOf(
      title("Northfield Prevent strategy"),
      para("This page says who is who."),
      tableOf(rowOf("Name", "Telephone"), rowOf("Duty desk", "01632 960001")),
      heading("Delivery plan 2027"),
      heading("Listening", 2),
      para("Hear what worries people."),
      tableOf(header, rowOf("Hold a meeting in each ward", "May 2027")),
      heading("Teaching", 2),
      tableOf(header, rowOf("Write a lesson", "June 2027")),
      para("Words at the end."),
    );
    const found = await read(wordFile(word));
    expect(found.title).toBe("Northfield Prevent strategy");
    expect(outline(found)).toEqual([
      "plan Delivery plan 2027",
      "We will (action) | By when (timescale)",
      "section - / Listening / Hear what worries people.",
      "- | - | Hold a meeting in each ward | May 2027",
      "section - / Teaching / -",
      "- | - | Write a lesson | June 2027",
    ]);
    expect(found.narrative.map(({ text, beforePlan, use }) => `${beforePlan} ${use ?? "-"} ${text}`)).toEqual([
      "0 title Northfield Prevent strategy",
      "0 - This page says who is who.",
      "0 - Name\tTelephone",
      "0 - Duty desk\t01632 960001",
      "0 planTitle Delivery plan 2027",
      "0 sectionTitle Listening",
      "0 sectionStatement Hear what worries people.",
      "0 sectionTitle Teaching",
      "1 - Words at the end.",
    ]);
  });

  it("takes statements within a section as objectives of the rows below them", async () => {
    const word = tableOf(
      rowOf("Ref", "Actions", "Lead", "Outcomes"),
      rowOf(across("Theme A: Listening", 4)),
      rowOf(across("Objective: Hear every ward.", 4)),
      rowOf("A1", "Hold a meeting", "Clerk", "Ten meetings"),
      rowOf(across("Objective: Answer every letter.", 4)),
      rowOf("A2", "Write back", "Post room", ""),
      rowOf(across("Key: none of these is late", 4)),
    );
    const found = await read(
      wordFile(bodyOf(title("Dale Council"), title("Prevent Delivery Plan"), heading("2. Action plan"), word)),
    );
    expect(found.title).toBe("Dale Council Prevent Delivery Plan");
    expect(outline(found)).toEqual([
      "plan Prevent Delivery Plan",
      "Ref (number) | Actions (action) | Lead (lead) | Outcomes (outcome)",
      "section - / Theme A: Listening / -",
      "A1 | Objective: Hear every ward. | Hold a meeting | Clerk | Ten meetings",
      "A2 | Objective: Answer every letter. | Write back | Post room | ",
    ]);
  });

  it("takes a section's name from the header where each table names it there", async () => {
    const tables = ["1. Leading", "2. Training"].map((name) =>
      tableOf(rowOf(name, "Lead", "By when"), rowOf(`Begin ${name.slice(3)}`, "Clerk", "May 2027")),
    );
    const found = await read(
      wordFile(bodyOf(title("Fell Prevent action plan"), ...tables.flatMap((table) => [table, para("")]))),
    );
    expect(outline(found).slice(2)).toEqual([
      "section 1 / Leading / -",
      "- | - | Begin Leading | Clerk | May 2027",
      "section 2 / Training / -",
      "- | - | Begin Training | Clerk | May 2027",
    ]);
  });

  it("takes it too where one table prints its header again with another name in it", async () => {
    const named = (name: string) => [
      rowOf(name, "Lead", "By when"),
      rowOf(`Begin ${name.slice(3)}`, "Clerk", "May 2027"),
    ];
    const found = await read(wordFile(bodyOf(tableOf(...named("1. Leading"), ...named("2. Training")))));
    expect(outline(found).slice(2)).toEqual([
      "section 1 / Leading / -",
      "- | - | Begin Leading | Clerk | May 2027",
      "section 2 / Training / -",
      "- | - | Begin Training | Clerk | May 2027",
    ]);
  });

  it("keeps plans apart that have a heading of their own, though their columns are the same", async () => {
    const table = tableOf(rowOf("Action", "Lead"), rowOf("Brief new staff", "Clerk"));
    const found = await read(
      wordFile(bodyOf(heading("Appendix A: East action plan"), table, heading("Appendix B: West action plan"), table)),
    );
    expect(found.plans.map((plan) => plan.title)).toEqual([
      "Appendix A: East action plan",
      "Appendix B: West action plan",
    ]);
  });

  it("takes a Markdown table, and a table with a line for each cell", async () => {
    const expected = [
      "Priority (objective) | What we will do (action) | Who (lead)",
      "section - / - / -",
      "- | Leading | Hold the board | Chair",
      "- | Leading | Report each year | Clerk",
    ];
    const markdown =
      "# Prevent plan\n\n| Priority | What we will do | Who |\n|---|---|---|\n| Leading | Hold the board | Chair |\n|  | Report each year | Clerk |\n";
    expect(outline(await readText(markdown)).slice(1)).toEqual(expected);
    const cells =
      "\tPriority\n\tWhat we will do\n\tWho\n\n\tLeading\n\tHold the board\n\tChair\n\n\t\n\tReport each year\n\tClerk\n";
    expect(outline(await readText(cells)).slice(1)).toEqual(expected);
  });

  it("parts the rows that a text ran together, as far as its leads and marks allow, and says so", async () => {
    const found = await readText(
      [
        "Area\tLead agency\tTimescale\tUpdates",
        "Venues\t\t\t",
        "<ul>● Write to hall keepers ● Check the bookings\t<p>Estates</p><p>Licensing</p>\t\t",
        "Schools\t\t\t",
        "<ul>● Visit the heads ● Share the toolkit\tEducation\t\t",
        "People\t\t\t",
        "<ul>Ring the wards Sing in the choir\t<p>Clerk</p><p>Choir</p>\t\t",
      ].join("\n"),
    );
    expect(outline(found).slice(2)).toEqual([
      "section - / Venues / -",
      "- | - | • Write to hall keepers | Estates |  | ",
      "- | - | • Check the bookings | Licensing |  | ",
      "section - / Schools / -",
      "- | - | • Visit the heads | Education |  | ",
      "- | - | • Share the toolkit | Education |  | ",
      "section - / People / -",
      "- | - | • Ring the wards Sing in the choir | Clerk ¶ Choir |  | ",
    ]);
    expect(found.doubts.map(({ sentence, place }) => [sentence.split(";")[0], place.section, place.row])).toEqual(
      expect.arrayContaining([
        ["A list and as many leads were read as a row each.", 0, 0],
        ["One lead stands beside a list", 1, 0],
        ["Several leads stand beside actions that are run together without a mark: say where each action ends.", 2, 0],
      ]),
    );
  });
});
