// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { OperationVariables } from "@apollo/client";
import { briefMembers, plan, trainStaff } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const recordedDays = ["2026-02-02", "2026-03-03", "2026-03-20"].map((day) => ({
  __typename: "RecordedDay",
  day,
  entries: 2,
}));
const agreed = [
  {
    __typename: "AgreedVersion",
    version: 1,
    meeting: "Spring board",
    heldOn: "2026-03-02",
    recordedAt: "2026-03-03T10:00:00Z",
  },
];
const change = {
  __typename: "Change",
  kind: "MODIFIED",
  thing: "ACTION",
  whole: false,
  actionId: "a-1",
  actionNumber: "1.1",
  actionSummary: "Brief all new members",
  columnId: "c-action",
  what: "Activity",
  before: "Brief all members",
  after: "Brief all new members",
  changedBack: false,
};
const status = { ...change, columnId: null, what: "Status", before: "Not started", after: "In progress" };
const row = { ...change, actionId: "a-2", whole: true, kind: "ADDED", columnId: null, what: "Action", before: null };
const gone = { ...row, actionId: "a-9", kind: "REMOVED", before: "1.9\nActivity: Visit", after: null };
const summary = { __typename: "ChangeSummary", added: 1, modified: 2, moved: 0, removed: 1, entries: 4 };

/** A server that knows the plan, and writes down which days it was asked for. */
function yearOf(changes: object[], asked: OperationVariables[] = []) {
  const dayOf = (variables: OperationVariables) => variables["asOf"]?.day ?? "2026-04-01";
  return {
    YearPlan: (variables: OperationVariables) => ({
      basis: { __typename: "Basis", today: dayOf(variables) },
      plan: { ...plan, recordedDays, agreed },
    }),
    YearDay: (variables: OperationVariables) => {
      asked.push(variables);
      const actions = variables["day"].day < "2026-03-03" ? [briefMembers] : [briefMembers, trainStaff];
      return {
        plan: { ...plan, sections: [{ ...plan.sections[0], actions }] },
        changes: { __typename: "Changes", summary, changes },
      };
    },
  };
}

const slider = () => screen.findByRole<HTMLInputElement>("slider", { name: /^Day:/ });

describe("a plan through its year", () => {
  it("opens on a day of its address, with the table as it stood and how the actions stood", async () => {
    const asked: OperationVariables[] = [];
    openAt("/plans/pl-1/year?asOf=2026-03-03", yearOf([change, status], asked));
    expect((await slider()).getAttribute("aria-valuetext")).toBe("3 March 2026");
    expect(asked).toEqual([
      { planId: "pl-1", day: { day: "2026-03-03" }, before: { day: "2026-02-02" }, isStep: true },
    ]);
    const figures = screen.getByRole("list", { name: "How the actions stood" });
    expect(within(figures).getByText("completed").textContent).toBe("1 completed");
    expect(screen.getByText(/^This day changed 2 places; what it changed in the table is marked\.$/)).toBeDefined();
  });

  it("marks in the table what the step changed, and lists what the table does not show", async () => {
    openAt("/plans/pl-1/year?asOf=2026-03-03", yearOf([change, status, row, gone]));
    await slider();
    const [first, second] = screen.getAllByRole("row").filter((one) => within(one).queryAllByRole("cell").length > 0);
    const changed = first?.querySelector(".app-year__changed");
    expect(changed?.textContent).toContain("Changed");
    expect(changed?.querySelector("ins")?.textContent).toContain("new");
    expect(first?.textContent).toContain("Status was: Not started");
    expect(second?.className).toContain("app-year__new");
    expect(second?.textContent).toContain("Added");
    expect(screen.getByText(/^Action removed/).textContent).toContain("1.9, Activity: Visit");
  });

  it("says what a day without entries shows, and when the plan began", async () => {
    openAt("/plans/pl-1/year?asOf=2026-03-10", yearOf([change]));
    await screen.findByText(
      /Nothing was recorded on 10 March 2026\. The last day before it with entries, 3 March 2026, changed 1 place;/,
    );
    cleanup();
    openAt("/plans/pl-1/year?asOf=2026-02-02", yearOf([]));
    await screen.findByText("The plan began on 2 February 2026.");
  });

  it("follows the slider, keeps the table meanwhile, and keeps the day in the address", async () => {
    const asked: OperationVariables[] = [];
    const { history } = openAt("/plans/pl-1/year?asOf=2026-03-20", yearOf([change], asked));
    const handle = await slider();
    fireEvent.change(handle, { target: { value: "10" } });
    expect(handle.getAttribute("aria-valuetext")).toBe("12 February 2026");
    fireEvent.change(handle, { target: { value: "14" } });
    expect(screen.getAllByRole("row").length).toBeGreaterThan(2);
    await waitFor(() => expect(history.location.search).toBe("?asOf=2026-02-16"));
    // Only where it came to rest was asked for, and it is the same slider still.
    await waitFor(() => expect(asked.map(({ day }) => day.day)).toEqual(["2026-03-20", "2026-02-16"]));
    expect(document.body.contains(handle)).toBe(true);
  });

  it("steps from one day with entries to the next, and no further", async () => {
    const { history } = openAt("/plans/pl-1/year?asOf=2026-03-05", yearOf([change]));
    await slider();
    fireEvent.click(screen.getByRole("button", { name: "Step on" }));
    await waitFor(() => expect(history.location.search).toBe("?asOf=2026-03-20"));
    await waitFor(() => expect(screen.getByRole("button", { name: "Step on" })).toHaveProperty("disabled", true));
    fireEvent.click(screen.getByRole("button", { name: "Step back" }));
    await waitFor(() => expect(history.location.search).toBe("?asOf=2026-03-03"));
  });

  it("plays from the beginning when it is at the end, is paused by hand, and stops at the end", async () => {
    const { history } = openAt("/plans/pl-1/year?asOf=2026-03-20", yearOf([change]));
    await slider();
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    await waitFor(() => expect(history.location.search).toBe("?asOf=2026-02-02"));
    fireEvent.click(screen.getByRole("button", { name: "Pause" }));
    expect(history.location.search).toBe("?asOf=2026-02-02");
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    await waitFor(() => expect(history.location.search).toBe("?asOf=2026-03-20"), { timeout: 10_000 });
    await screen.findByRole("button", { name: "Play" });
  });

  it("leads to the versions that meetings agreed", async () => {
    const { history } = openAt("/plans/pl-1/year?asOf=2026-03-20", yearOf([change]));
    await slider();
    fireEvent.click(screen.getByText("1 agreed version"));
    expect(screen.getByText(/Spring board, 2 March 2026/)).toBeDefined();
    fireEvent.click(screen.getByRole("link", { name: "Version 1" }));
    await waitFor(() => expect(history.location.search).toBe("?asOf=2026-03-03"));
  });

  it("is not found for a plan that is none", async () => {
    openAt("/plans/pl-9/year", {
      YearPlan: () => ({ basis: { __typename: "Basis", today: "2026-04-01" }, plan: null }),
    });
    await screen.findByRole("heading", { level: 1, name: "Plan not found" });
  });
});
