import { describe, expect, it } from "vitest";
import type { Reading } from "./readingWorker.ts";
import { Readings } from "./readings.ts";

const halfway = { stage: "reading", percent: 50 } as const;
const nobodyLeaves = new AbortController().signal;

describe("the readings under way", () => {
  it("say how far one has come, until it ends", async () => {
    const readings = new Readings();
    const found = await readings.during("mine", nobodyLeaves, async ({ tell }) => {
      tell(halfway);
      return readings.progressOf("mine");
    });
    expect(found).toEqual(halfway);
    expect(readings.progressOf("mine")).toBeUndefined();
  });

  it("forget one that was stopped, whatever arrives of it afterwards", async () => {
    const readings = new Readings();
    const left: Reading["tell"][] = [];
    const stopped = readings.during("mine", nobodyLeaves, async ({ tell }) => {
      left.push(tell);
      throw new Error("Nobody waits any more.");
    });
    await expect(stopped).rejects.toThrow("Nobody waits");
    left[0]?.(halfway);
    expect(readings.progressOf("mine")).toBeUndefined();
  });
});
