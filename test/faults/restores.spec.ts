import { describe, expect, it } from "vitest";
import { killRestores } from "./killRestores.ts";

describe("a restore that is killed", () => {
  it("leaves nothing that passes for a ledger, or the whole one, and can be given again", async () => {
    const { kills, nothing, whole, half } = await killRestores({ kills: 5, seed: 61 });
    expect(half).toEqual([]);
    expect(nothing + whole).toBe(kills);
    expect(nothing).toBeGreaterThan(0);
  });

  it("is caught when nobody looks whether it came to its end", async () => {
    const { half } = await killRestores({ kills: 1, seed: 62, blind: true });
    expect(half).toEqual([expect.stringMatching(/^Killed before vault\.db was there: The vault is missing/)]);
  });
});
