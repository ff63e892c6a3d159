import { describe, expect, it } from "vitest";
import { membersOn } from "./membership.ts";

const spring = { organisations: ["council", "police"], from: "2026-04-01" };
const summer = { organisations: ["council", "police", "health"], from: "2026-07-01" };

describe("who belongs to a group", () => {
  it("is nobody before its first day", () => expect(membersOn([spring], "2026-03-31")).toEqual([]));

  it("changes on the day that was given, and not before", () => {
    expect(membersOn([spring, summer], "2026-06-30")).toEqual(["council", "police"]);
    expect(membersOn([spring, summer], "2026-07-01")).toEqual(["council", "police", "health"]);
  });

  it("keeps to the days, in whatever order they were recorded", () => {
    expect(membersOn([summer, spring], "2026-08-01")).toEqual(["council", "police", "health"]);
  });

  it("takes what was recorded last of two that begin on one day", () => {
    expect(membersOn([spring, { ...spring, organisations: ["council"] }], "2026-04-01")).toEqual(["council"]);
  });
});
