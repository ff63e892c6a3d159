import { openRowsInMemory } from "@planledger/server/rows/openRows.ts";
import { startProjector } from "@planledger/server/rows/projector.ts";
import { type Rows, rowsIn } from "@planledger/server/rows/rows.ts";
import { questionOf } from "@planledger/server/search/question.ts";
import { type Found, type Search, SearchUnavailableError, startSearch } from "@planledger/server/search/search.ts";
import type { Vault } from "@planledger/server/vault/vault.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, says, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import { listening, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
const open: (() => Promise<void>)[] = [];

beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
});
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  await ledger.remove();
});

type Kept = Readonly<{
  search: Search;
  told: readonly string[];
  find: (words: string) => Promise<Found>;
  /** How many things hold these words. */
  count: (words: string) => Promise<number>;
}>;

type Options = Readonly<{ destroyed?: ReadonlySet<string>; rowsOf?: (rows: Rows) => Rows }>;

/** An index of its own, over rows of its own, with a vault in which keys may be missing. */
async function keep({ destroyed = new Set(), rowsOf = (rows) => rows }: Options = {}): Promise<Kept> {
  const database = openRowsInMemory();
  const projector = startProjector(ledger.log, database);
  await projector.reaches(await ledger.log.newest(), 10_000);
  const vault: Pick<Vault, "open" | "keyOf"> = {
    keyOf: (id) => (destroyed.has(id) ? null : ledger.vault.keyOf(id)),
    open: (text) => (destroyed.has(text.slice(1, text.indexOf("."))) ? null : ledger.vault.open(text)),
  };
  const { logger, told } = listening();
  const search = startSearch({ rows: rowsOf(rowsIn(database)), vault, projector, logger });
  open.push(async () => {
    await search.stop();
    await projector.stop();
    database.close();
  });
  const find = (words: string) => {
    const asked = { question: questionOf(words) ?? "", plans: [plan.planId], kind: null, status: null };
    return search.find(asked, { first: 100, after: 0 });
  };
  async function count(words: string): Promise<number> {
    const { hits, counts } = await find(words);
    const all = Object.values(counts).reduce((sum, one) => sum + one);
    expect(hits).toHaveLength(all);
    return all;
  }
  return { search, told, find, count };
}

/** The key under which what a cell says is sealed, by its rows. */
function keyOf(actionId: string, columnId: string): string {
  const { rows } = ledger.contextFor(people.amira);
  const cell = JSON.stringify(rows.value(`action:${actionId}`, `cell:${columnId}`, rows.newest()));
  return /~([0-9a-f-]{36})\./.exec(cell)?.[1] ?? "";
}

const CANARY = "qzcanary";

describe("the index", () => {
  it("is built in the background, and says how far it is when it cannot be waited for", async () => {
    for (const title of ["Second plan", "Third plan", "Fourth plan"]) await writePlan(ledger, people, title);
    // As if every plan were very long: with four of them nobody is kept waiting for all.
    const rowsOf = (rows: Rows): Rows => ({
      ...rows,
      listed(parent, list, position) {
        const until = performance.now() + (list === "narratives" ? 500 : 0);
        while (performance.now() < until);
        return rows.listed(parent, list, position);
      },
    });
    const kept = await keep({ rowsOf });
    const { current, percent } = (await kept.find("assemblies")).standing;
    expect(current).toBe(false);
    expect([0, 25, 50, 75]).toContain(percent);
    await expect
      .poll(async () => (await kept.find("assemblies")).standing, { timeout: 20_000 })
      .toEqual({ current: true, percent: 100 });
    expect(await kept.count("assemblies")).toBe(1);
  });

  it("is made anew when it failed, says so meanwhile, and nobody's words are in the log", async () => {
    let broken = true;
    const rowsOf = (rows: Rows): Rows => ({
      ...rows,
      everListed: (...asked) => {
        if (broken) throw new Error("The disk is gone.");
        return rows.everListed(...asked);
      },
    });
    const kept = await keep({ rowsOf });
    await expect(kept.count("assemblies")).rejects.toThrow(SearchUnavailableError);
    expect(kept.told).toEqual(["The search index failed, and is made anew"]);
    broken = false;
    await expect.poll(() => kept.count("assemblies").catch(() => 0), { timeout: 10_000, interval: 500 }).toBe(1);
  });

  it("leaves out a text that is not what was sealed, and holds the others", async () => {
    const rowsOf = (rows: Rows): Rows => ({
      ...rows,
      value: (entity, field, position) =>
        field === "title"
          ? String(rows.value(entity, field, position)).replace(/.$/, "")
          : rows.value(entity, field, position),
    });
    const kept = await keep({ rowsOf });
    expect(await kept.count("westmere")).toBe(0);
    expect(await kept.count("assemblies")).toBe(1);
    expect(kept.told).toEqual([]);
  });
});

describe("forgetting", () => {
  async function writeCanaries(many: number): Promise<string[]> {
    const keys: string[] = [];
    for (let index = 0; index < many; index += 1) {
      const cells = [{ columnId: column.action, blocks: says(`Visit ${CANARY}${index} on Monday`) }];
      const row = { planId: plan.planId, sectionId: plan.schools, number: `9.${index}`, cells };
      keys.push(keyOf(await amira.mustTell("addAction", row), column.action));
    }
    return keys;
  }

  it("takes out what was sealed under keys that are gone", async () => {
    const keys = await writeCanaries(10);
    const destroyed = new Set<string>();
    const kept = await keep({ destroyed });
    expect(await kept.count(CANARY)).toBe(10);
    keys.forEach((key) => destroyed.add(key));
    kept.search.forget(keys);
    expect(await kept.count(CANARY)).toBe(0);
    // Their numbers were never sealed: the actions are still found by them.
    expect(await kept.count(`"9.7"`)).toBe(1);
    expect(await kept.count("assemblies")).toBe(1);
  });

  it("happens when something is found whose key has gone unnoticed", async () => {
    const [first = "", second = ""] = await writeCanaries(2);
    const destroyed = new Set<string>();
    const kept = await keep({ destroyed });
    expect(await kept.count(CANARY)).toBe(2);
    destroyed.add(first);
    expect(await kept.count(CANARY)).toBe(1);
    destroyed.add(second);
    expect(await kept.count(CANARY)).toBe(0);
  });

  it("leaves what else there is of the same thing", async () => {
    await amira.mustTell("editCell", edit(plan, plan.training, column.outcome, `${CANARY} is briefed`, 6));
    const destroyed = new Set<string>();
    const kept = await keep({ destroyed });
    expect(await kept.count(`${CANARY} "front"`)).toBe(1);
    const key = keyOf(plan.training, column.outcome);
    destroyed.add(key);
    kept.search.forget([key]);
    expect(await kept.count(CANARY)).toBe(0);
    expect(await kept.count(`"front"`)).toBe(1);
  });
});
