// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefing, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const form = { ChangesForm: () => ({ plans: { __typename: "PlanConnection", nodes: [plan] } }) };
const change = {
  __typename: "Change",
  kind: "MODIFIED",
  planId: "pl-1",
  planTitle: plan.title,
  actionId: "a-1",
  actionNumber: "1.1",
  actionSummary: "Brief all new members",
  what: "Activity",
  before: "Brief all members",
  after: "Brief all new members",
  changedBack: false,
  steps: [briefing],
};
const summary = { __typename: "ChangeSummary", added: 0, modified: 2, moved: 0, removed: 0, entries: 3 };
const found = (changes: unknown[]) => ({ changes: { __typename: "Changes", summary, changes } });

function type(group: string, [day, month, year]: readonly [string, string, string]) {
  const box = screen.getByRole("group", { name: group });
  const fields = box.querySelectorAll("input");
  [day, month, year].forEach((value, index) => {
    const field = fields[index];
    if (field) fireEvent.change(field, { target: { value } });
  });
}

describe("what changed between two days", () => {
  it("asks for both days, and for real ones", async () => {
    openAt("/changes", form);
    await screen.findByRole("heading", { level: 1, name: "What changed between two days" });
    type("From the end of", ["31", "2", "2026"]);
    type("To the end of", ["1", "1", "2026"]);
    fireEvent.click(screen.getByRole("button", { name: "Compare" }));
    await screen.findByRole("link", { name: /Enter the day to compare from/ });
    type("From the end of", ["31", "3", "2026"]);
    fireEvent.click(screen.getByRole("button", { name: "Compare" }));
    await screen.findByRole("link", { name: "The second day must not be before the first" });
  });

  it("says how much first, then each place with then, now and by whom", async () => {
    const asked: unknown[] = [];
    openAt("/changes?since=2026-03-01&until=2026-03-31&plan=pl-1", {
      ...form,
      ChangesPage: (variables) => (
        asked.push(variables),
        found([change, { ...change, what: "Timescale", after: "Brief all members", changedBack: true }])
      ),
    });
    await screen.findByText("0 added, 2 changed, 0 moved, 0 removed, in 3 entries of the history.");
    expect(asked).toEqual([{ since: { day: "2026-03-01" }, until: { day: "2026-03-31" }, planId: "pl-1" }]);
    const row = screen.getByRole("rowheader", { name: /Activity/ }).closest("tr");
    expect(row?.textContent).toContain("Brief all members");
    expect(row?.textContent).toContain("Amira Khan, Westmere District Council");
    expect(row?.querySelector("ins")?.textContent).toContain("new");
    expect(row?.querySelector("details")?.textContent).toContain("Why: The panel asked for it");
    expect(screen.getByRole("rowheader", { name: /Timescale/ }).textContent).toContain("Changed and changed back");
  });

  it("says so when nothing changed", async () => {
    openAt("/changes?since=2026-03-01", { ...form, ChangesPage: () => found([]) });
    await screen.findByText("Nothing changed between these two days.");
  });
});
