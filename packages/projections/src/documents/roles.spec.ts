import { describe, expect, it } from "vitest";
import { isPlanHeader, rolesOf } from "./roles.ts";

describe("the labels of a table", () => {
  it.each([
    [
      ["No.", "Action", "Lead Officer", "Target date", "Progress to date", "RAG"],
      ["number", "action", "lead", "timescale", "progress", "rating"],
    ],
    [
      ["Theme", "What", "Who", "When", "Evidence of success"],
      ["objective", "action", "lead", "timescale", "evidence"],
    ],
    [
      ["What do we want to do?", "How will we do it?", "By whom", "By when"],
      ["objective", "action", "lead", "timescale"],
    ],
    [
      ["Objective", "Owner", "Deadline"],
      ["action", "lead", "timescale"],
    ],
    [
      ["Theme", "Objective", "Owner", "Deadline"],
      ["objective", "action", "lead", "timescale"],
    ],
    [
      ["Action ref", "Action owner", "Action required", "Supporting partners"],
      ["number", "lead", "action", "partners"],
    ],
    [
      ["Recommendation", "Action(s)", "Completion date", "Comments"],
      ["objective", "action", "timescale", "notes"],
    ],
    [
      ["Aim", "Tasks", "Key milestones", "KPI", "Benefits", "Budget"],
      ["objective", "action", "milestones", "outcome", "impact", "free"],
    ],
    [
      ["1. Leading by example", "Who", "By when"],
      ["action", "lead", "timescale"],
    ],
    [
      ["Area", "Action", "Priority", "Lead agency"],
      ["objective", "action", "free", "lead"],
    ],
  ])("%j mean %j", (labels, roles) => {
    expect(rolesOf(labels)).toEqual(roles);
    expect(isPlanHeader(labels)).toBe(true);
  });

  it.each([
    [["Area", "Contact"]],
    [["Name", "Organisation", "Email"]],
    [["Version", "Date", "Author", "Changes"]],
    [["Risk", "Likelihood", "Impact", "Mitigating actions", "Owner"]],
    [["Term", "Meaning"]],
    [["Course", "Leader", "Date"]],
    [["1.", "Introduction", "Page 2"]],
    [
      [
        "Train every member of staff who works at the counter about how to raise a concern with their manager",
        "Housing",
        "May 2027",
      ],
    ],
  ])("%j head no plan", (labels) => {
    expect(isPlanHeader(labels)).toBe(false);
  });
});
