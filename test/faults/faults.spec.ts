import { describe, expect, it } from "vitest";
import { runFaults } from "./run.ts";

const NOTHING_WRONG = { lost: [], duplicates: [], divergences: [], refused: [] };

describe("a server that is killed", { timeout: 180_000 }, () => {
  it("keeps every acknowledged command, once, and shows what its events say", async () => {
    const figures = await runFaults({ kills: 5, seed: 11 });
    expect(figures).toMatchObject(NOTHING_WRONG);
    expect(figures.kills).toBeGreaterThanOrEqual(5);
    expect(figures.acknowledged).toBeGreaterThan(50);
  });
});

describe("the checks on a killed server", { timeout: 180_000 }, () => {
  it("notice an acknowledged event that is not there", async () => {
    const { lost, ...rest } = await runFaults({ kills: 1, seed: 12, spoil: "loss" });
    expect(lost.join()).toMatch(/does not hold event|ends at/);
    expect(rest).toMatchObject({ duplicates: [], divergences: [], refused: [] });
  });

  it("notice a row that says something else than its event", async () => {
    const { divergences, ...rest } = await runFaults({ kills: 1, seed: 13, spoil: "row" });
    expect(divergences).toEqual([expect.stringMatching(/^Field .* at position \d+: live "~forged", rebuilt /)]);
    expect(rest).toMatchObject({ lost: [], duplicates: [], refused: [] });
  });
});
