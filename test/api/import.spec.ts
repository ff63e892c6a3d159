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
