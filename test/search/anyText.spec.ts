import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { column, gather, says, type SmallPlan, writePlan } from "../cast.ts";
import { openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let amira: Somebody;
let plan: SmallPlan;

// Words that begin alike, differ by case and accents only, or are made of what the index's own language is made of.
const WORDS = [
  "school",
  "Schools",
  "schoolroom",
  "café",
  "CAFE",
  "police",
  "OR",
  "NOT",
  "NEAR",
  "1.2",
  "don't",
  "a",
  "x*",
];
const DEMANDS = ["school", "SCHOOL", "scho", "cafe", "café", "polic", "or", "near", "1.2", "don't", "room", "a", "x"];

beforeAll(async () => {
  ledger = await openTestLedger();
  const people = await gather(ledger);
  plan = await writePlan(ledger, people);
  amira = ledger.as(people.amira);
  for (let row = 0; row < 40; row += 1) {
    const words = WORDS.filter((_word, index) => (row * 7 + index * index) % 5 < 2);
    const cells = [{ columnId: column.action, blocks: says(words.join(" ") || "nothing") }];
    await amira.mustTell("addAction", { planId: plan.planId, sectionId: plan.schools, number: String(row), cells });
  }
});
afterAll(() => ledger.remove());

type Answer = Readonly<{
  totalCount: number;
  nodes: readonly Readonly<{ action: { cells: Cells; number: string } | null }>[];
}>;
type Cells = readonly Readonly<{ blocks: readonly Readonly<{ text: string }>[] }>[];

async function search(text: string): Promise<Answer> {
  const asked = `query ($text: String!) { search(text: $text, filter: { kind: ACTION }, first: 100) { totalCount
    nodes { action { number cells { blocks { text } } } passages { pieces { words marked } } } } }`;
  return (await amira.ask<{ search: Answer }>(asked, { text })).search;
}

/** What an action says, its words told apart and without case and accents, as a reader would. */
function wordsOf(action: { cells: Cells; number: string }): string[] {
  const text = [action.number, ...action.cells.flatMap(({ blocks }) => blocks.map((block) => block.text))].join(" ");
  return plainWords(text);
}
const plainWords = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

describe("searching for any text", () => {
  it("is answered without an error", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        `"`,
        "“",
        "*",
        "(",
        ")",
        "^",
        ":",
        "{",
        "}",
        "-",
        "+",
        " AND ",
        " OR ",
        " NOT ",
        "NEAR(",
        "\0",
        "\u{E000}",
        "\uD800",
        "text:",
      ),
      fc.constantFrom(...DEMANDS),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { totalCount, nodes } = await search(pieces.join(""));
        expect(nodes.length).toBe(Math.min(totalCount, 100));
      }),
      { numRuns: 300 },
    );
  });

  it("finds exactly what holds every word", async () => {
    const everything = await amira.ask<{
      plan: { sections: readonly { actions: readonly { number: string; cells: Cells }[] }[] };
    }>("query ($id: ID!) { plan(id: $id) { sections { actions { number cells { blocks { text } } } } } }", {
      id: plan.planId,
    });
    const actions = everything.plan.sections.flatMap((section) => section.actions);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...DEMANDS), { minLength: 1, maxLength: 4 }), async (demanded) => {
        const holds = (action: (typeof actions)[number]) =>
          demanded.every((demand) => holdsInARow(wordsOf(action), plainWords(demand)));
        const { nodes } = await search(demanded.join(" "));
        const numbers = nodes.map((hit) => hit.action?.number ?? "").toSorted();
        expect(numbers).toEqual(
          actions
            .filter(holds)
            .map(({ number }) => number)
            .toSorted(),
        );
      }),
      { numRuns: 150 },
    );
  });
});

/** Whether words stand one after the other; the last one may go on when it has three letters. */
function holdsInARow(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_word, start) =>
    wanted.every((demand, index) => {
      const word = words[start + index] ?? "";
      return index === wanted.length - 1 && demand.length >= 3 ? word.startsWith(demand) : word === demand;
    }),
  );
}
