import { describe, expect, it } from "vitest";
import type { Role } from "./events.ts";
import { allows, type Deed, mayAskToWithdraw } from "./policy.ts";

const deeds: readonly Deed[] = [
  "readPlans",
  "editPlans",
  "followActivity",
  "admitPeople",
  "replayHistory",
  "askWithdrawal",
  "decideWithdrawal",
];

describe("what a role allows", () => {
  it.each<[Role, readonly Deed[]]>([
    ["partner", ["readPlans", "editPlans", "followActivity", "askWithdrawal"]],
    [
      "lead",
      ["readPlans", "editPlans", "followActivity", "admitPeople", "replayHistory", "askWithdrawal", "decideWithdrawal"],
    ],
    ["auditor", ["readPlans", "followActivity", "replayHistory"]],
    ["analyst", ["followActivity"]],
    ["administrator", ["admitPeople"]],
  ])("a person who is %s: %j, and nothing else", (role, allowed) => {
    expect(deeds.filter((deed) => allows(role, deed))).toEqual(allowed);
  });
});

describe("asking to withdraw what an entry says", () => {
  const ofTheCouncil = { recordedFor: "police", plan: ["council", "county"] };
  it.each<[string, Role, string, boolean]>([
    ["a partner whose organisation has the plan", "partner", "council", true],
    ["a partner whose organisation has it with others", "partner", "county", true],
    ["a partner for whose organisation it was recorded", "partner", "police", true],
    ["a partner of another organisation", "partner", "college", false],
    ["a lead of another organisation", "lead", "college", true],
    ["an auditor of the organisation", "auditor", "council", false],
    ["an analyst of the organisation", "analyst", "council", false],
    ["an administrator of the organisation", "administrator", "council", false],
  ])("by %s", (_who, role, organisation, may) => {
    expect(mayAskToWithdraw({ role, organisation }, ofTheCouncil)).toBe(may);
  });

  it("by a partner about what is in no plan, only when their organisation recorded it", () => {
    const asked = (organisation: string) =>
      mayAskToWithdraw({ role: "partner", organisation }, { recordedFor: "police", plan: [] });
    expect([asked("police"), asked("council")]).toEqual([true, false]);
  });
});
