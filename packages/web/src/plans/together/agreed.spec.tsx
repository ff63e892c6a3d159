// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, briefMembers, grace, partnership, plan } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const spring = {
  __typename: "AgreedVersion",
  version: 1,
  meeting: "Prevent Board, spring",
  heldOn: "2026-03-03",
  recordedAt: "2026-03-10T14:05:00Z",
  recordedBy: grace,
  position: 120,
};
const agreed = { ...plan, agreed: [spring] };
const as = (me: object) => ({ Session: () => ({ me, partnership }) });
const saved = { __typename: "PlanSaved", id: "pl-1", shown: true, plan: null };

function heldOn(day: string, month: string, year: string) {
  const fields = screen.getByRole("group", { name: "When was it held?" }).querySelectorAll("input");
  [day, month, year].forEach((value, index) => {
    const field = fields[index];
    if (field) fireEvent.change(field, { target: { value } });
  });
}

describe("agreed versions", () => {
  it("are said on the plan's page, and whether there are any", async () => {
    openAt("/plans/pl-1", { PlanPage: () => ({ plan: agreed }) });
    await screen.findByText(/Version 1 was agreed by Prevent Board, spring on 3 March 2026/);
    cleanup();
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    const sentence = await screen.findByText(/No meeting has agreed this plan yet/);
    expect(sentence).toBeTruthy();
    expect(screen.getByRole("link", { name: "Agreed versions" }).getAttribute("href")).toBe("/plans/pl-1/agreed");
  });

  it("lead to the plan as it was agreed", async () => {
    openAt("/plans/pl-1/agreed", { AgreedPage: () => ({ plan: agreed }) });
    const link = await screen.findByRole("link", { name: "See version 1" });
    expect(link.getAttribute("href")).toBe("/plans/pl-1?asOf=120");
    expect(link.closest("tr")?.textContent).toContain("Prevent Board, spring");
    expect(link.closest("tr")?.textContent).toContain("3 March 2026");
    cleanup();
    const asked: unknown[] = [];
    openAt("/plans/pl-1?asOf=120", { PlanPage: ({ asOf }) => (asked.push(asOf), { plan }) });
    await screen.findByText(/You are viewing this as it was right after entry 120 of the history/);
    expect(asked).toContainEqual({ position: 120 });
  });

  it("are not there yet, or the plan is not", async () => {
    openAt("/plans/pl-1/agreed", { AgreedPage: () => ({ plan }) });
    await screen.findByText("No meeting has agreed this plan yet.");
    cleanup();
    openAt("/plans/pl-1/agreed", { AgreedPage: () => ({ plan: null }) });
    await screen.findByRole("heading", { level: 1, name: "Plan not found" });
  });

  it.each([
    ["a partner", amira, ""],
    ["a lead who looks at another day", grace, "?asOf=2026-03-20"],
  ])("are not for %s to record", async (_who, me, search) => {
    openAt(`/plans/pl-1/agreed${search}`, { AgreedPage: () => ({ plan: agreed }), ...as(me) });
    await screen.findByText("Version 1");
    expect(screen.queryByRole("button", { name: "Record that a meeting agreed this plan" })).toBeNull();
    expect(screen.queryByRole("link", { name: /Change whether reports/ })).toBeNull();
  });

  it("are recorded by a lead, with the meeting and its day", async () => {
    const inputs: object[] = [];
    openAt("/plans/pl-1/agreed/add", {
      PlanToSteer: () => ({ plan }),
      AgreedPage: () => ({ plan: agreed }),
      AdoptPlan: ({ input }) => (inputs.push(input), { adoptPlan: saved }),
      ...as(grace),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Record the agreed version" }));
    await screen.findByRole("link", { name: "Enter what the meeting is called" });
    await screen.findByRole("link", { name: /Enter the day of the meeting/ });
    fireEvent.change(screen.getByLabelText("What is the meeting called?"), { target: { value: "Board" } });
    heldOn("3", "3", "2999");
    fireEvent.click(screen.getByRole("button", { name: "Record the agreed version" }));
    await screen.findByRole("link", { name: "The day of the meeting must be today or earlier" });
    heldOn("3", "3", "2026");
    fireEvent.click(screen.getByRole("button", { name: "Record the agreed version" }));
    await screen.findByText("The agreed version is recorded.");
    expect(inputs).toMatchObject([{ planId: "pl-1", meeting: "Board", heldOn: "2026-03-03" }]);
  });
});

describe("the approval of reports", () => {
  it("is asked for, or not, by a lead", async () => {
    const inputs: object[] = [];
    openAt("/plans/pl-1/approval", {
      PlanToSteer: () => ({ plan }),
      AgreedPage: () => ({ plan: { ...plan, approvalRequired: true } }),
      RequireApproval: ({ input }) => (inputs.push(input), { requireApproval: saved }),
      ...as(grace),
    });
    const now = await screen.findByRole<HTMLInputElement>("radio", { name: "As soon as it is made" });
    expect(now.checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Once a Prevent lead has accepted it" }));
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The approval of reports is settled.");
    expect(inputs).toMatchObject([{ planId: "pl-1", required: true }]);
    expect(screen.getByText(/counts only once a Prevent lead has accepted it/)).toBeTruthy();
  });
});

describe("a change after a meeting agreed the plan", () => {
  const unexplained = { __typename: "PlanRefused", refusal: "REASON_MISSING", message: "Say why." };
  const done = { __typename: "ActionSaved", id: "a-1", shown: true, action: null };

  it("asks why a cell is changed", async () => {
    const reasons: unknown[] = [];
    openAt("/actions/a-1/cells/c-when", {
      CellPage: () => ({ action: briefMembers }),
      ActionPage: () => ({ action: briefMembers }),
      EditCell: ({ input }) => (reasons.push(input.reason), { editCell: input.reason ? done : unexplained }),
    });
    fireEvent.change(await screen.findByLabelText("Timescale"), { target: { value: "June 2026" } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("link", { name: "Say why." })).getAttribute("href")).toBe("#reason");
    fireEvent.change(screen.getByLabelText("Why?"), { target: { value: "The board asked" } });
    expect(screen.getByLabelText<HTMLTextAreaElement>("Timescale").value).toBe("June 2026");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/“Timescale” is saved/);
    expect(reasons).toEqual([null, "The board asked"]);
  });

  it("asks why an action is taken out", async () => {
    const reasons: unknown[] = [];
    openAt("/actions/a-1/remove", {
      ActionToChange: () => ({ action: briefMembers, partnership }),
      ActionPage: () => ({ action: briefMembers }),
      RemoveAction: ({ input }) => (reasons.push(input.reason), { removeAction: input.reason ? done : unexplained }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Take it out" }));
    expect((await screen.findByRole("link", { name: "Say why." })).getAttribute("href")).toBe("#reason");
    fireEvent.change(screen.getByLabelText("Why?"), { target: { value: "Done by the county" } });
    fireEvent.click(screen.getByRole("button", { name: "Take it out" }));
    await screen.findByText("The action is out of its plan.");
    expect(reasons).toEqual([null, "Done by the county"]);
  });
});
