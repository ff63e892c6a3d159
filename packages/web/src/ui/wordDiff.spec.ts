import { describe, expect, it } from "vitest";
import { wordDiff } from "./wordDiff.ts";

describe("the difference of two texts", () => {
  it("is told word by word", () => {
    expect(wordDiff("Brief all members", "Brief all new members")).toEqual([
      { kind: "same", text: "Brief all " },
      { kind: "added", text: "new " },
      { kind: "same", text: "members" },
    ]);
  });

  it("is everything when there was nothing before", () => {
    expect(wordDiff("", "March 2026")).toEqual([{ kind: "added", text: "March 2026" }]);
  });

  it("is nothing when both say the same", () => {
    expect(wordDiff("March 2026", "March 2026")).toEqual([{ kind: "same", text: "March 2026" }]);
  });

  it("is told whole when the texts are too long for that", () => {
    const [before, after] = [Array(1100).fill("old").join(" "), Array(1100).fill("new").join(" ")];
    expect(wordDiff(before, after)).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});
