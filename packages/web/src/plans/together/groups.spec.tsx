// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, partnership, plan, police, ruth, westmere } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const membership = { __typename: "Membership", from: "2026-01-01", organisations: [westmere, police] };
const partners = {
  __typename: "Group",
  id: "g-1",
  name: "All partners",
  organisations: [westmere, police],
  memberships: [membership],
};
const returns = [
  {
    __typename: "OrganisationReturn",
    organisation: westmere,
    status: "BLOCKED",
    latestReport: {
      __typename: "ProgressReport",
      id: "r-9",
      narrative: "No trainer yet.",
      occurredOn: "2026-03-03",
    },
  },
  { __typename: "OrganisationReturn", organisation: police, status: null, latestReport: null },
];
const asked = {
  ...briefMembers,
  plan: { ...briefMembers.plan, groups: [partners] },
  groups: [partners],
  returns,
};
const saved = { __typename: "ActionSaved", id: "a-1", shown: true, action: null };
const planSaved = { __typename: "PlanSaved", id: "g-1", shown: true, plan: null };
const grouped = { ...plan, groups: [partners] };

describe("the matrix of an action", () => {
  it("shows what each organisation says of its part, and its latest report", async () => {
    openAt("/actions/a-1", { ActionPage: () => ({ action: asked }) });
    const table = await screen.findByRole("table", { name: "What each organisation returns" });
    expect([...table.querySelectorAll("tbody tr")].map((row) => row.textContent)).toEqual([
      "Westmere District CouncilIts partBlockedLatest report3 March 2026: No trainer yet.",
      "Westshire PoliceIts partHas not said yetLatest reportNone yet",
    ]);
    expect(screen.getByRole("button", { name: "Say how our part stands" })).toBeTruthy();
  });

  it("is for those only to answer who are asked, now", async () => {
    openAt("/actions/a-1?asOf=2026-03-20", { ActionPage: () => ({ action: asked }) });
    await screen.findByRole("table", { name: "What each organisation returns" });
    expect(screen.queryByRole("button", { name: "Say how our part stands" })).toBeNull();
    expect(screen.queryByRole("link", { name: /Change which groups/ })).toBeNull();
    cleanup();
    openAt("/actions/a-1", { ActionPage: () => ({ action: { ...asked, returns: [returns[1]] } }) });
    await screen.findByRole("table", { name: "What each organisation returns" });
    expect(screen.queryByRole("button", { name: "Say how our part stands" })).toBeNull();
    cleanup();
    openAt("/actions/a-1/part", { PartPage: () => ({ action: briefMembers }) });
    await screen.findByRole("heading", { level: 1, name: "Part of an action not found" });
  });

  it("takes the word of an organisation", async () => {
    const inputs: object[] = [];
    openAt("/actions/a-1/part", {
      PartPage: () => ({ action: asked }),
      ActionPage: () => ({ action: asked }),
      AssessPart: ({ input }) => (inputs.push(input), { assessPart: saved }),
    });
    const now = await screen.findByRole<HTMLInputElement>("radio", { name: "Blocked" });
    expect(now.checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "In progress" }));
    fireEvent.click(screen.getByRole("button", { name: "Save our part" }));
    await screen.findByText("How the part of Westmere District Council stands is saved.");
    expect(inputs).toMatchObject([{ planId: "pl-1", actionId: "a-1", status: "IN_PROGRESS" }]);
  });
});

describe("asking groups", () => {
  it("asks those that were chosen and releases those that were not", async () => {
    const steps: unknown[] = [];
    const others = { ...partners, id: "g-2", name: "Schools" };
    openAt("/actions/a-1/groups", {
      AskGroupsPage: () => ({ action: { ...asked, plan: { ...asked.plan, groups: [partners, others] } } }),
      ActionPage: () => ({ action: asked }),
      AskGroup: ({ input }) => (steps.push(["ask", input.groupId]), { askGroup: saved }),
      ReleaseGroup: ({ input }) => (steps.push(["release", input.groupId]), { releaseGroup: saved }),
    });
    fireEvent.click(await screen.findByRole("checkbox", { name: "All partners" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Schools" }));
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Which groups are asked is saved.");
    expect(steps).toEqual([
      ["release", "g-1"],
      ["ask", "g-2"],
    ]);
  });

  it("leads to the plan's groups when there are none", async () => {
    openAt("/actions/a-1/groups", { AskGroupsPage: () => ({ action: briefMembers }) });
    const link = await screen.findByRole("link", { name: "Define a group" });
    expect(link.getAttribute("href")).toBe("/plans/pl-1/groups");
  });
});

describe("the groups of a plan", () => {
  it("are listed with who belongs to them from which day on", async () => {
    openAt("/plans/pl-1/groups", { GroupsPage: () => ({ plan: grouped }) });
    await screen.findByRole("heading", { level: 2, name: "All partners" });
    expect(screen.getByText("From 1 January 2026: Westmere District Council, Westshire Police")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Define a group" })).toBeTruthy();
    cleanup();
    openAt("/plans/pl-1/groups", {
      GroupsPage: () => ({ plan }),
      Session: () => ({ me: ruth, partnership }),
    });
    await screen.findByText("This plan has no groups yet.");
    expect(screen.queryByRole("button", { name: "Define a group" })).toBeNull();
  });

  it("are defined by name, members and first day", async () => {
    const inputs: object[] = [];
    openAt("/plans/pl-1/groups/add", {
      GroupsToChange: () => ({ plan: grouped, partnership }),
      GroupsPage: () => ({ plan: grouped }),
      DefineGroup: ({ input }) => (inputs.push(input), { defineGroup: planSaved }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Define the group" }));
    await screen.findByRole("link", { name: "Enter what the plan calls the group" });
    await screen.findByRole("link", { name: "Choose who belongs to it" });
    await screen.findByRole("link", { name: /Enter the first day/ });
    fireEvent.change(screen.getByLabelText("What does the plan call it?"), { target: { value: "All partners" } });
    fireEvent.click(screen.getByRole("checkbox", { name: "Westshire Police" }));
    const fields = screen.getByRole("group", { name: "From which day on?" }).querySelectorAll("input");
    ["1", "4", "2026"].forEach((value, index) => {
      const field = fields[index];
      if (field) fireEvent.change(field, { target: { value } });
    });
    fireEvent.click(screen.getByRole("button", { name: "Define the group" }));
    await screen.findByText("The group is defined.");
    expect(inputs).toMatchObject([{ name: "All partners", organisationIds: ["o-police"], from: "2026-04-01" }]);
  });

  it("get other members from a day on", async () => {
    const inputs: object[] = [];
    openAt("/plans/pl-1/groups/g-1", {
      GroupsToChange: () => ({ plan: grouped, partnership }),
      GroupsPage: () => ({ plan: grouped }),
      SetGroupMembers: ({ input }) => (inputs.push(input), { setGroupMembers: planSaved }),
    });
    fireEvent.click(await screen.findByRole("checkbox", { name: "Westshire Police" }));
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Who belongs to “All partners” is saved.");
    expect(inputs).toMatchObject([{ groupId: "g-1", organisationIds: ["o-westmere"] }]);
    cleanup();
    openAt("/plans/pl-1/groups/nowhere", { GroupsToChange: () => ({ plan: grouped, partnership }) });
    await screen.findByRole("heading", { level: 1, name: "Group not found" });
  });
});
