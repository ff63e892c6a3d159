import { describe, expect, it } from "vitest";
import type { RecognisedBlock } from "./recognised.ts";
import { dayInWords, reportLine, reportsIn } from "./reports.ts";

const says = (text: string, more: Partial<RecognisedBlock> = {}): RecognisedBlock => ({
  kind: "paragraph",
  text,
  ...more,
});
const workshops = { on: "2026-03-12", organisation: "Thornshire Police", text: "Two workshops were held." };
const line = "12 March 2026 – Thornshire Police: Two workshops were held.";

describe("a dated report in a progress column", () => {
  it("is printed in one form, and found again in it", () => {
    expect(reportLine(workshops)).toBe(line);
    expect(dayInWords("2026-01-03")).toBe("3 January 2026");
    expect(reportsIn([says(line)])).toEqual({ printed: [], reports: [workshops] });
  });

  it("stands below what the council printed", () => {
    const printed = [says("Work is under way."), says("Schools next", { kind: "bullet" })];
    const later = "1 April 2026 – Westmere Council: All schools were visited:\nten of ten.";
    expect(reportsIn([...printed, says(line), says(later)])).toEqual({
      printed,
      reports: [
        workshops,
        { on: "2026-04-01", organisation: "Westmere Council", text: "All schools were visited:\nten of ten." },
      ],
    });
  });

  it.each([
    ["another form of date", "12/03/2026 – Thornshire Police: Held."],
    ["a day that is none", "31 February 2026 – Thornshire Police: Held."],
    ["no organisation", "12 March 2026: Held."],
    ["no words", "12 March 2026 – Thornshire Police: "],
  ])("is not a text with %s", (_what, text) => {
    expect(reportsIn([says(text)])).toEqual({ printed: [says(text)], reports: [] });
  });

  it("is not a bullet, nor a line above a text of the council's", () => {
    const cell = [says(line), says("Work is under way."), says(line, { kind: "bullet" })];
    expect(reportsIn(cell)).toEqual({ printed: cell, reports: [] });
  });

  it("is what was printed here as one, whatever the texts above it look like", () => {
    const cell = [says(line, { report: false }), says(line, { report: true })];
    expect(reportsIn(cell)).toEqual({ printed: [says(line)], reports: [workshops] });
    expect(reportsIn([says(line, { report: false })])).toEqual({ printed: [says(line)], reports: [] });
  });

  it("may be typed below the others; any other text that was added there is a text", () => {
    const cell = [says(line, { report: true }), says("And more.", { report: true }), says(line, { report: false })];
    expect(reportsIn(cell)).toEqual({ printed: [says("And more.")], reports: [workshops, workshops] });
  });
});
