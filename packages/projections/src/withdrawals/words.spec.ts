import { describe, expect, it } from "vitest";
import { lookingFor, takingOut } from "./words.ts";

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

describe("words that are taken out", () => {
  it.each([
    ["Meet Ali Moss, then ALI  MOSS again.", "Meet [withdrawn], then [withdrawn] again."],
    ["Ali Mossley", "[withdrawn]ley"],
    ["Meet nobody.", "Meet nobody."],
    ["Ali\nMoss", "[withdrawn]"],
  ])("%s", (text, left) => expect(takingOut(["Ali Moss"])(text)).toBe(left));

  it("may be any signs", () => {
    expect(takingOut(["(a.b) [c]*", " "])("x (a.b) [c]* y (azb) [c]")).toBe("x [withdrawn] y (azb) [c]");
    expect(takingOut(["-1/2 $5"])("costs -1/2 $5 each")).toBe("costs [withdrawn] each");
  });

  it("take everything along where they cannot be cut out", () => {
    expect(takingOut(["file"])("the ﬁle of somebody")).toBe("[withdrawn]");
  });
});
