import { describe, expect, it } from "vitest";
import { leadingNumber, unmarkedNumber, wholeNumber } from "./numbering.ts";

describe("a printed number", () => {
  it.each([
    ["1.1  Lead the work", { number: "1.1", rest: "Lead the work" }],
    ["1.1.3) Lead", { number: "1.1.3", rest: "Lead" }],
    ["2. Lead", { number: "2", rest: "Lead" }],
    ["A1: Lead", { number: "A1", rest: "Lead" }],
    ["(ii) Lead", { number: "ii", rest: "Lead" }],
    ["b) Lead", { number: "b", rest: "Lead" }],
  ])("is found before %j", (text, found) => {
    expect(leadingNumber(text)).toMatchObject(found);
  });

  it.each(["12 month review", "2017/18 campaign", "e.g. schools", "Lead 1.1", "90% of staff", "24/7 cover"])(
    "is not seen in %j",
    (text) => {
      expect(leadingNumber(text)).toBeNull();
    },
  );

  it("without a mark may be one", () => {
    expect(unmarkedNumber("3 Working together")).toMatchObject({ number: "3", rest: "Working together" });
  });

  it.each([
    ["1.", "1"],
    ["1.1", "1.1"],
    ["(a)", "a"],
    ["PR3", "PR3"],
    ["iv", "iv"],
  ])("may be all that a cell holds: %j", (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });
});
