// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefing, plan } from "../testing/cast.ts";
import { openAt, planChoices } from "../testing/openAt.tsx";

afterEach(cleanup);

const agreed = [
  { __typename: "AgreedVersion", version: 2, meeting: "Summer board", heldOn: "2026-03-20", position: 40 },
  { __typename: "AgreedVersion", version: 1, meeting: "Spring board", heldOn: "2026-01-20", position: 12 },
];
const other = { ...plan, id: "pl-2", title: "Another plan" };
const form = {
  ChangesForm: ({ planId }: { planId?: string }) => ({ plan: planId === other.id ? other : { ...plan, agreed } }),
  PlanChoices: planChoices(plan, other),
  ChangeSteps: () => ({ entries: [briefing] }),
};
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
const basis = (position: number, isNow = false) => ({
  __typename: "Basis",
  position,
  recordedAt: "2026-03-21T09:00:00Z",
  isNow,
});
const summary = {
  __typename: "ChangeSummary",
  added: 0,
  modified: 2,
  moved: 0,
  removed: 0,
  changedBack: 1,
  entries: 3,
};
const found = (changes: unknown[], isNow = false) => ({
  changes: { __typename: "Changes", since: basis(40), until: basis(50, isNow), summary, changes },
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

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
    const figures = await screen.findByRole("list", { name: "How much changed" });
    expect([...figures.children].map((one) => one.textContent)).toEqual([
      "0 added",
      "2 changed",
      "0 moved",
      "0 removed",
      "1 changed and changed back",
    ]);
    screen.getByText("3 entries of the history, in 1 plan.");
    expect(asked).toEqual([{ since: { day: "2026-03-01" }, until: { day: "2026-03-31" }, planId: "pl-1" }]);
    const row = screen.getByRole("rowheader", { name: /Activity/ }).closest("tr");
    expect(row?.textContent).toContain("Brief all members");
    expect(row?.textContent).toContain("Amira Khan, Westmere District Council");
    expect(row?.querySelector("ins")?.textContent).toContain("new");
    expect(screen.getByRole("rowheader", { name: /Timescale/ }).textContent).toContain("Changed and changed back");
    const file = screen.getByRole("link", { name: /^Download all 2 places/ });
    expect(file.getAttribute("href")).toBe("/changes.csv?since=2026-03-01&until=2026-03-31&plan=pl-1");
  });

  it("calls the later moment now only where it is", async () => {
    const heads = () => screen.getAllByRole("columnheader").map((head) => head.textContent);
    openAt("/changes?since=2026-03-01&until=2026-03-31", { ...form, ChangesPage: () => found([change]) });
    const later = await screen.findByRole("link", { name: "The plan later" });
    expect(later.getAttribute("href")).toBe("/plans/pl-1?asOf=2026-03-31");
    expect(heads()).toEqual(["What", "Then", "Later", "Changed by"]);
    cleanup();
    openAt("/changes?since=2026-03-01&until=2026-03-31", { ...form, ChangesPage: () => found([change], true) });
    const now = await screen.findByRole("link", { name: "The plan now" });
    expect(now.getAttribute("href")).toBe("/plans/pl-1");
    expect(heads()).toEqual(["What", "Then", "Now", "Changed by"]);
  });

  it("reads the steps of a place when somebody opens them", async () => {
    openAt("/changes?since=2026-03-01&plan=pl-1", { ...form, ChangesPage: () => found([change]) });
    const steps = (await screen.findByText("1 step")).closest("details");
    expect(steps?.textContent).not.toContain("Why:");
    if (steps) steps.open = true;
    await screen.findByText("Why: The panel asked for it");
  });

  it("sums up plan by plan where several changed, and leads to each of them", async () => {
    const elsewhere = { ...change, planId: "pl-2", planTitle: other.title, kind: "REMOVED" };
    openAt("/changes?since=40", { ...form, ChangesPage: () => found([change, elsewhere], true) });
    await screen.findByRole("heading", { level: 2, name: /^After entry 40 \(21 March 2026 at 9:00am\), up to now$/ });
    const table = screen.getByRole("table", { name: "How much changed, plan by plan" });
    const row = within(table).getByRole("rowheader", { name: "Another plan" }).closest("tr");
    expect([...(row?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent)).toEqual([
      "Added0",
      "Changed0",
      "Moved0",
      "Removed1",
    ]);
    expect(within(table).getByRole("link", { name: "Another plan" }).getAttribute("href")).toBe(
      "/changes?since=40&plan=pl-2",
    );
  });

  it("shows many places page by page", async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ ...change, what: `Place ${index + 1}` }));
    openAt("/changes?since=40&page=3", { ...form, ChangesPage: () => found(many) });
    await screen.findByText("Places 101 to 120 of 120.");
    expect(screen.getAllByRole("rowheader")).toHaveLength(20);
    expect(screen.queryByRole("link", { name: /Next/ })).toBeNull();
    expect(screen.getByRole("link", { name: /Previous/ }).getAttribute("href")).toBe("/changes?since=40&page=2");
  });

  it("offers what is often asked: since a meeting, between two, and a quarter", async () => {
    openAt("/changes?plan=pl-1", form);
    const since = await screen.findByRole("link", {
      name: /^Since version 2 was agreed \(Summer board, 20 March 2026\)$/,
    });
    expect(since.getAttribute("href")).toBe("/changes?since=40&plan=pl-1");
    const between = screen.getByRole("link", { name: "From version 1 to version 2" });
    expect(between.getAttribute("href")).toBe("/changes?since=12&until=40&plan=pl-1");
    screen.getByRole("link", { name: /^This quarter, from 1 / });
    expect(screen.queryByRole("link", { name: /last looked/ })).toBeNull();
  });

  it("knows up to where somebody looked the last time that they were here", async () => {
    const here = () => openAt("/changes?since=2026-03-01", { ...form, ChangesPage: () => found([change], true) });
    here();
    await screen.findByRole("list", { name: "How much changed" });
    cleanup();
    here();
    // For as long as they are here, it stays what it was when they came.
    await screen.findByRole("list", { name: "How much changed" });
    expect(screen.queryByRole("link", { name: /last looked/ })).toBeNull();
    cleanup();
    sessionStorage.clear();
    here();
    const since = await screen.findByRole("link", { name: /^Since you last looked \(/ });
    expect(since.getAttribute("href")).toBe("/changes?since=50");
  });

  it("says so when nothing changed", async () => {
    openAt("/changes?since=2026-03-01", { ...form, ChangesPage: () => found([]) });
    await screen.findByText("Nothing changed between these two moments.");
  });
});
