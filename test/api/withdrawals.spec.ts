import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cursorOf } from "@planledger/server/graphql/scalars.ts";
import { column, edit, type People, says, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import { commandId, openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

const NAME = "Jory Quillfeather";

type Standing = Readonly<{
  entry: { position: number; kind: string; planId: string | null };
  asWords: boolean;
  texts: readonly Readonly<{ text: string; holdsWords: boolean }>[];
}>;
type Found = Readonly<{
  entries: readonly Standing[];
  files: readonly Readonly<{ name: string; href: string | null; entry: { position: number } }>[];
  filesNotSearched: number;
  others: number;
}>;

const STANDING = "entry { position kind planId } asWords texts { text holdsWords }";
const FOUND = `entries { ${STANDING} } files { name href entry { position } } filesNotSearched others`;

describe("withdrawing a text", () => {
  let ledger: TestLedger;
  let people: People;
  let plan: SmallPlan;
  let amira: Somebody;
  let grace: Somebody;
  let reportId: string;

  beforeEach(async () => {
    ({ ledger, people, plan, amira } = await ledgerWithPlan());
    grace = ledger.as(people.grace);
    const { planId, briefing: actionId } = plan;
    const told = edit(plan, actionId, column.action, `Meet ${NAME} at the hall.`, 6);
    await amira.mustTell("editCell", { ...told, reason: "As agreed" });
    const evidence = [{ uploadId: await upload("minutes.txt", `Present: ${NAME.toUpperCase()}.`) }];
    const report = { planId, actionId, narrative: `${NAME} came.`, occurredOn: "2026-02-20", evidence };
    reportId = await amira.mustTell("reportProgress", report);
    await grace.mustTell("editCell", edit(plan, actionId, column.action, "Meet somebody at the hall.", 9));
  });
  afterEach(() => ledger.remove());

  const upload = (name: string, text: string) =>
    ledger.uploads.take(people.amira, name, "text/plain", Buffer.from(text));

  async function find(words: string, who = amira): Promise<Found> {
    const asked = `query ($words: [String!]!) { whereWordsStand(words: $words) { ${FOUND} } }`;
    return (await who.ask<{ whereWordsStand: Found }>(asked, { words: [words] })).whereWordsStand;
  }

  async function everything(found: Found) {
    return {
      words: [NAME],
      positions: found.entries.map(({ entry }) => entry.position),
      filePositions: found.files.map(({ entry }) => entry.position),
      reason: "A person is named.",
      rewrite: false,
    };
  }

  const ask = async () => amira.mustTell("requestWithdrawal", await everything(await find(NAME)));
  const approve = (withdrawalId: string, who = grace) =>
    who.tell("approveWithdrawal", { withdrawalId, positions: [], filePositions: [] });

  it("finds every entry and file that holds the words, and what else their entries say", async () => {
    const found = await find("jory  QUILLFEATHER");
    expect(found.entries.map(({ entry: { kind, planId } }) => [kind, planId])).toEqual([
      ["ActionReworded", plan.planId],
      ["ProgressReported", plan.planId],
    ]);
    expect(found.entries[0]?.texts).toEqual([
      { text: `Meet ${NAME} at the hall.`, holdsWords: true },
      { text: "As agreed", holdsWords: false },
    ]);
    expect(found.files.map(({ name }) => name)).toEqual(["minutes.txt"]);
    expect((await find("uillfeathe")).entries.map(({ asWords }) => asWords)).toEqual([false, false]);
    expect(await find("Brambleshaw")).toEqual({ entries: [], files: [], filesNotSearched: 0, others: 0 });
  });

  it("takes the words out of every answer, now and as of then, and says by whom, when and why", async () => {
    const before = ledger.contextFor(people.amira).rows.newest();
    const question = `query ($action: ID!, $asOf: AsOf) { action(id: $action, asOf: $asOf) {
      cells { blocks { text withdrawn { id state reason requestedBy { name } decidedBy { name } } } }
      trail { nodes { reason changes { before after } withdrawn { id } } }
      reports { narrative withdrawn { id } evidence { name withdrawn { id } file { sha256 } } } } }`;
    const show = (asOf: object | null) => amira.ask<object>(question, { action: plan.briefing, asOf });
    expect(JSON.stringify(await show({ position: before - 1 }))).toContain(NAME);

    const id = await ask();
    expect(await approve(id)).toMatchObject({ __typename: "WithdrawalSaved", id });
    const sentence = "Withdrawn on 2 March 2026 by Amira Khan, approved by Grace Obi. Reason: A person is named.";
    for (const asOf of [null, { position: before - 1 }]) {
      const shown = JSON.stringify(await show(asOf));
      expect(shown).not.toContain("Quillfeather");
      expect(shown).toContain(sentence);
    }
    const then = await show({ position: before - 1 });
    const withdrawn = {
      id,
      state: "WITHDRAWN",
      reason: "A person is named.",
      requestedBy: { name: "Amira Khan" },
      decidedBy: { name: "Grace Obi" },
    };
    expect(then).toMatchObject({
      action: {
        cells: expect.arrayContaining([{ blocks: [{ text: sentence, withdrawn }] }]),
        reports: [{ narrative: sentence, withdrawn: { id }, evidence: [{ name: sentence, withdrawn: { id } }] }],
      },
    });
    expect(JSON.stringify(await show(null))).toContain("Meet somebody at the hall.");
    expect(await find(NAME)).toMatchObject({ entries: [], files: [] });
  });

  it("tells changes and subscribers so, too", async () => {
    await approve(await ask());
    const asked = "query { changes(since: { position: 0 }) { changes { before after steps { reason } } } }";
    expect(JSON.stringify(await amira.ask(asked))).not.toContain("Quillfeather");
    const following = await amira.follow<object>(
      "subscription ($plan: ID!, $after: Cursor) { planChanged(planId: $plan, after: $after) { entry { kind changes { before after } } } }",
      { plan: plan.planId, after: cursorOf(0) },
    );
    const seen: string[] = [];
    for await (const payload of following) {
      seen.push(JSON.stringify(payload));
      if (seen.length >= 8) break;
    }
    expect(seen.join()).not.toContain("Quillfeather");
  });

  it("destroys the keys, the files and what was sent and not used", async () => {
    await upload("Jory Quillfeather.txt", "nothing");
    await upload("other.txt", "also nothing");
    const waiting = () => readdirSync(join(ledger.folder, "uploads")).length;
    const files = () =>
      readdirSync(join(ledger.folder, "files"), { recursive: true }).filter((name) => String(name).length > 60);
    expect([waiting(), files().length]).toEqual([2, 1]);
    const [file] = files();
    const sealed = readFileSync(join(ledger.folder, "files", String(file)));

    const id = await ask();
    await approve(id);
    expect([waiting(), files()]).toEqual([1, []]);
    // Two texts, one file with its name, the words of the request, and the file that was waiting.
    expect([...ledger.vault.fence()].map(({ withdrawal }) => withdrawal)).toEqual(Array.from({ length: 6 }, () => id));
    expect(existsSync(join(ledger.folder, "files", String(file)))).toBe(false);
    expect(sealed.length).toBeGreaterThan(0);
  });

  it("needs two people, of whom the second is a lead, and a reason without the words", async () => {
    const found = await find(NAME);
    const asked = await everything(found);
    const refused = async (who: Somebody, mutation: string, input: object) =>
      (await who.tell(mutation, { ...input })).refusal;
    expect(await refused(amira, "requestWithdrawal", { ...asked, reason: `About ${NAME}` })).toBe("WORDS_IN_REASON");
    expect(await refused(amira, "requestWithdrawal", { ...asked, reason: " " })).toBe("TEXT_MISSING");
    expect(await refused(amira, "requestWithdrawal", { ...asked, positions: [], filePositions: [] })).toBe(
      "NOTHING_NAMED",
    );
    expect(await refused(ledger.as(people.ruth), "requestWithdrawal", asked)).toBe("NOT_ALLOWED");

    const withdrawalId = await grace.mustTell("requestWithdrawal", asked);
    expect((await approve(withdrawalId, grace)).refusal).toBe("SAME_PERSON");
    expect((await approve(withdrawalId, amira)).refusal).toBe("NOT_ALLOWED");
    expect(await refused(grace, "refuseWithdrawal", { withdrawalId, note: "No" })).toBe("SAME_PERSON");
    expect((await approve("nowhere")).refusal).toBe("NO_SUCH_WITHDRAWAL");
    expect([...ledger.vault.fence()]).toEqual([]);
  });

  describe("of a file that nobody can search", () => {
    const SENTENCE = "Withdrawn on 2 March 2026 by Amira Khan, approved by Grace Obi. Reason: It shows a child.";
    const shown = `name file { href sha256 } withdrawn { id } askWithdrawalOf { position }`;
    const question = `query ($action: ID!, $asOf: AsOf) { action(id: $action, asOf: $asOf) {
      reports { id askWithdrawalOf { position } evidence { ${shown} } } evidence { ${shown} } } }`;
    type Asked = { position: number } | null;
    type Piece = { name: string; file: { href: string } | null; withdrawn: object | null; askWithdrawalOf: Asked };
    type Shown = { action: { reports: { askWithdrawalOf: Asked; evidence: Piece[] }[]; evidence: Piece[] } };
    const show = (who: Somebody, asOf: object | null = null) =>
      who.ask<Shown>(question, { action: plan.briefing, asOf });
    const standsWith = async (position: number, who = amira) =>
      (
        await who.ask<{ standsWith: Found }>(`query ($at: Int!) { standsWith(position: $at) { ${FOUND} } }`, {
          at: position,
        })
      ).standsWith;

    beforeEach(async () => {
      const scan = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]);
      const uploadId = await ledger.uploads.take(people.amira, "scan.pdf", "application/pdf", scan);
      await amira.mustTell("attachEvidence", { planId: plan.planId, actionId: plan.briefing, evidence: { uploadId } });
      const said = { planId: plan.planId, reportId, occurredOn: "2026-02-20" };
      await amira.mustTell("correctProgress", { ...said, narrative: "Nobody came.", reason: "Mistaken" });
    });

    it("begins at the file, and takes it and its name from every answer, now and as of then", async () => {
      const before = ledger.contextFor(people.amira).rows.newest();
      const [piece] = (await show(amira)).action.evidence.slice(-1);
      const position = piece?.askWithdrawalOf?.position ?? 0;
      const found = await standsWith(position);
      expect(found.entries.map(({ entry, texts }) => [entry.position, texts.map(({ text }) => text)])).toEqual([
        [position, ["scan.pdf"]],
      ]);
      expect(found.files).toEqual([{ name: "scan.pdf", href: piece?.file?.href, entry: { position } }]);

      const asked = {
        words: [],
        positions: [],
        filePositions: [position],
        reason: "It shows a child.",
        rewrite: false,
      };
      await approve(await amira.mustTell("requestWithdrawal", asked));
      for (const asOf of [null, { position: before }]) {
        const [then] = (await show(amira, asOf)).action.evidence.slice(-1);
        expect(then).toMatchObject({ name: SENTENCE, withdrawn: { id: expect.any(String) }, askWithdrawalOf: null });
      }
      expect(await standsWith(position)).toMatchObject({ entries: [], files: [] });
      expect((await amira.tell("requestWithdrawal", asked)).refusal).toBe("NOTHING_NAMED");
    });

    it("begins at a report, with its first words, its corrections and its files", async () => {
      const [report] = (await show(amira)).action.reports;
      const found = await standsWith(report?.askWithdrawalOf?.position ?? 0);
      expect(found.entries.map(({ entry }) => entry.kind)).toEqual([
        "ProgressReported",
        "EvidenceAttached",
        "ProgressCorrected",
      ]);
      expect(found.files.map(({ name }) => name)).toEqual(["minutes.txt"]);
    });

    it("keeps the file when only its name is withdrawn", async () => {
      const [piece] = (await show(amira)).action.evidence.slice(-1);
      const position = piece?.askWithdrawalOf?.position ?? 0;
      const asked = { words: [], filePositions: [], reason: "It shows a child.", rewrite: false };
      await approve(await amira.mustTell("requestWithdrawal", { ...asked, positions: [position] }));
      const [then] = (await show(amira)).action.evidence.slice(-1);
      expect(then).toMatchObject({ name: SENTENCE, file: piece?.file, withdrawn: null, askWithdrawalOf: { position } });
      expect(await standsWith(position)).toMatchObject({ entries: [], files: [{ entry: { position } }] });
    });

    it("is offered to those whose plan it is, and to leads; nobody else may ask", async () => {
      const asked = async (who: Somebody) => {
        const { reports, evidence } = (await show(who)).action;
        return [...reports, ...evidence].map(({ askWithdrawalOf }) => askWithdrawalOf !== null);
      };
      expect(await asked(amira)).toEqual([true, true, true]);
      expect(await asked(grace)).toEqual([true, true, true]);
      expect(await asked(ledger.as(people.tom))).toEqual([false, false, false]);
      expect(await asked(ledger.as(people.ruth))).toEqual([false, false, false]);
    });
  });

  it("is asked for only by those whose plan it is, who recorded it, or who steer the plans", async () => {
    const tom = ledger.as(people.tom);
    const { planId, training } = plan;
    // The police may write in the council's plan, and are asked about what they wrote.
    await tom.mustTell("editCell", edit(plan, training, column.action, `${NAME} trains staff.`, 10));
    const [all, his] = [await find(NAME), await find(NAME, tom)];
    expect([all.entries.length, all.files.length, all.others]).toEqual([3, 1, 0]);
    expect([his.entries.map(({ entry }) => entry.kind), his.files, his.others]).toEqual([["ActionReworded"], [], 3]);

    const refusal = async (who: Somebody, found: Found) =>
      (await who.tell("requestWithdrawal", await everything(found))).refusal;
    expect(await refusal(tom, all)).toBe("OF_OTHERS");
    expect(await refusal(tom, { ...all, files: [] })).toBe("OF_OTHERS");
    expect(await refusal(tom, { ...all, entries: [] })).toBe("OF_OTHERS");
    expect(await refusal(tom, his)).toBeUndefined();
    expect(await refusal(amira, all)).toBeUndefined();

    const may = (who: Somebody) =>
      who.ask<object>("query ($id: ID!) { plan(id: $id) { trail(first: 3) { nodes { kind mayAskWithdrawal } } } }", {
        id: planId,
      });
    const nodes = (...mays: boolean[]) => ({
      plan: { trail: { nodes: mays.map((one) => expect.objectContaining({ mayAskWithdrawal: one })) } },
    });
    expect(await may(amira)).toEqual(nodes(true, true, true));
    expect(await may(tom)).toEqual(nodes(true, false, false));
    expect(await may(ledger.as(people.ruth))).toEqual(nodes(false, false, false));
    expect(await ledger.as(people.ruth).ask("{ standsWith(position: 12) { entries { asWords } others } }")).toEqual({
      standsWith: { entries: [], others: 0 },
    });
  });

  it("is refused with a note, and then nothing is gone", async () => {
    const withdrawalId = await ask();
    await grace.mustTell("refuseWithdrawal", { withdrawalId, note: "It is an office, not a person." });
    const asked = "query ($id: ID!) { withdrawal(id: $id) { state note mayDecide } }";
    expect(await grace.ask(asked, { id: withdrawalId })).toEqual({
      withdrawal: { state: "REFUSED", note: "It is an office, not a person.", mayDecide: false },
    });
    expect((await approve(withdrawalId)).refusal).toBe("ALREADY_DECIDED");
    expect((await find(NAME)).entries.map(({ entry }) => entry.kind)).toEqual([
      "ActionReworded",
      "ProgressReported",
      "WithdrawalWordsNamed",
    ]);
  });

  it("shows who decides what was recorded since, to take it along", async () => {
    const withdrawalId = await ask();
    const { planId } = plan;
    await amira.mustTell("correctProgress", {
      planId,
      reportId,
      narrative: `${NAME} did not come.`,
      occurredOn: "2026-02-20",
      reason: "Mistaken",
    });
    const asked = `query ($id: ID!) { withdrawals(undecided: true) { id } withdrawal(id: $id) { mayDecide entries { ${STANDING} } foundSince { ${FOUND} } } }`;
    type Shown = {
      withdrawals: { id: string }[];
      withdrawal: { mayDecide: boolean; entries: Standing[]; foundSince: Found };
    };
    const shown = await grace.ask<Shown>(asked, { id: withdrawalId });
    expect(shown.withdrawals).toEqual([{ id: withdrawalId }]);
    expect(shown.withdrawal.mayDecide).toBe(true);
    const kinds = (entries: readonly Standing[]) => entries.map(({ entry }) => entry.kind);
    expect(kinds(shown.withdrawal.entries)).toEqual(["ActionReworded", "ProgressReported", "EvidenceAttached"]);
    expect(kinds(shown.withdrawal.foundSince.entries)).toEqual(["ProgressCorrected"]);
    const positions = shown.withdrawal.foundSince.entries.map(({ entry }) => entry.position);
    await grace.mustTell("approveWithdrawal", { withdrawalId, positions, filePositions: [] });
    expect(await find(NAME)).toMatchObject({ entries: [], files: [] });
  });

  it("writes again what else the entries say, without the words", async () => {
    const { planId, schools } = plan;
    const cells = [
      { columnId: column.action, blocks: [...says("Ask the head."), ...says(`Then ring ${NAME}.`)] },
      { columnId: column.lead, blocks: says("Westshire Police") },
      { columnId: column.outcome, blocks: says(NAME) },
    ];
    const action = await amira.mustTell("addAction", { planId, sectionId: schools, number: "2.2", cells });
    await amira.mustTell("addNarrative", {
      planId,
      place: "BEFORE",
      heading: `About ${NAME}`,
      body: says("Read this first."),
    });
    await grace.mustTell("acceptProgress", { planId, reportId });
    const found = await find(NAME);
    const withdrawalId = await amira.mustTell("requestWithdrawal", { ...(await everything(found)), rewrite: true });
    await approve(withdrawalId);

    const asked = `query ($plan: ID!, $action: ID!, $report: ID!) { plan(id: $plan) { narrative { heading body { text } } }
      action(id: $action) { cells { column { id } blocks { text } } leads { text organisation { name } } }
      reported: action(id: $report) { reports { narrative approval } trail { nodes { by { name } reason } } } }`;
    const shown = await amira.ask<object>(asked, { plan: planId, action, report: plan.briefing });
    expect(JSON.stringify(shown)).not.toContain("Quillfeather");
    expect(shown).toMatchObject({
      plan: { narrative: [{ heading: "About [withdrawn]", body: [{ text: "Read this first." }] }] },
      reported: { reports: [{ narrative: "[withdrawn] came.", approval: "ACCEPTED" }] },
    });
    const say = (columnId: string, ...texts: unknown[]) => ({
      column: { id: columnId },
      blocks: texts.map((text) => ({ text })),
    });
    expect(shown).toMatchObject({
      action: {
        cells: expect.arrayContaining([
          say(column.action, "Ask the head.", "Then ring [withdrawn]."),
          say(column.lead, "Westshire Police"),
          say(column.outcome, expect.stringMatching(/^Withdrawn on 2 March 2026/)),
        ]),
        leads: [{ text: "Westshire Police", organisation: { name: "Westshire Police" } }],
      },
    });
    const again = { by: { name: "Grace Obi" }, reason: "Written again without words that were withdrawn." };
    expect(shown).toMatchObject({ reported: { trail: { nodes: expect.arrayContaining([again]) } } });
  });

  it("is in the history of the plan, and leaves its revision as it was", async () => {
    const asked = `query ($plan: ID!, $action: ID!) { plan(id: $plan) { revision trail(first: 1) { nodes { sentence withdrawal { reason } } } }
      action(id: $action) { trail(first: 4) { nodes { kind plan { id } } } } }`;
    const show = () => amira.ask<{ plan: { revision: number } }>(asked, { plan: plan.planId, action: plan.briefing });
    const { revision } = (await show()).plan;
    await approve(await ask());
    const shown = await show();
    expect(shown).toMatchObject({
      plan: {
        revision,
        trail: { nodes: [{ sentence: "A file was withdrawn", withdrawal: { reason: "A person is named." } }] },
      },
      action: {
        trail: {
          nodes: ["FileWithdrawn", "TextWithdrawn", "TextWithdrawn", "TextWithdrawn"].map((kind) => ({ kind })),
        },
      },
    });
    const again = edit(plan, plan.briefing, column.action, "Meet somebody else.", revision);
    expect(await amira.tell("editCell", again)).toMatchObject({ __typename: "ActionSaved", revision: revision + 1 });
  });

  it("takes a retry of what was withdrawn for the retry that it is", async () => {
    const input = { commandId: commandId(), ...edit(plan, plan.training, column.lead, NAME, 10) };
    const said = await amira.tell("editCell", input);
    expect(said.revision).toBe(11);
    await approve(await ask());
    expect(await amira.tell("editCell", input)).toMatchObject({ __typename: said.__typename, revision: said.revision });
    expect((await find(NAME)).entries).toEqual([]);
  });

  it("is finished when it was cut off after any step", async () => {
    const withdrawalId = await ask();
    const row = () => ledger.ledger.withdrawals.row(withdrawalId);
    const { vault, log } = ledger;
    const broken = { ...vault, destroy: async () => Promise.reject(new Error("cut off")) };
    // The approval is in the log, and nothing else of it was done.
    Object.assign(vault, { destroy: broken.destroy });
    await expect(approve(withdrawalId)).rejects.toThrow("cut off");
    expect([row()?.decided?.approved, row()?.withdrawnAt]).toEqual([true, undefined]);
    expect(JSON.stringify(await find(NAME))).toContain(NAME);
    const newest = await log.newest();
    await ledger.close();

    const again = await openTestLedger({ folder: ledger.folder, clock: ledger.clock });
    ledger = again;
    amira = again.as(people.amira);
    // Keys destroyed, and then cut off before the facts.
    const keys = again.ledger.withdrawals.row(withdrawalId)?.requested.entries.map(({ key }) => key) ?? [];
    await again.vault.destroy(keys, { withdrawal: withdrawalId, at: again.clock.now });
    expect(await again.log.newest()).toBe(newest);
    await again.ledger.withdrawals.carryOut.all();
    await again.projector.reaches(await again.log.newest(), 5_000);
    expect(again.ledger.withdrawals.row(withdrawalId)?.withdrawnAt).toBe(again.clock.now);
    expect(await find(NAME)).toMatchObject({ entries: [], files: [] });
    const done = await again.log.newest();
    await again.ledger.withdrawals.carryOut.all();
    expect(await again.log.newest()).toBe(done);
  });

  it("destroys again what a restored vault brought back", async () => {
    const withdrawalId = await ask();
    const vault = join(ledger.folder, "vault.db");
    await ledger.close();
    const copy = readFileSync(vault);
    ledger = await openTestLedger({ folder: ledger.folder, clock: ledger.clock });
    await ledger.as(people.grace).mustTell("approveWithdrawal", { withdrawalId, positions: [], filePositions: [] });
    await ledger.close();
    writeFileSync(vault, copy);
    ledger = await openTestLedger({ folder: ledger.folder, clock: ledger.clock });
    amira = ledger.as(people.amira);
    expect((await find(NAME)).entries).not.toEqual([]);
    await ledger.ledger.withdrawals.carryOut.all();
    expect((await find(NAME)).entries).toEqual([]);
  });
});
