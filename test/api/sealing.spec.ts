import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SealedText } from "@planledger/projections";
import { openVault } from "@planledger/server/vault/vault.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { column, edit, gather, names, type People, says, type SmallPlan, writePlan } from "../cast.ts";
import { MASTER, openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

// Words that nothing but the texts of this story would ever hold.
const WORD = {
  cell: "Quillfeather",
  narrative: "Brambleshaw",
  heading: "Thistledown",
  reason: "Wrenmoor",
  report: "Hazelgrove",
  correction: "Fernhollow",
  fileName: "Larkspur",
  fileContent: "Foxgloveton",
  link: "mossbank.example",
  label: "Rowanberry",
  title: "Oakenshield",
  period: "Midsummerish",
  pasted: "Damsonwick",
  statement: "Peatfield",
  objective: "Cloudberry",
} as const;

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;

beforeAll(async () => {
  ledger = await openTestLedger({ rowsInFile: true });
  people = await gather(ledger);
  plan = await writePlan(ledger, people, WORD.title);
  amira = ledger.as(people.amira);
  const { planId, briefing: actionId } = plan;
  const tell = (mutation: string, input: object) => amira.mustTell(mutation, { planId, ...input });
  await tell("editCell", {
    ...edit(plan, actionId, column.action, `Meet ${WORD.cell} at the hall`, 6),
    reason: `${WORD.reason} asked`,
  });
  await tell("editCell", edit(plan, actionId, column.lead, `${WORD.cell} / Police`, 7));
  await tell("addNarrative", { place: "BEFORE", heading: WORD.heading, body: says(`${WORD.narrative} says`) });
  await tell("addSection", { title: WORD.statement, statement: `${WORD.statement} again` });
  await tell("addObjective", { sectionId: plan.schools, text: WORD.objective });
  await tell("relabelColumn", { columnId: column.outcome, label: WORD.label });
  await tell("setPeriod", { period: WORD.period });
  const bytes = Buffer.from(`%PDF ${WORD.fileContent}`);
  const uploadId = await ledger.uploads.take(people.amira, `${WORD.fileName}.pdf`, "application/pdf", bytes);
  const evidence = [{ uploadId }, { link: `https://${WORD.link}/minutes`, name: WORD.fileName }];
  const reportId = await tell("reportProgress", {
    actionId,
    narrative: `${WORD.report} came`,
    occurredOn: "2026-02-20",
    evidence,
  });
  await tell("correctProgress", {
    reportId,
    narrative: `${WORD.correction} came`,
    occurredOn: "2026-02-20",
    reason: WORD.reason,
  });
  await tell("assessStatus", { actionId, status: "BLOCKED", reason: WORD.reason });
  await tell("removeAction", { actionId: plan.assemblies, reason: WORD.reason });
  const text = `Activity\tLead\tTimescale\nAsk ${WORD.pasted}\tPolice\tMarch 2026\nTrain ${WORD.pasted}\tHead\tQuarterly`;
  const chosen = [{ index: 0, title: WORD.pasted, level: "DISTRICT", organisationIds: [], period: WORD.period }];
  await amira.mustTell("importDocument", { document: { text }, plans: chosen });
  // A file that no command uses lies there sealed, too.
  await ledger.uploads.take(people.amira, `${WORD.fileName}.txt`, "text/plain", Buffer.from(WORD.fileContent));
}, 60_000);
afterAll(() => ledger.remove());

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** The files of the ledger that hold these words, in either of the ways in which text is written to disk. */
function holding(words: string): string[] {
  const spelled = [
    words,
    words.toLowerCase(),
    Buffer.from(words).toString("base64").slice(0, -4),
    Buffer.from(words).toString("hex"),
  ];
  const wanted = [...spelled.map((text) => Buffer.from(text)), Buffer.from(words, "utf16le")];
  return filesIn(ledger.folder).filter((file) => {
    const bytes = readFileSync(file);
    return wanted.some((one) => bytes.includes(one));
  });
}

describe("what lies on the disk", () => {
  it("is the log, the rows, the vault and the files, and this search finds what is there in plain", () => {
    const kinds = filesIn(ledger.folder).map((file) =>
      file
        .slice(ledger.folder.length + 1)
        .split("/")[0]
        ?.replace(/-.*/, ""),
    );
    expect(new Set(kinds)).toEqual(new Set(["events.db", "rows", "vault.db", "files", "uploads"]));
    expect(holding("Westmere Council").length).toBeGreaterThanOrEqual(2);
    expect(holding(plan.planId).length).toBeGreaterThanOrEqual(2);
  });

  it.each([...Object.values(WORD), ...Object.values(names), "Train front-line staff", "Know the local risk"])(
    "holds %s nowhere",
    (words) => {
      expect(holding(words)).toEqual([]);
    },
  );

  it("is opened for those who may read it", async () => {
    const question =
      "query ($id: ID!) { action(id: $id) { cells { blocks { text } } trail { nodes { reason } } evidence { name link } } plan: action(id: $id) { plan { title } } }";
    const found = JSON.stringify(await amira.ask(question, { id: plan.briefing }));
    for (const words of [WORD.cell, WORD.reason, WORD.fileName, WORD.link, WORD.title]) expect(found).toContain(words);
  });
});

/** The third event of every ledger. */
const GRACE_INVITED = 3;

/** The texts of an event, as the log holds them. */
async function sealedIn(position: number): Promise<SealedText[]> {
  const [stored] = await ledger.log.at([position]);
  const found =
    Buffer.from(stored?.bytes ?? [])
      .toString()
      .match(/~[0-9a-f-]{36}\.\d+\.[\w-]+/g) ?? [];
  // That is what a sealed text looks like.
  return found as unknown as SealedText[];
}

describe("the vault", () => {
  it("opens a text where it belongs", async () => {
    const [text] = await sealedIn(GRACE_INVITED);
    expect(text && ledger.vault.open(text)).toBe(names.grace);
  });

  it("opens no text whose box was moved to another event, or to another place of its own", async () => {
    const newest = await ledger.log.newest();
    const positions = Array.from({ length: newest }, (_, index) => index + 1);
    const all = (await Promise.all(positions.map(sealedIn))).flat();
    const parts = all.map((text) => text.slice(1).split("."));
    const [mine, other] = [parts[0], parts.find(([key]) => key !== parts[0]?.[0])];
    const several = parts.find(([key]) => parts.filter(([again]) => again === key).length > 1);
    if (!mine || !other || !several) throw new Error("The story is too short.");
    const moved = (key = "", index = "", box = "") => `~${key}.${index}.${box}` as unknown as SealedText;
    expect(() => ledger.vault.open(moved(other[0], other[1], mine[2]))).toThrow();
    expect(() => ledger.vault.open(moved(mine[0], "7", mine[2]))).toThrow();
    const neighbour = parts.find(([key, index]) => key === several[0] && index !== several[1]);
    expect(() => ledger.vault.open(moved(several[0], several[1], neighbour?.[2]))).toThrow();
    expect(ledger.vault.open(moved(...mine))).not.toBeNull();
  });

  it("opens no text that was changed by a bit", async () => {
    const [text = ""] = await sealedIn(GRACE_INVITED);
    const changed = text.slice(0, 50) + (text[50] === "A" ? "B" : "A") + text.slice(51);
    expect(() => ledger.vault.open(changed as unknown as SealedText)).toThrow();
  });

  it("knows nothing of a key that was never made", () => {
    const unknown = "~00000000-0000-4000-8000-00000000000f.0.AAAA" as unknown as SealedText;
    expect(ledger.vault.open(unknown)).toBeNull();
    expect(ledger.vault.keyOf("00000000-0000-4000-8000-00000000000f")).toBeNull();
  });

  it("does not open with another master key, and says what to do", () => {
    const file = join(ledger.folder, "vault.db");
    expect(() => openVault({ file, master: Buffer.alloc(32, 8) })).toThrow(
      "The master key is not the one that this vault was made with: put the right one back.",
    );
    openVault({ file, master: MASTER }).close();
  });
});

describe("a ledger without its vault", () => {
  it("says that their keys are missing, in place of the texts", async () => {
    const other = await openTestLedger();
    const bare = other.contextFor(null);
    const [text] = await sealedIn(GRACE_INVITED);
    expect(text && bare.open(text)).toBe(
      "This text cannot be read: its key is missing. Restore the keys from their copy.",
    );
    await other.remove();
  });
});
