import { resumeImports } from "@planledger/server/documents/importing.ts";
import { type EventLog, LogUnavailableError } from "@planledger/server/eventLog/eventLog.ts";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gather, type People } from "../cast.ts";
import { commandId, listening, openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let amira: Somebody;
beforeEach(async () => {
  ledger = await openTestLedger();
  people = await gather(ledger);
  amira = ledger.as(people.amira);
});
afterEach(() => ledger.remove());

const HEADER = ["No.", "Activity", "Lead", "Timescale", "Expected outcomes"];
const ROWS = [
  ["1.1", "Brief all members on the local risk", "Westshire Police", "March 2026", "Members know the risk"],
  ["1.2", "Train front-line staff", "Head of Education", "Quarterly", "Staff notice and share"],
  ["2.1", "Hold assemblies in every school", "Westmere Council", "31 May 2026", "Pupils ask questions"],
];
const PASTED = ["Westmere Prevent action plan", "", ...[HEADER, ...ROWS].map((row) => row.join("\t"))].join("\n");

const planOf = (more: Readonly<Record<string, unknown>> = {}) => ({
  index: 0,
  title: "Westmere plan",
  level: "DISTRICT",
  organisationIds: [people.council],
  ...more,
});
const importing = (more: Readonly<Record<string, unknown>> = {}) => ({
  document: { text: PASTED },
  plans: [planOf()],
  ...more,
});

const TABLE = `query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) {
  title columns { label role } narrative { heading body { text } }
  sections { actions { id number leads { text organisation { name } } timescale { dueOn } cells { column { label } blocks { text } } } }
} }`;
type Found = {
  plan: {
    columns: { label: string }[];
    sections: {
      actions: {
        id: string;
        number: string | null;
        cells: { column: { label: string }; blocks: { text: string }[] }[];
      }[];
    }[];
  } | null;
};
const tableOf = async (id: string, asOf?: object) => (await amira.ask<Found>(TABLE, { id, asOf })).plan;
const words = (found: Found["plan"]) =>
  found?.sections.flatMap(({ actions }) =>
    actions.map(({ number, cells }) => [
      number,
      ...cells.map(({ blocks }) => blocks.map(({ text }) => text).join("|")),
    ]),
  );
const visible = async () =>
  (await amira.ask<{ plans: { totalCount: number } }>("{ plans { totalCount } }")).plans.totalCount;

describe("taking in pasted text", () => {
  it("puts every word into its cell, with the meaning that it has", async () => {
    const said = await amira.tell("importDocument", importing());
    expect(said).toMatchObject({ __typename: "ImportConfirmed", shown: true, plans: [{ title: "Westmere plan" }] });
    const found = await tableOf(said.plans?.[0]?.id ?? "");
    expect(found?.columns.map(({ label }) => label)).toEqual(HEADER);
    expect(words(found)).toEqual(ROWS);
    expect(found?.sections.flatMap(({ actions }) => actions)).toMatchObject([
      { leads: [{ organisation: { name: "Westshire Police" } }], timescale: { dueOn: "2026-03-31" } },
      { leads: [{ organisation: null }], timescale: { dueOn: null } },
      { leads: [{ organisation: { name: "Westmere Council" } }], timescale: { dueOn: "2026-05-31" } },
    ]);
  });

  it("takes columns as they were chosen to mean", async () => {
    const roles = ["NUMBER", "ACTION", "PARTNERS", "NOTES", "IMPACT"];
    const said = await amira.tell("importDocument", importing({ plans: [planOf({ roles, period: "2025/26" })] }));
    expect(await tableOf(said.plans?.[0]?.id ?? "")).toMatchObject({ columns: roles.map((role) => ({ role })) });
  });

  it("takes what was put right: rows left out, cells reworded, a number among them", async () => {
    const corrected = [
      { row: 1, column: 0, blocks: [{ kind: "PARAGRAPH", text: "1.2a" }] },
      {
        row: 1,
        column: 4,
        blocks: [
          { kind: "BULLET", text: "Staff notice" },
          { kind: "BULLET", text: "Staff share" },
        ],
      },
    ];
    const said = await amira.tell("importDocument", importing({ plans: [planOf({ leaveOut: [0], corrected })] }));
    expect(words(await tableOf(said.plans?.[0]?.id ?? ""))).toEqual([
      ["1.2a", "Train front-line staff", "Head of Education", "Quarterly", "Staff notice|Staff share"],
      ROWS[2],
    ]);
  });

  it("loses no word of a column that is made the objective, or the number", async () => {
    const roles = ["NOTES", "OBJECTIVE", "LEAD", "TIMESCALE", "ACTION"];
    const said = await amira.tell("importDocument", importing({ plans: [planOf({ roles })] }));
    const found = await amira.ask<object>(
      `query ($id: ID!) { plan(id: $id) { sections { actions { number objective { text } cells { blocks { text } } } } } }`,
      { id: said.plans?.[0]?.id },
    );
    expect(found).toMatchObject({
      plan: {
        sections: [
          {
            actions: ROWS.map(([number, activity]) => ({
              number: null,
              objective: { text: activity },
              cells: expect.arrayContaining([{ blocks: [{ text: number }] }]) as unknown,
            })),
          },
        ],
      },
    });
  });

  it("is done once, however often it is sent", async () => {
    const asked = importing({ commandId: commandId() });
    const first = await amira.tell("importDocument", asked);
    const newest = await ledger.log.newest();
    expect(await amira.tell("importDocument", asked)).toEqual(first);
    expect(await amira.tell("importDocument", { ...asked, plans: [planOf({ title: "Other" })] })).toMatchObject({
      refusal: "COMMAND_CONFLICT",
    });
    expect(await ledger.log.newest()).toBe(newest);
    expect(await visible()).toBe(1);
  });

  it.each([
    ["without a title", () => [planOf({ title: " " })], "TEXT_MISSING"],
    ["of no plan", () => [], "NO_SUCH_PLAN"],
    ["of a plan that is not in it", () => [planOf({ index: 1 })], "NO_SUCH_PLAN"],
    ["of a plan before the first", () => [planOf(), planOf({ index: -1 })], "NO_SUCH_PLAN"],
    ["with a row left out that is not in it", () => [planOf({ leaveOut: [3] })], "NO_SUCH_ACTION"],
    [
      "with words for a cell that is not in it",
      () => [planOf({ corrected: [{ row: 0, column: 5, blocks: [] }] })],
      "NO_SUCH_ACTION",
    ],
    ["of the same plan twice", () => [planOf(), planOf()], "ALREADY_DRAFTED"],
    ["for an organisation that is not there", () => [planOf({ organisationIds: ["nowhere"] })], "NO_SUCH_ORGANISATION"],
  ])("is refused %s, and leaves no trace", async (_what, plans, refusal) => {
    const newest = await ledger.log.newest();
    expect(await amira.tell("importDocument", importing({ plans: plans() }))).toMatchObject({
      __typename: "PlanRefused",
      refusal,
    });
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is refused where nothing can be read, with a sentence", async () => {
    const newest = await ledger.log.newest();
    expect(await amira.tell("importDocument", importing({ document: { text: "No table at all." } }))).toMatchObject({
      __typename: "DocumentRefused",
      message:
        "No table with a plan was found: check that the plan is a table with a header row, such as Action, Lead and Timescale.",
    });
    expect(await amira.tell("importDocument", importing({ document: { uploadId: "nowhere" } }))).toMatchObject({
      __typename: "DocumentRefused",
    });
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("shows beforehand what it would take in, and records nothing", async () => {
    const newest = await ledger.log.newest();
    const question = `query ($text: String!) { previewDocument(document: { text: $text }) { ... on DocumentPreview {
      plans { index columns { label } rowCount sections { rows { number cells { blocks { text } } } } } unplaced
    } } }`;
    const { previewDocument: preview } = await amira.ask<{
      previewDocument: { plans: { sections: { rows: { number: string }[] }[] }[] };
    }>(question, { text: PASTED });
    expect(preview).toMatchObject({
      plans: [{ index: 0, rowCount: 3, columns: HEADER.map((label) => ({ label })) }],
      unplaced: [],
    });
    expect(preview.plans[0]?.sections.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual([
      "1.1",
      "1.2",
      "2.1",
    ]);
    expect(await ledger.log.newest()).toBe(newest);
  });
});

describe("taking in a Word document", () => {
  const cell = (text: string) => new TableCell({ children: text.split("|").map((line) => new Paragraph(line)) });
  const rows = [
    HEADER,
    ["1.1", "Brief members|Brief officers", "Westshire Police", "March 2026", ""],
    ...ROWS.slice(1),
  ];
  const wordFile = () =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph("This plan is reviewed each year by the board."),
              new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) }),
            ],
          },
        ],
      }),
    );

  it("puts every paragraph into its cell, and keeps the texts around the table", async () => {
    const uploadId = await ledger.uploads.take(people.amira, "Plan.docx", "application/zip", await wordFile());
    const said = await amira.tell("importDocument", importing({ document: { uploadId } }));
    const found = await tableOf(said.plans?.[0]?.id ?? "");
    expect(words(found)).toEqual(rows.slice(1));
    expect(found).toMatchObject({ narrative: [{ body: [{ text: "This plan is reviewed each year by the board." }] }] });
  });

  it("shows a row that is doubtful beside the lines that it was read from", async () => {
    const coloured = (text: string, fill: string) =>
      new TableCell({ shading: { fill, type: "clear" }, children: [new Paragraph(text)] });
    const merged = (text: string) => new TableCell({ columnSpan: 3, children: [new Paragraph(text)] });
    const file = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Table({
                rows: [
                  new TableRow({ children: ["Activity", "Lead", "Progress"].map(cell) }),
                  new TableRow({ children: [merged("1. Governance")] }),
                  new TableRow({ children: [cell("Brief members"), cell("Police"), coloured("Done", "00B050")] }),
                  new TableRow({ children: [cell("Train staff"), cell("Housing"), cell("")] }),
                  new TableRow({ children: [cell(""), cell("and Police"), cell("")] }),
                  new TableRow({ children: [cell("Hold assemblies"), cell("Schools"), cell("")] }),
                ],
              }),
            ],
          },
        ],
      }),
    );
    const uploadId = await ledger.uploads.take(people.amira, "Plan.docx", "application/zip", file);
    const question = `query ($document: DocumentInput!) { previewDocument(document: $document) { ... on DocumentPreview {
      doubts { rowIndex columnIndex } plans { colouredRows sections { rows { printed { cells { column covers colour paragraphs } } } } }
    } } }`;
    const { previewDocument } = await amira.ask<{ previewDocument: object }>(question, { document: { uploadId } });
    const printed = (column: number, paragraphs: string[], more = {}) => ({
      column,
      covers: 1,
      colour: null,
      paragraphs,
      ...more,
    });
    expect(previewDocument).toEqual({
      doubts: [
        { rowIndex: 0, columnIndex: 2 },
        { rowIndex: 1, columnIndex: null },
      ],
      plans: [
        {
          colouredRows: 1,
          sections: [
            {
              rows: [
                {
                  printed: [
                    { cells: [printed(0, ["1. Governance"], { covers: 3 })] },
                    {
                      cells: [
                        printed(0, ["Brief members"]),
                        printed(1, ["Police"]),
                        printed(2, ["Done"], { colour: "00B050" }),
                      ],
                    },
                  ],
                },
                {
                  printed: [
                    { cells: [printed(0, ["Train staff"]), printed(1, ["Housing"]), printed(2, [])] },
                    { cells: [printed(0, []), printed(1, ["and Police"]), printed(2, [])] },
                  ],
                },
                { printed: [] },
              ],
            },
          ],
        },
      ],
    });
    const rated = async (takeColours: boolean) => {
      const said = await amira.tell("importDocument", {
        document: { uploadId },
        plans: [planOf({ takeColours, title: `Coloured ${takeColours}` })],
      });
      const found = await amira.ask<{ plan: { sections: { actions: { rating: string | null }[] }[] } }>(
        "query ($id: ID!) { plan(id: $id) { sections { actions { rating } } } }",
        { id: said.plans?.[0]?.id },
      );
      return found.plan.sections[0]?.actions[0]?.rating ?? null;
    };
    expect(await rated(true)).not.toBeNull();
    expect(await rated(false)).toBeNull();
  });

  it("is for the person who brought the file", async () => {
    const uploadId = await ledger.uploads.take(people.tom, "Plan.docx", "application/zip", await wordFile());
    expect(await amira.tell("importDocument", importing({ document: { uploadId } }))).toMatchObject({
      __typename: "DocumentRefused",
    });
  });
});

/** A log that takes so many more appends, and then none. */
const failingAfter =
  (appends: number) =>
  (log: EventLog): EventLog => {
    let left = appends;
    return {
      ...log,
      append(...args) {
        left -= 1;
        return left < 0 ? Promise.reject(new LogUnavailableError("The storage is full.")) : log.append(...args);
      },
    };
  };

describe("an import that is interrupted", () => {
  const reopen = async (logOf?: (log: EventLog) => EventLog) => {
    await ledger.close();
    ledger = await openTestLedger({
      folder: ledger.folder,
      clock: ledger.clock,
      ...(logOf === undefined ? {} : { logOf }),
    });
    amira = ledger.as(people.amira);
  };

  /** Everything that the import records: begun, drafted, its section, its rows, confirmed. */
  const STEPS = 5;

  it.each(Array.from({ length: STEPS - 1 }, (_, index) => index + 1))(
    "after %i of its steps is unseen, and goes on by itself",
    async (steps) => {
      const before = await ledger.log.newest();
      await reopen(failingAfter(steps));
      await expect(amira.tell("importDocument", importing())).rejects.toThrow("The storage is full.");
      expect((await ledger.log.newest()) - before).toBeGreaterThanOrEqual(steps);
      expect(await visible()).toBe(0);

      await reopen();
      expect(await visible()).toBe(0);
      const { logger, told } = listening();
      await resumeImports(ledger.ledger, logger);
      await ledger.projector.reaches(await ledger.log.newest(), 5_000);
      expect(told).toEqual([]);
      const { plans } = await amira.ask<{ plans: { nodes: { id: string }[] } }>("{ plans { nodes { id } } }");
      expect(plans.nodes).toHaveLength(1);
      expect(words(await tableOf(plans.nodes[0]?.id ?? ""))).toEqual(ROWS);

      const newest = await ledger.log.newest();
      await resumeImports(ledger.ledger, logger);
      expect(await ledger.log.newest()).toBe(newest);
    },
  );

  it("is finished by sending it again, too", async () => {
    const asked = importing({ commandId: commandId() });
    await reopen(failingAfter(3));
    await expect(amira.tell("importDocument", asked)).rejects.toThrow("The storage is full.");
    await reopen();
    expect(await amira.tell("importDocument", asked)).toMatchObject({
      __typename: "ImportConfirmed",
      plans: [{ title: "Westmere plan" }],
    });
    expect(await visible()).toBe(1);
  });

  it("cannot be seen, by anybody or by its id, before it is confirmed", async () => {
    const before = await ledger.log.newest();
    await reopen(failingAfter(4));
    await expect(amira.tell("importDocument", importing())).rejects.toThrow("The storage is full.");
    const [begun] = (await ledger.log.at([before + 1])).map(
      ({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as { data: { plans: string[] } },
    );
    const planId = begun?.data.plans[0] ?? "";
    expect(planId).not.toBe("");
    expect(await tableOf(planId)).toBeNull();
    const answers = await ledger
      .as(people.ruth)
      .ask("query ($id: ID) { changes(since: { position: 0 }, planId: $id) { changes { what } } }", { id: planId });
    expect(answers).toEqual({ changes: { changes: [] } });
  });
});

describe("an import that takes its time", () => {
  it("says how far it has come", async () => {
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    let appends = 0;
    await ledger.close();
    ledger = await openTestLedger({
      folder: ledger.folder,
      clock: ledger.clock,
      logOf: (log) => ({
        ...log,
        async append(...args) {
          appends += 1;
          if (appends === 4) {
            reached.resolve();
            await gate.promise;
          }
          return log.append(...args);
        },
      }),
    });
    amira = ledger.as(people.amira);
    const readingId = commandId();
    const done = amira.ask<{ importDocument: { shown: boolean } }>(
      `mutation ($input: ImportDocumentInput!, $readingId: ID) { importDocument(input: $input, readingId: $readingId) {
        ... on ImportConfirmed { shown } } }`,
      { input: { commandId: commandId(), ...importing() }, readingId },
    );
    await reached.promise;
    const far = "query ($id: ID!) { reading(id: $id) { stage percent } }";
    // The plan was drafted and has its section: its rows are on their way.
    expect(await amira.ask(far, { id: readingId })).toEqual({ reading: { stage: "RECORDING", percent: 66 } });
    gate.resolve();
    expect(await done).toEqual({ importDocument: { shown: true } });
    expect(await amira.ask(far, { id: readingId })).toEqual({ reading: null });
  });
});

describe("an imported plan", () => {
  it("was not there before it was confirmed, and is new as a whole since", async () => {
    const before = await ledger.log.newest();
    const said = await amira.tell("importDocument", importing());
    const planId = said.plans?.[0]?.id ?? "";
    const newest = await ledger.log.newest();
    expect(await tableOf(planId, { position: newest - 1 })).toBeNull();
    const question = "query ($since: AsOf!) { changes(since: $since) { changes { kind what after } } }";
    const whole = await amira.ask<{ changes: { changes: unknown[] } }>(question, { since: { position: before } });
    expect(whole.changes.changes).toContainEqual({
      kind: "ADDED",
      what: "Action",
      after:
        "1.1\nActivity: Brief all members on the local risk\nLead: Westshire Police\nTimescale: March 2026\nExpected outcomes: Members know the risk",
    });
    // All of it was recorded by then, and none of it seen.
    expect(await amira.ask(question, { since: { position: newest - 1 } })).toEqual(whole);
  });

  it("has a history that says what its rows said from the beginning", async () => {
    const said = await amira.tell("importDocument", importing());
    const found = await tableOf(said.plans?.[0]?.id ?? "");
    const id = found?.sections[0]?.actions[0]?.id;
    const question =
      "query ($id: ID!) { action(id: $id) { trail { nodes { kind by { name } changes { what before after } } } } }";
    expect(await amira.ask(question, { id })).toEqual({
      action: {
        trail: {
          nodes: [
            {
              kind: "ActionAdded",
              by: { name: "Amira Khan" },
              changes: [
                {
                  what: "Action",
                  before: null,
                  after:
                    "1.1\nActivity: Brief all members on the local risk\nLead: Westshire Police\nTimescale: March 2026\nExpected outcomes: Members know the risk",
                },
              ],
            },
          ],
        },
      },
    });
  });
});
