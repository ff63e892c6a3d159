import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SealedText } from "@planledger/projections";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Findable } from "./planTexts.ts";
import { openSearchIndex, type SearchIndex } from "./searchIndex.ts";

const MANY = 4_000;

let folder: string;
let index: SearchIndex;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planledger-search-"));
  index = openSearchIndex(join(folder, "index.db"));
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

/** A word of its own for each number; they sort one after the other, so that some stand at the edge of a page. */
const word = (number: number) => `canary${String(number).padStart(5, "0")}`;
const open = (text: SealedText) => word(Number(/^~k(\d+)/.exec(text)?.[1]));

function thing(number: number): Findable {
  // As the vault would seal it, under a key of this number.
  const text = `~k${number}.0.box` as SealedText;
  const parts = [{ field: "text", part: "text", texts: [text], between: " " }] as const;
  return { entity: `objective:${number}`, kind: "plan", plan: "p-1", action: null, status: null, parts };
}

const numbers = Array.from({ length: MANY }, (_, number) => number);
const forgotten = numbers.filter((number) => number % 2 === 1);
const bytes = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString("latin1"))
    .join("");
const count = (number: number) =>
  index.count({ question: `"${word(number)}"`, plans: ["p-1"], kind: null, status: null }).plan;

describe("an index", () => {
  it("holds no byte of what was taken out once it was scrubbed, not even where a word parted two pages", () => {
    index.transaction(() => numbers.forEach((number) => index.put(thing(number), open)));
    index.scrub();
    index.removeSealedUnder(forgotten.map((number) => `k${number}`));
    const left = () => {
      const found = bytes();
      return forgotten.filter((number) => found.includes(word(number)));
    };
    // Taking out alone leaves such words: otherwise this would prove nothing.
    expect(left().length).toBeGreaterThan(0);
    index.scrub();
    expect(left()).toEqual([]);
    expect([count(2), count(3)]).toEqual([1, 0]);
  });

  it("does not write what is in already, and puts in what was changed", () => {
    const opened: string[] = [];
    const noting = (text: SealedText) => (opened.push(text), word(2));
    index.put(thing(2), noting);
    expect(opened).toEqual([]);
    index.put({ ...thing(2), parts: [...thing(2).parts, ...thing(4).parts] }, noting);
    expect(opened).toHaveLength(2);
    expect(count(2)).toBe(1);
  });
});
