import { describe, expect, it } from "vitest";
import { rejoined } from "./continued.ts";

const texts = (
  before: string[],
  rest: string[],
  values: readonly (readonly [string, number])[] = [],
  broken = true,
) => {
  const block = (text: string) => ({ kind: "paragraph" as const, text });
  return rejoined(before.map(block), rest.map(block), new Map(values), broken).map(({ text }) => text);
};

describe("a cell that was broken over a page", () => {
  it("goes on in the same sentence", () => {
    expect(texts(["Ring every"], ["Housing office"])).toEqual(["Ring every Housing office"]);
    expect(texts(["Ring the office in the high street of the town"], ["and the one by the park"])).toEqual([
      "Ring the office in the high street of the town and the one by the park",
    ]);
    expect(texts(["Written for"], ["Schools"])).toEqual(["Written for Schools"]);
  });

  it("begins another statement after a full stop, a long statement or a list", () => {
    expect(texts(["Done."], ["Next one"])).toEqual(["Done.", "Next one"]);
    expect(texts(["A statement that is long enough to stand by itself"], ["Another"])).toEqual([
      "A statement that is long enough to stand by itself",
      "Another",
    ]);
    expect(texts(["One", "Two"], ["Three"])).toEqual(["One", "Two", "Three"]);
    expect(texts(["Chair"], ["Deputy chair"], [], false)).toEqual(["Chair", "Deputy chair"]);
  });

  it("tells a name cut in two from two names by the rest of the column", () => {
    expect(texts(["Head of"], ["Parks"], [["Head of Parks", 3]])).toEqual(["Head of Parks"]);
    expect(texts(["Clerk"], ["All wardens"], [["All wardens", 2]])).toEqual(["Clerk", "All wardens"]);
  });
});
