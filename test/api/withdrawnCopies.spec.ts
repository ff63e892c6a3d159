import { type PrintedPlan, printedPlan } from "@planledger/server/documents/printedPlan.ts";
import { readDocument } from "@planledger/server/documents/importing.ts";
import { momentAt } from "@planledger/server/graphql/moments.ts";
import { writeWord } from "@planledger/server/documents/writeWord.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, says, type SmallPlan, withdrawWords, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

const NAME = "Jory Quillfeather";
const NOTICE =
  "Withdrawn on 2 March 2026 by Amira Khan, approved by Grace Obi. Reason: A person is named;\nWestshire Police ask.";
const PRINTED = NOTICE.replace("\n", " ");

type Difference = Readonly<Record<"key" | "change" | "what" | "here" | "copy", string>> &
  Readonly<{ hindrance: string | null }>;
type Beside = Readonly<{ differences: readonly Difference[]; newerHere: number }>;

describe("a copy of a plan of which texts were withdrawn", () => {
  let ledger: TestLedger;
  let people: People;
  let plan: SmallPlan;
  let amira: Somebody;
  /** The last position before anything was asked to be withdrawn. */
  let before: number;

  beforeEach(async () => {
    ({ ledger, people, plan, amira } = await ledgerWithPlan());
    const { planId, briefing, knowTheRisk: objectiveId, schools: sectionId } = plan;
    const revision = await revisionNow();
    await amira.mustTell("editCell", edit(plan, briefing, column.outcome, NAME, revision));
    await amira.mustTell("reportProgress", { planId, actionId: briefing, narrative: NAME, occurredOn: "2026-02-20" });
    await amira.mustTell("rewordObjective", { planId, objectiveId, text: NAME });
    await amira.mustTell("rewordSection", { planId, sectionId, number: "2", title: NAME });
    await amira.mustTell("addNarrative", { planId, place: "BEFORE", heading: NAME, body: says(NAME) });
    await amira.mustTell("relabelColumn", { planId, columnId: column.updates, label: NAME });
    before = await ledger.log.newest();
    await withdrawWords(ledger, people, NAME, "A person is named;\nWestshire Police ask.");
  });
  afterEach(() => ledger.remove());

  const revisionNow = async () => {
    const asked = "query ($id: ID!) { plan(id: $id) { revision } }";
    return (await amira.ask<{ plan: { revision: number } }>(asked, { id: plan.planId })).plan.revision;
  };

  /** The plan as somebody downloads it now. */
  function printed(): PrintedPlan {
    const context = ledger.contextFor(people.amira);
    const found = printedPlan(plan.planId, context.latest(), context);
    if (found === undefined) throw new Error("The plan is there.");
    return found;
  }

  const wordFile = async (copy: PrintedPlan) => Buffer.from(await writeWord(copy));
  const upload = async (copy: PrintedPlan) =>
    ledger.uploads.take(people.amira, "Copy.docx", "application/zip", await wordFile(copy));

  async function beside(uploadId: string): Promise<Beside> {
    const asked = `query ($planId: ID!, $document: DocumentInput!) { newerCopy(planId: $planId, document: $document) {
      ... on NewerCopy { newerHere differences { key change what here copy hindrance } } } }`;
    const variables = { planId: plan.planId, document: { uploadId } };
    return (await amira.ask<{ newerCopy: Beside }>(asked, variables)).newerCopy;
  }

  const take = (uploadId: string, differences: readonly Difference[]) =>
    amira.tell("takeNewerCopy", {
      planId: plan.planId,
      document: { uploadId },
      index: 0,
      take: differences.map(({ key }) => key),
      sentBy: "Tom at Housing",
      receivedOn: "2026-03-01",
    });

  /** Whether a text anywhere in the history holds the sentence that words were withdrawn. */
  async function recordedNotice(): Promise<boolean> {
    const asked = "query ($words: [String!]!) { whereWordsStand(words: $words) { entries { asWords } others } }";
    type Found = { whereWordsStand: { entries: object[]; others: number } };
    const { whereWordsStand } = await amira.ask<Found>(asked, { words: ["Withdrawn on 2 March 2026"] });
    return whereWordsStand.entries.length + whereWordsStand.others > 0;
  }

  /** What the first row of the copy says instead in one cell. */
  const saying = (copy: PrintedPlan, at: number, ...texts: readonly string[]): PrintedPlan => ({
    ...copy,
    sections: copy.sections.map((section, own) => ({
      ...section,
      rows: section.rows.map((row, place) => {
        if (own + place > 0) return row;
        const cells = row.cells.map((cell, index) =>
          index === at ? texts.map((text) => ({ kind: "paragraph" as const, text })) : cell,
        );
        return { ...row, cells };
      }),
    })),
  });
  const OUTCOME = 5;
  const TIMESCALE = 4;
  /** Nobody knows any more what it was made from. */
  const ofUnknownBase = (copy: PrintedPlan): PrintedPlan => ({ ...copy, asAt: { ...copy.asAt, entry: 1_000_000 } });

  it("says of each that it was withdrawn, and none of the words", async () => {
    const read = await readDocument("Copy.docx", await wordFile(printed()));
    const said = JSON.stringify(read).replaceAll(String.raw`\n`, " ");
    expect(said.split(PRINTED).length - 1).toBeGreaterThanOrEqual(7);
    expect(said).not.toContain("Quillfeather");
  });

  it("says so too when it is a copy of the plan as it stood before, when the words were there", async () => {
    const context = ledger.contextFor(people.amira);
    const earlier = printedPlan(plan.planId, momentAt(context.rows, before, context.now()), context);
    if (earlier === undefined) throw new Error("The plan was there.");
    expect(earlier.asAt.entry).toBe(before);
    const said = JSON.stringify(await readDocument("Copy.docx", await wordFile(earlier)));
    expect(said).toContain("Withdrawn on 2 March 2026");
    expect(said).not.toContain("Quillfeather");
  });

  it("differs in nothing from the plan", async () => {
    expect(await beside(await upload(printed()))).toEqual({ differences: [], newerHere: 0 });
    expect(await beside(await upload(ofUnknownBase(printed())))).toEqual({ differences: [], newerHere: 0 });
  });

  it("leaves alone what was written in their places since", async () => {
    const uploadId = await upload(ofUnknownBase(saying(printed(), TIMESCALE, "By May 2026")));
    const written = edit(plan, plan.briefing, column.outcome, "Members can tell.", await revisionNow());
    await amira.mustTell("editCell", written);
    const { differences, newerHere } = await beside(uploadId);
    expect(differences).toMatchObject([{ change: "CHANGED", what: "Timescale", copy: "By May 2026", hindrance: null }]);
    expect(newerHere).toBe(1);
    expect(await take(uploadId, differences)).toMatchObject({ __typename: "NewerCopyTaken" });
    const [row] = printed().sections[0]?.rows ?? [];
    expect([OUTCOME, TIMESCALE].map((at) => row?.cells[at]?.[0]?.text)).toEqual(["Members can tell.", "By May 2026"]);
    expect(await recordedNotice()).toBe(false);
  });

  it("is not taken where somebody wrote beside the sentence, which stays as it is", async () => {
    const uploadId = await upload(saying(printed(), OUTCOME, NOTICE, "Staff know it, too."));
    const { differences } = await beside(uploadId);
    expect(differences).toMatchObject([
      { what: "Outcome", hindrance: expect.stringContaining("write the rest into the plan yourself") },
    ]);
    const revision = await revisionNow();
    expect(await take(uploadId, differences)).toMatchObject({ refusal: "SAYS_IT_WAS_WITHDRAWN" });
    expect(await revisionNow()).toBe(revision);
    expect(await recordedNotice()).toBe(false);
  });

  it("brings new rows without the sentence", async () => {
    const copy = printed();
    const [first, ...others] = copy.sections;
    const cells = copy.columns.map((_column, at) =>
      at === 2
        ? [{ kind: "paragraph" as const, text: "Publish a guide for parents." }]
        : at === OUTCOME
          ? [{ kind: "paragraph" as const, text: NOTICE }]
          : [],
    );
    const fresh = { number: "1.9", objective: first?.rows[0]?.objective ?? null, cells, reports: [] };
    const sections = first ? [{ ...first, rows: [...first.rows, fresh] }, ...others] : [];
    const uploadId = await upload({ ...copy, sections });
    const { differences } = await beside(uploadId);
    expect(differences).toMatchObject([{ change: "ADDED", what: "The row" }]);
    expect(differences[0]?.copy).toBe("Activity: Publish a guide for parents.");
    expect(await take(uploadId, differences)).toMatchObject({ __typename: "NewerCopyTaken" });
    expect(printed().sections[0]?.rows.at(-1)?.cells[OUTCOME]).toEqual([]);
    expect(await recordedNotice()).toBe(false);
  });

  describe("that is taken in as a plan of its own", () => {
    type Preview = Readonly<{
      plans: readonly Readonly<{ title: string | null; columns: readonly { label: string }[] }>[];
      doubts: readonly Readonly<{ message: string; words: string }>[];
      unplaced: readonly string[];
    }>;

    it("has the sentences among its doubts, and nowhere in the plan", async () => {
      const asked = `query ($document: DocumentInput!) { previewDocument(document: $document) { ... on DocumentPreview {
        doubts { message words } unplaced narrative { heading body { text } }
        plans { title columns { label } sections { title statement rows { objective cells { blocks { text } } } } } } } }`;
      const document = { uploadId: await upload(printed()) };
      const { previewDocument } = await amira.ask<{ previewDocument: Preview }>(asked, { document });
      const { doubts, unplaced, ...read } = previewDocument;
      expect(JSON.stringify(read)).not.toContain("Withdrawn on");
      expect(doubts.filter(({ message }) => message.includes("withdrawn")).length).toBeGreaterThanOrEqual(5);
      for (const { words } of doubts) expect(unplaced).toContain(words);
    });

    const importing = async (title: string) =>
      amira.tell("importDocument", {
        document: { uploadId: await upload(printed()) },
        plans: [{ index: 0, title, level: "DISTRICT", organisationIds: [people.council] }],
      });

    it("takes in all but the sentences", async () => {
      const said = await importing("Westmere plan, again");
      expect(said).toMatchObject({ __typename: "ImportConfirmed", shown: true });
      expect(await recordedNotice()).toBe(false);
      const context = ledger.contextFor(people.amira);
      const own = printedPlan(said.plans?.[0]?.id ?? "", context.latest(), context);
      const rowsOf = (copy: Pick<PrintedPlan, "sections"> | undefined) =>
        copy?.sections.flatMap(({ rows }) =>
          rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text))),
        );
      const without = rowsOf(printed())?.map((cells) => cells.map((cell) => cell.filter((text) => text !== NOTICE)));
      expect(rowsOf(own)).toEqual(without);
    });

    it("is not called by one", async () => {
      expect(await importing(NOTICE)).toMatchObject({ refusal: "SAYS_IT_WAS_WITHDRAWN" });
    });
  });
});
