import { describe, expect, it } from "vitest";
import { lookingFor } from "./words.ts";

describe("words that are looked for", () => {
  it.each([
    ["Ask Ali about it", "asWords"],
    ["ALI's mother", "asWords"],
    ["Ali_referral.docx", "asWords"],
    ["The quality of Ali", "asWords"],
    ["The quality counts", "withinWords"],
    ["Alison came", "withinWords"],
    ["Nobody came", "nowhere"],
  ])("%s: %s", (text, standing) => expect(lookingFor(["Ali"])(text)).toBe(standing));

  it("are found whatever the spaces and the form of their letters", () => {
    expect(lookingFor(["Zoë  Moss"])("Told ZOE\u0308\n moss")).toBe("asWords");
  });

  it("may be several, of which one is enough", () => {
    expect(lookingFor(["Khan", "Moss"])("Mrs Moss")).toBe("asWords");
    expect(lookingFor([" ", ""])("anything")).toBe("nowhere");
  });
});
