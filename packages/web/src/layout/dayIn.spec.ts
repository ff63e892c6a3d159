// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { dayIn } from "./dayIn.ts";

function typed(day: string, month: string, year: string) {
  const form = new FormData();
  form.append("on-day", day);
  form.append("on-month", month);
  form.append("on-year", year);
  return dayIn(form, "on");
}

describe("a day typed into three fields", () => {
  it.each([
    ["3", "3", "2026", "2026-03-03"],
    ["03", "03", "2026", "2026-03-03"],
    ["29", "2", "2028", "2028-02-29"],
    ["3", "March", "26", "2026-03-03"],
  ])("%s %s %s is %s", (day, month, year, read) => {
    expect(typed(day, month, year)).toBe(read);
  });

  it.each([
    ["", "", ""],
    ["31", "2", "2026"],
    ["3", "13", "2026"],
    ["three", "3", "2026"],
    ["3", "3", "20260"],
  ])("%s %s %s is none", (day, month, year) => {
    expect(typed(day, month, year)).toBeUndefined();
  });
});
