import { randomUUID } from "node:crypto";
import { imports } from "@planledger/projections";
import { resumeCopies } from "@planledger/server/documents/newerCopy/bringing.ts";
import { type PrintedPlan, type PrintedRow, printedPlan } from "@planledger/server/documents/printedPlan.ts";
import { writeWord } from "@planledger/server/documents/writeWord.ts";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { column, edit, gather, type People, recorded, type SmallPlan, writePlan } from "../cast.ts";
import { listening, openTestLedger, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
const opened: TestLedger[] = [];
beforeEach(async () => {
  ledger = await openTestLedger();
  opened.push(ledger);
  people = await gather(ledger);
  plan = await writePlan(ledger, people);
});
afterAll(async () => {
  for (const one of opened) await one.remove();
});

type Difference = Readonly<Record<"key" | "change" | "what" | "here" | "copy", string>> &
  Readonly<Record<"row" | "base" | "hindrance", string | null>>;
type Copy = Readonly<{ __typename: string; differences: readonly Difference[]; newerHere: number; refusal?: string }>;

/** The plan as somebody downloads it now. */
function printed(): PrintedPlan {
  const context = ledger.contextFor(people.amira);
  const found = printedPlan(plan.planId, context.latest(), context);
  if (found === undefined) throw new Error("The plan is there.");
  return found;
}

/** Changes the rows of one section of a copy. */
const withRows = (copy: PrintedPlan, at: number, change: (rows: readonly PrintedRow[]) => readonly PrintedRow[]) => ({
  ...copy,
  sections: copy.sections.map((section, own) => (own === at ? { ...section, rows: change(section.rows) } : section)),
});

/** Writes into one cell of a row of a copy. */
const withCell = (row: PrintedRow | undefined, at: number, text: string): PrintedRow[] =>
  row === undefined
    ? []
    : [{ ...row, cells: row.cells.map((cell, own) => (own === at ? [{ kind: "paragraph", text }] : cell)) }];

const upload = async (copy: PrintedPlan, person = people.amira) =>
  ledger.uploads.take(person, "Copy.docx", "application/zip", Buffer.from(await writeWord(copy)));

const BESIDE = `query ($planId: ID!, $document: DocumentInput!) { newerCopy(planId: $planId, document: $document) {
  __typename ... on NewerCopy { newerHere differences { key change what row here copy base hindrance }
    recognised { title columns { label } sections { rows { number } } } }
  ... on PlanRefused { refusal } } }`;

async function beside(uploadId: string, person = people.amira) {
  const variables = { planId: plan.planId, document: { uploadId } };
  return (await ledger.as(person).ask<{ newerCopy: Copy }>(BESIDE, variables)).newerCopy;
}

const told = { sentBy: "Tom at Housing", receivedOn: "2026-03-01" };
const input = (uploadId: string, take: readonly string[], more: object = {}) => ({
  planId: plan.planId,
  document: { uploadId },
  index: 0,
  take,
  ...told,
  ...more,
});
const take = (uploadId: string, keys: readonly string[], more: object = {}) =>
  ledger.as(people.amira).tell("takeNewerCopy", input(uploadId, keys, more));

const saying = ({ change, what, here, copy }: Difference) => ({ change, what, here, copy });

describe("a newer copy of a plan", () => {
  it("differs in nothing when nobody changed it", async () => {
    const copy = await beside(await upload(printed()));
    const { title, columns, sections } = printed();
    expect(copy).toMatchObject({
      __typename: "NewerCopy",
      differences: [],
      newerHere: 0,
      recognised: {
        title,
        columns: columns.map(({ label }) => ({ label })),
        sections: sections.map(({ rows }) => ({ rows: rows.map(({ number }) => ({ number })) })),
      },
    });
  });

  it("shows only what it adds, changes and drops, and brings in what was chosen of that", async () => {
    const fresh: PrintedRow = {
      number: "1.1a",
      objective: "Know the local risk",
      cells: [[], [], [{ kind: "paragraph", text: "Publish a guide for parents." }], [], [], [], []],
      reports: [],
    };
    const report = { on: "2026-02-20", organisation: "Westshire Police", text: "Two workshops were held." };
    const edited = withRows(
      withRows(printed(), 0, ([first, second]) => [
        ...withCell(first, 4, "By May 2026"),
        fresh,
        ...(second ? [{ ...second, reports: [report] }] : []),
      ]),
      1,
      () => [],
    );
    const uploadId = await upload(edited);
    const { differences } = await beside(uploadId);
    expect(differences.map(saying)).toEqual([
      { change: "CHANGED", what: "Timescale", here: "By March 2026", copy: "By May 2026" },
      { change: "ADDED", what: "The row", here: "", copy: "Activity: Publish a guide for parents." },
      {
        change: "REPORTED",
        what: "Report",
        here: "",
        copy: "20 February 2026 – Westshire Police: Two workshops were held.",
      },
      {
        change: "REMOVED",
        what: "The row",
        here: "Activity: Hold assemblies in every school.\nTimescale: 31 May 2026",
        copy: "",
      },
    ]);
    const keys = differences.filter(({ change }) => change !== "REMOVED").map(({ key }) => key);
    expect(await take(uploadId, keys)).toMatchObject({ __typename: "NewerCopyTaken", shown: true });
    const { sections } = printed();
    expect(sections[0]?.rows.map(({ number }) => number)).toEqual(["1.1", "1.1a", "1.2"]);
    expect(sections[0]?.rows[0]?.cells[4]?.[0]?.text).toBe("By May 2026");
    expect(sections[0]?.rows[2]?.reports).toEqual([report]);
    expect(sections[1]?.rows).toHaveLength(1);
    const { plan: shown } = await ledger
      .as(people.ruth)
      .ask<{ plan: { copies: object[] } }>(
        `query ($id: ID!) { plan(id: $id) { copies { name sentBy receivedOn broughtBy { name } taken left } } }`,
        { id: plan.planId },
      );
    const came = { name: "Copy.docx", ...told, broughtBy: { name: "Amira Khan" }, taken: 3, left: 1 };
    expect(shown.copies).toEqual([came]);
    const history = await ledger
      .as(people.ruth)
      .ask<{ plan: { trail: { nodes: { kind: string; copy: { id: string } | null }[] } } }>(
        `query ($id: ID!) { plan(id: $id) { trail { nodes { kind copy { id name sentBy taken left file { href } withdrawn { id } } } } } }`,
        { id: plan.planId },
      );
    const ofCopies = history.plan.trail.nodes.filter(({ copy }) => copy !== null);
    const id = ofCopies[0]?.copy?.id ?? "";
    const known = { id, name: "Copy.docx", sentBy: told.sentBy, taken: 3, left: 1, withdrawn: null };
    const copy = { ...known, file: { href: `/copies/${id}` } };
    expect(ofCopies).toEqual([
      { kind: "NewerCopyTaken", copy },
      { kind: "NewerCopyBrought", copy },
    ]);
    // What was left is different still, and nothing else is.
    expect(
      (await beside(await upload({ ...edited, asAt: printed().asAt }))).differences.map(({ change }) => change),
    ).toEqual(["REMOVED"]);
  });

  it("says both texts where the same cell was changed here too, and keeps what only changed here", async () => {
    const before = printed();
    const seen = async () =>
      recorded(await ledger.as(people.tom).tell("retitlePlan", { planId: plan.planId, title: before.title }));
    const amira = ledger.as(people.amira);
    recorded(await amira.tell("editCell", edit(plan, plan.briefing, column.timescale, "By April 2026", await seen())));
    recorded(await amira.tell("editCell", edit(plan, plan.training, column.timescale, "Monthly", await seen())));
    const copy = withRows(before, 0, ([first, ...others]) => [...withCell(first, 4, "By May 2026"), ...others]);
    const { differences, newerHere } = await beside(await upload(copy));
    expect(newerHere).toBe(1);
    expect(differences).toMatchObject([
      { change: "CHANGED", here: "By April 2026", copy: "By May 2026", base: "By March 2026" },
    ]);
  });

  it("is taken once, however often that is sent, and not at all when the plan was changed meanwhile", async () => {
    const copy = withRows(printed(), 0, ([first, ...others]) => [...withCell(first, 4, "By May 2026"), ...others]);
    const uploadId = await upload(copy);
    const [difference] = (await beside(uploadId)).differences;
    const keys = [difference?.key ?? ""];
    const commandId = randomUUID();
    const first = await take(uploadId, keys, { commandId });
    const newest = await ledger.log.newest();
    expect(await take(uploadId, keys, { commandId })).toEqual(first);
    expect(await ledger.log.newest()).toBe(newest);
    expect(await take(uploadId, keys, { commandId, sentBy: "Somebody else" })).toMatchObject({
      refusal: "COMMAND_CONFLICT",
    });
    expect(await take(uploadId, keys)).toMatchObject({ refusal: "PLAN_CHANGED" });
    expect(await take(uploadId, [])).toMatchObject({ refusal: "NOTHING_TAKEN" });
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is put beside it again when its columns are others than they were taken for", async () => {
    const before = printed();
    const labels = before.columns.map(({ label }) => label);
    // Somebody called the column of the timescales another thing, in which nothing of them can be found.
    const at = labels.indexOf("Timescale");
    const text = [
      labels.map((label, own) => (own === at ? "Remarks" : label)),
      ...before.sections.flatMap(({ rows }) =>
        rows.map((row) =>
          row.cells.map((cell, own) => {
            if (before.columns[own]?.role === "number") return row.number ?? "";
            if (before.columns[own]?.role === "objective") return row.objective ?? "";
            return own === at ? "As soon as can be" : cell.map((block) => block.text).join(" ");
          }),
        ),
      ),
    ]
      .map((cells) => cells.join("\t"))
      .join("\n");
    const document = { text };
    type Found = Copy & { columns: { label: string; answersTo: number | null }[] };
    const ask = async (answersTo?: (number | null)[]) =>
      (
        await ledger.as(people.amira).ask<{ newerCopy: Found }>(
          `query ($planId: ID!, $document: DocumentInput!, $answersTo: [Int]) {
            newerCopy(planId: $planId, document: $document, answersTo: $answersTo) { __typename
              ... on NewerCopy { newerHere columns { label answersTo } differences { key change what row here copy base hindrance } }
              ... on PlanRefused { refusal } } }`,
          { planId: plan.planId, document, answersTo },
        )
      ).newerCopy;
    const first = await ask();
    const own = first.columns.findIndex(({ label }) => label === "Remarks");
    expect(first.columns[own]?.answersTo).toBeNull();
    expect(first.differences).toContainEqual(expect.objectContaining({ change: "ADDED", what: "Column" }));

    const answersTo = first.columns.map((column, place) => (place === own ? at : column.answersTo));
    const again = await ask(answersTo);
    expect(again.columns[own]?.answersTo).toBe(at);
    const timescale = again.differences.find(({ here }) => here === "By March 2026");
    expect(timescale).toMatchObject({ change: "CHANGED", what: "Remarks", copy: "As soon as can be" });
    const asked = { planId: plan.planId, document, index: 0, take: [timescale?.key ?? ""], ...told };
    const amira = ledger.as(people.amira);
    expect(await amira.tell("takeNewerCopy", asked)).toMatchObject({ refusal: "PLAN_CHANGED" });
    expect(await amira.tell("takeNewerCopy", { ...asked, answersTo })).toMatchObject({ __typename: "NewerCopyTaken" });
    expect(printed().sections[0]?.rows[0]?.cells[at]?.[0]?.text).toBe("As soon as can be");
    for (const wrong of [[0], answersTo.map(() => 0), answersTo.map(() => 99)])
      expect(await ask(wrong)).toMatchObject({ refusal: "NO_SUCH_COLUMN" });
  });

  it("holds objectives under which no row stands: as they are, reworded, and new ones", async () => {
    const amira = ledger.as(people.amira);
    const text = "Share what we know with every school";
    const sections = "query ($id: ID!) { plan(id: $id) { sections { id objectives { id text } } } }";
    type Found = { plan: { sections: { id: string; objectives: { id: string; text: string }[] }[] } };
    const found = async () => (await amira.ask<Found>(sections, { id: plan.planId })).plan.sections[0];
    await amira.mustTell("addObjective", { planId: plan.planId, sectionId: (await found())?.id, text });
    const before = await found();
    expect(printed().sections[0]?.bareObjectives).toEqual([text]);
    expect((await beside(await upload(printed()))).differences).toEqual([]);
    const [first, ...others] = printed().sections;
    if (first === undefined) throw new Error("The plan has a section.");
    const bareObjectives = [`${text} each year`, "Hear what parents ask"];
    const uploadId = await upload({ ...printed(), sections: [{ ...first, bareObjectives }, ...others] });
    const { differences } = await beside(uploadId);
    expect(differences.map(saying)).toEqual([
      { change: "CHANGED", what: "Objective", here: text, copy: bareObjectives[0] },
      { change: "ADDED", what: "Objective", here: "", copy: bareObjectives[1] },
    ]);
    const taken = await take(
      uploadId,
      differences.map(({ key }) => key),
    );
    expect(taken).toMatchObject({ __typename: "NewerCopyTaken" });
    expect(printed().sections[0]?.bareObjectives).toEqual(bareObjectives);
    expect((await found())?.objectives.map(({ id }) => id)).toEqual([
      ...(before?.objectives ?? []).map(({ id }) => id),
      expect.any(String),
    ]);
    const gone = await upload({ ...printed(), sections: [{ ...first, bareObjectives: [] }, ...others] });
    expect((await beside(gone)).differences).toEqual([]);
  });

  it("leaves no trace of what the rules refuse", async () => {
    const uploadId = await upload(withRows(printed(), 1, () => []));
    const keys = (await beside(uploadId)).differences.map(({ key }) => key);
    const newest = await ledger.log.newest();
    expect(await take(uploadId, keys, { sentBy: " " })).toMatchObject({ refusal: "TEXT_MISSING" });
    expect(await take(uploadId, keys, { receivedOn: "2026-03-03" })).toMatchObject({ refusal: "IN_THE_FUTURE" });
    expect(await ledger.log.newest()).toBe(newest);
    expect(await beside(uploadId, people.ruth)).toMatchObject({ refusal: "NOT_ALLOWED" });
  });

  it("goes on by itself when it was interrupted", async () => {
    const copy = withRows(printed(), 0, ([first, ...others]) => [...withCell(first, 4, "By May 2026"), ...others]);
    const uploadId = await upload(copy);
    const keys = (await beside(uploadId)).differences.map(({ key }) => key);
    const kept = await ledger.uploads.keep(uploadId, people.amira);
    if (kept === null) throw new Error("It was uploaded.");
    const context = ledger.contextFor(people.amira);
    const commandId = randomUUID();
    const id = context.idFor(commandId, "import");
    const bring = {
      type: "BringNewerCopy",
      import: id,
      plan: plan.planId,
      name: "Copy.docx",
      file: kept.file,
      ...told,
      today: "2026-03-02",
      seen: context.rows.newest(),
      choices: JSON.stringify([{ index: 0, take: keys }]),
    } as const;
    await context.record(imports.decider, `import-${id}`, bring, { commandId, asked: "brought" });
    const { logger } = listening();
    await resumeCopies(ledger.ledger, logger);
    expect(printed().sections[0]?.rows[0]?.cells[4]?.[0]?.text).toBe("By May 2026");
    const newest = await ledger.log.newest();
    await resumeCopies(ledger.ledger, logger);
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is recognised when it comes in as a document: by its title, and by its rows when it was renamed", async () => {
    const like = async (copy: PrintedPlan) => {
      const { previewDocument } = await ledger.as(people.amira).ask<{
        previewDocument: { plans: { looksLike: { id: string } | null }[] };
      }>(
        `query ($document: DocumentInput!) { previewDocument(document: $document) {
          ... on DocumentPreview { plans { looksLike { id } } } } }`,
        { document: { uploadId: await upload(copy) } },
      );
      return previewDocument.plans.map(({ looksLike }) => looksLike?.id ?? null);
    };
    expect(await like(printed())).toEqual([plan.planId]);
    expect(await like({ ...printed(), title: "Action plan, final (2)" })).toEqual([plan.planId]);
    const other = {
      ...printed(),
      title: "Harbour plan",
      columns: printed().columns.map((one) => ({ ...one, label: `${one.label} x` })),
    };
    expect(await like(other)).toEqual([null]);
  });
});
