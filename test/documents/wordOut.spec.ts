import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { people as peopleRules, plans } from "@planledger/projections";
import { recordDemo } from "@planledger/server/demo/recordDemo.ts";
import { beside } from "@planledger/server/documents/newerCopy/bringing.ts";
import { printedPlan } from "@planledger/server/documents/printedPlan.ts";
import { momentFor } from "@planledger/server/graphql/moments.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { column, edit, gather, type People, recorded, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import { Clock, MASTER, openTestLedger, temporaryFolder, type TestLedger } from "../ledger.ts";
import { comparable, outAndIn, recognised } from "./roundTrip.ts";

// Real documents of councils are kept beside the repository, never in it.
const shared = join(import.meta.dirname, "../../../shared/documents/word");
const real = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith(".docx")) : [];

/** A plan of a ledger as it is printed, now or at the end of a day. */
function printed(ledger: TestLedger, person: string, plan: string, day?: string) {
  const context = ledger.contextFor(person);
  const at = momentFor(context.rows, day === undefined ? null : { day }, ledger.clock.now);
  const found = printedPlan(plan, at, context);
  if (found === undefined) throw new Error(`There is no plan ${plan}.`);
  return found;
}

async function expectUnchanged(plan: ReturnType<typeof printed>): Promise<void> {
  const { found, lost } = await outAndIn(plan);
  expect(found.plans).toHaveLength(1);
  expect(recognised(found)).toEqual(comparable(plan));
  expect({ ...lost, unplaced: found.unplaced, doubts: found.doubts }).toEqual({
    missing: [],
    invented: [],
    unplaced: [],
    doubts: [],
  });
}

describe("a plan of the demonstration, out and in again", () => {
  const clock = new Clock("2026-03-10T07:30:00Z");
  const folder = temporaryFolder();
  let ledger: TestLedger;
  let ids: readonly string[];
  beforeAll(async () => {
    const vault = openVault({ file: join(folder, "vault.db"), master: MASTER });
    const source = { engine: "sqlite", file: join(folder, "events.db") } as const;
    await recordDemo({ source, vault, folder, now: () => clock.now, say: () => {} });
    vault.close();
    ledger = await openTestLedger({ folder, clock });
    const { rows } = ledger.contextFor(null);
    ids = rows.listed(peopleRules.PARTNERSHIP, "plans", rows.newest()).map(({ entity }) => plans.idOf(entity));
  }, 120_000);
  afterAll(() => ledger.remove());

  it("is a newer copy in which nothing is different, for each of them", async () => {
    const context = ledger.contextFor("");
    for (const plan of ids) {
      const { found } = await outAndIn(printed(ledger, "", plan));
      const told = { sentBy: "", receivedOn: context.today() };
      const asked = { plan, document: found, index: 0, answersTo: null, at: context.latest(), told };
      expect(beside({ ...asked, idFor: (what) => what }, context)).toMatchObject({ list: [], newerHere: 0 });
    }
  }, 120_000);

  it("is the same plan, for each of them, now and half a year before", async () => {
    expect(ids.length).toBeGreaterThan(7);
    let reports = 0;
    for (const id of ids) {
      const plan = printed(ledger, "", id);
      await expectUnchanged(plan);
      reports += comparable(plan).sections.flatMap(({ rows }) => rows.flatMap((row) => row.reports)).length;
    }
    expect(reports).toBeGreaterThan(10);
    for (const id of ids.slice(0, 3)) await expectUnchanged(printed(ledger, "", id, "2025-09-30"));
  }, 120_000);
});

describe("a plan of the cast, out and in again", () => {
  let ledger: TestLedger;
  let people: People;
  let plan: SmallPlan;
  beforeAll(async () => {
    ({ ledger, people, plan } = await ledgerWithPlan());
    const { planId, briefing: actionId } = plan;
    const report = (person: string, narrative: string, occurredOn: string) =>
      ledger.as(person).mustTell("reportProgress", { planId, actionId, narrative, occurredOn });
    await report(people.tom, "Two workshops were held.\nBoth were full.", "2026-02-20");
    await report(people.amira, "Members were invited: all of them.", "2026-02-03");
  });
  afterAll(() => ledger.remove());

  it("keeps its reports as reports, the newest last, below what was printed", async () => {
    const { planId, briefing: actionId } = plan;
    const amira = ledger.as(people.amira);
    const REVISION = "query ($id: ID!) { plan(id: $id) { revision } }";
    const { plan: now } = await amira.ask<{ plan: { revision: number } }>(REVISION, { id: planId });
    const asPrinted = "1 May 2025 – Westmere Council: as printed.";
    recorded(await amira.tell("editCell", edit(plan, actionId, column.updates, asPrinted, now.revision)));
    const out = printed(ledger, people.ruth, planId);
    expect(out.sections[0]?.rows[0]?.reports).toEqual([
      { on: "2026-02-03", organisation: "Westmere Council", text: "Members were invited: all of them." },
      { on: "2026-02-20", organisation: "Westshire Police", text: "Two workshops were held.\nBoth were full." },
    ]);
    expect(out.sections[0]?.rows[0]?.cells.at(-1)).toEqual([{ kind: "paragraph", text: asPrinted }]);
    await expectUnchanged(out);
  });

  it("is the same file whenever it is made, and says of which entry it is", async () => {
    const once = await outAndIn(printed(ledger, people.ruth, plan.planId));
    const again = await outAndIn(printed(ledger, people.tom, plan.planId));
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    const words = once.source.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(words[1]).toMatch(/^As at 2 March 2026 \(entry \d+\)$/);
  });
});

describe.runIf(real.length > 0)("a document of a council, in, out and in again", () => {
  let ledger: TestLedger;
  let people: People;
  beforeAll(async () => {
    ledger = await openTestLedger();
    people = await gather(ledger);
  });
  afterAll(() => ledger.remove());

  it.each(real)(
    "is the same plan: %s",
    async (name) => {
      const amira = ledger.as(people.amira);
      const bytes = readFileSync(join(shared, name));
      const uploadId = await ledger.uploads.take(people.amira, name, "application/octet-stream", bytes);
      const said = await amira.tell("importDocument", {
        document: { uploadId },
        plans: [{ index: 0, title: basename(name, ".docx"), level: "COUNTY", organisationIds: [people.council] }],
      });
      const id = said.plans?.[0]?.id;
      if (id === undefined) throw new Error(said.message);
      await expectUnchanged(printed(ledger, people.amira, id));
    },
    60_000,
  );
});
