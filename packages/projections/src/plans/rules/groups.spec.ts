import { describe, it } from "vitest";
import { thePlan, westmere } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import { plans } from "../decide.ts";
import type { ActionLinked, GroupAsked, GroupDefined } from "../events.ts";

const define = {
  type: "DefineGroup",
  group: "all",
  name: " All authorities ",
  organisations: ["council", "police"],
  from: "2026-01-01",
} as const;
const defined: GroupDefined = {
  type: "GroupDefined",
  data: { group: "all", name: plain("All authorities"), organisations: ["council", "police"], from: "2026-01-01" },
};
const asked: GroupAsked = { type: "GroupAsked", data: { action: "briefing", group: "all" } };
const linked: ActionLinked = { type: "ActionLinked", data: { action: "briefing", delivers: "county-1" } };
const removed = { type: "SectionRemoved", data: { section: "leadership", reason: null } } as const;

describe("a group of leads", () => {
  it("has a name, and members from a day on", () => {
    given(plans, westmere).when(define).thenRecorded(defined);
    given(plans, westmere, defined)
      .when({ type: "SetGroupMembers", group: "all", organisations: ["police"], from: "2026-04-01" })
      .thenRecorded({ type: "GroupMembersSet", data: { group: "all", organisations: ["police"], from: "2026-04-01" } });
  });

  it("is not without a name or without anybody", () => {
    given(plans, westmere)
      .when({ ...define, name: " " })
      .thenRefused("TextMissing");
    given(plans, westmere)
      .when({ ...define, organisations: [] })
      .thenRefused("NobodyInGroup");
    given(plans, westmere, defined)
      .when({ type: "SetGroupMembers", group: "all", organisations: [], from: "2026-04-01" })
      .thenRefused("NobodyInGroup");
    given(plans, westmere)
      .when({ type: "SetGroupMembers", group: "all", organisations: ["police"], from: "2026-04-01" })
      .thenRefused("NoSuchGroup");
  });

  it("is asked about an action once, and can be released from it", () => {
    const released = { type: "GroupReleased", data: { action: "briefing", group: "all" } } as const;
    given(plans, ...thePlan, defined)
      .when({ type: "AskGroup", action: "briefing", group: "all" })
      .thenRecorded(asked);
    given(plans, ...thePlan, defined, asked)
      .when({ type: "AskGroup", action: "briefing", group: "all" })
      .thenRefused("AlreadyAsked");
    given(plans, ...thePlan, defined, asked)
      .when({ type: "ReleaseGroup", action: "briefing", group: "all" })
      .thenRecorded(released);
    given(plans, ...thePlan, defined)
      .when({ type: "ReleaseGroup", action: "briefing", group: "all" })
      .thenRefused("NotAsked");
    given(plans, ...thePlan, defined, asked, released)
      .when({ type: "AskGroup", action: "briefing", group: "all" })
      .thenRecorded(asked);
    given(plans, ...thePlan)
      .when({ type: "AskGroup", action: "briefing", group: "all" })
      .thenRefused("NoSuchGroup");
  });
});

describe("a link to an action of another plan", () => {
  const unlinked = { type: "ActionUnlinked", data: { action: "briefing", delivers: "county-1" } } as const;

  it("is made once, and can be taken back", () => {
    given(plans, ...thePlan)
      .when({ type: "LinkAction", action: "briefing", delivers: "county-1" })
      .thenRecorded(linked);
    given(plans, ...thePlan, linked)
      .when({ type: "LinkAction", action: "briefing", delivers: "county-1" })
      .thenRefused("AlreadyLinked");
    given(plans, ...thePlan, linked)
      .when({ type: "UnlinkAction", action: "briefing", delivers: "county-1" })
      .thenRecorded(unlinked);
    given(plans, ...thePlan, linked, unlinked)
      .when({ type: "UnlinkAction", action: "briefing", delivers: "county-1" })
      .thenRefused("NotLinked");
  });
});

describe("groups and links", () => {
  it.each([
    { type: "AskGroup", action: "briefing", group: "all" },
    { type: "ReleaseGroup", action: "briefing", group: "all" },
    { type: "LinkAction", action: "briefing", delivers: "county-1" },
    { type: "UnlinkAction", action: "briefing", delivers: "county-1" },
  ] as const)("take no $type of an action that is not there, or in a removed section", (command) => {
    given(plans, westmere).when(command).thenRefused("NoSuchAction");
    given(plans, ...thePlan, defined, asked, linked, removed)
      .when(command)
      .thenRefused("SectionRemoved");
  });
});
