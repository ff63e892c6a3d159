import { describe, expect, it } from "vitest";
import { questionOf } from "./question.ts";

describe("what somebody typed, as a question to the index", () => {
  it.each([
    ["school leaders", `"school" * "leaders" *`],
    ["to be", `"to" "be"`],
    [`"hold the line" police`, `"hold the line" "police" *`],
    ["“curly marks” too", `"curly marks" "too" *`],
    [`never "closed again`, `"never" * "closed again"`],
    ["safe-guarding,", `"safe-guarding," *`],
    ["1.2", `"1.2"`],
    ["NEAR(a b) OR c* NOT ^d {x}: y", `"NEAR(a" "b)" "OR" "c*" "NOT" * "^d" "{x}:" "y"`],
    ["Kraków – ŁÓDŹ", `"Kraków" * "ŁÓDŹ" *`],
  ])("%s", (typed, question) => expect(questionOf(typed)).toBe(question));

  it.each([[""], ["   "], ["“”"], ["&& -- …"], ["\0\u{E000}"]])("%j asks for nothing", (typed) =>
    expect(questionOf(typed)).toBeNull(),
  );

  it("has sixteen words at the most", () => {
    expect(questionOf("one ".repeat(40))?.split(" *")).toHaveLength(17);
  });
});
