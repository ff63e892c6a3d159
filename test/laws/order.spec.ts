import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderAfter, orderBetween, orderLast, ordersAfter } from "../../packages/projections/src/values/order.ts";

/** Compares as strings, as the keys are compared everywhere. */
const byKey = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const isKey = (key: string) => /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key);

/** Keys as they come about: each made from those that were there before. */
const keys = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 60 }).map((steps) => {
  const made: string[] = [];
  for (const [place, last] of steps) {
    const there = made.toSorted(byKey);
    made.push(last ? orderLast(made) : orderAfter(made, there[place % (there.length + 1)] ?? null));
  }
  return made;
});

describe("a key between two others", () => {
  it("is strictly between them, never equal, and never ends in 0", () => {
    fc.assert(
      fc.property(keys, fc.nat(), (made, place) => {
        const there = [null, ...new Set(made.toSorted(byKey)), null];
        const index = place % (there.length - 1);
        const [before, after] = [there[index] ?? null, there[index + 1] ?? null];
        const between = orderBetween(before, after);
        expect(isKey(between)).toBe(true);
        expect(before === null || before < between).toBe(true);
        expect(after === null || between < after).toBe(true);
      }),
    );
  });

  it("always finds room, before the first and in the narrowest gap", () => {
    let [low, high]: [string, string] = ["1", "2"];
    let first: string = "1";
    for (let step = 0; step < 200; step += 1) {
      const between = orderBetween(low, high);
      expect(low < between && between < high).toBe(true);
      if (step % 2 === 0) low = between;
      else high = between;
      const before = orderBetween(null, first);
      expect(before < first && isKey(before)).toBe(true);
      first = before;
    }
  });
});

describe("keys that are given one after the other", () => {
  it("are all different, whatever was put where", () => {
    fc.assert(
      fc.property(keys, (made) => {
        expect(new Set(made).size).toBe(made.length);
        expect(made.every(isKey)).toBe(true);
      }),
    );
  });

  it("stand right behind the key that they were to follow", () => {
    fc.assert(
      fc.property(keys, fc.nat(), (made, place) => {
        const there = made.toSorted(byKey);
        const after = there[place % there.length] ?? "";
        const given = orderAfter(made, after);
        expect([...made, given].toSorted(byKey)[there.indexOf(after) + 1]).toBe(given);
        expect([...made, orderLast(made)].toSorted(byKey).at(-1)).toBe(orderLast(made));
      }),
    );
  });

  it("are in order and after the last, in a run too", () => {
    fc.assert(
      fc.property(keys, fc.nat(300), (made, count) => {
        const last = made.toSorted(byKey).at(-1) ?? null;
        const run = ordersAfter(last, count);
        expect(run).toHaveLength(count);
        expect(run).toEqual(run.toSorted(byKey));
        expect(new Set([...made, ...run]).size).toBe(made.length + count);
        expect(run.every((key) => isKey(key) && (last === null || key > last))).toBe(true);
      }),
    );
  });

  it("stay short in a long run", () => {
    const run = ordersAfter(null, 5_000);
    expect(run.slice(0, 3)).toEqual(["1", "2", "3"]);
    expect(Math.max(...run.map((key) => key.length))).toBeLessThan(90);
  });
});
