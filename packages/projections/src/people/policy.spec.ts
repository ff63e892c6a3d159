import { describe, expect, it } from "vitest";
import type { Role } from "./events.ts";
import { allows, type Deed } from "./policy.ts";

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
