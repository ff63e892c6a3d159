import { describe, expect, it } from "vitest";
import { failPower } from "./images.ts";
import { harmCalls } from "./sites.ts";
import { whyNoStrace } from "./strace.ts";

const NOTHING_WRONG = { lost: [], duplicates: [], divergences: [], unproved: [] };

// Calls are watched and harmed with strace; the reporter says which of these were skipped, and why.
const where = whyNoStrace === null ? "" : ` (not run here: ${whyNoStrace})`;

describe.skipIf(whyNoStrace !== null)(`a server in the middle of whose calls something happens${where}`, () => {
  it("loses nothing that it acknowledged when the power fails, whatever of the rest is on the disk", async () => {
    const figures = await failPower({ most: 24, seed: 21 });
    expect(figures).toMatchObject(NOTHING_WRONG);
    expect(figures.images).toBe(24);
    expect(figures.calls).toBeGreaterThan(500);
  });

  it("is caught when it does not wait for the disk before it acknowledges", async () => {
    const { lost } = await failPower({ most: 8, seed: 22, weak: true });
    expect(lost.join()).toMatch(/does not hold event/);
  });

  it("loses nothing when it is killed in a call, and when a call fails", async () => {
    const figures = await harmCalls({ most: 4, seed: 23 });
    expect(figures).toMatchObject({ ...NOTHING_WRONG, runs: 4 });
    expect(figures.kills + figures.errors).toBeGreaterThanOrEqual(3);
  });
});
