import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { IdFilter } from "./idFilter.ts";

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

describe("the filter of ids", () => {
  it("holds what was added, and mistakes hardly anything else for it", () => {
    const filter = new IdFilter(50_000);
    const added = ids(100_000);
    for (const id of added) filter.add(id);
    expect(added.every((id) => filter.mayHold(id))).toBe(true);
    expect(ids(10_000).filter((id) => filter.mayHold(id)).length).toBeLessThan(150);
    expect(filter.isFull).toBe(true);
  });

  it("holds nothing at first", () => {
    expect(new IdFilter(0).mayHold(randomUUID())).toBe(false);
  });
});
