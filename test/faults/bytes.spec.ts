import { describe, expect, it } from "vitest";
import { flipBytes } from "./flips.ts";

describe("a ledger of which one byte was changed", () => {
  it("is named by verify, or says just what it said before", async () => {
    const { bytes, flips, named, identical, inEvents, silent, misnamed } = await flipBytes({ most: 120, seed: 31 });
    expect({ silent, misnamed }).toEqual({ silent: [], misnamed: [] });
    expect(inEvents).toBeGreaterThan(5);
    expect(named + identical).toBe(flips);
    expect(bytes).toBeGreaterThan(100_000);
    expect(named).toBeGreaterThan(20);
  });

  it("is named, or says just that, also when the byte is in a write-ahead log of a server that runs", async () => {
    const { bytes, flips, named, identical, silent } = await flipBytes({
      most: 30,
      seed: 33,
      files: "write-ahead logs",
    });
    expect(silent).toEqual([]);
    expect(named + identical).toBe(flips);
    expect(bytes).toBeGreaterThan(100_000);
    expect(named).toBeGreaterThan(3);
  });

  it("is caught when nobody looks at its proofs", async () => {
    const { silent } = await flipBytes({ most: 20, seed: 32, only: "proof", blind: true });
    expect(silent.length).toBeGreaterThan(0);
  });
});
