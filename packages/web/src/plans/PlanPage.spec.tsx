// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, marchReport, plan, ruth, trainStaff } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

describe("the page of a plan", () => {
  it("shows the council's own columns in order, and how each action stands at the end", async () => {
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    const table = await screen.findByRole("table", { name: "Westmere Prevent action plan" });
    const labels = within(table)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent);
    expect(labels).toEqual(["Duty", "No.", "Activity", "Timescale", "How it stands"]);
    const [first, second] = within(table).getAllByRole("row").slice(2);
    expect(first?.textContent).toContain("In progress");
    expect(first?.textContent).toContain("Amber: at risk");
    expect(first?.textContent).toContain("Overdue by 12 days");
    expect(first?.textContent).toContain("Assigned to Amira Khan");
    expect(second?.textContent).toContain("No evidence");
  });

  it("says how a cell is changed, to whoever may change it, and only now", async () => {
    const says = () => screen.queryByText(/^Every cell can be changed where it stands: .* choose Edit\.$/) !== null;
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    await screen.findByRole("table", { name: "Westmere Prevent action plan" });
    expect(says()).toBe(true);
    cleanup();
    openAt("/plans/pl-1?asOf=2026-03-03", { PlanPage: () => ({ plan }) });
    await screen.findByRole("table", { name: "Westmere Prevent action plan" });
    expect(says()).toBe(false);
  });

  it("says what was reported last, at a glance", async () => {
    const narrative = `Twelve members were briefed. ${"They asked many questions. ".repeat(9)}`;
    const row = { ...briefMembers, latestReport: { ...marchReport, narrative } };
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }), PlanRows: () => ({ actions: [row, trainStaff] }) });
    const said = await screen.findByText(/^Reported 3 March 2026: Twelve members were briefed\./);
    expect(said.textContent).toMatch(/ …$/);
    expect(said.textContent?.length).toBeLessThan(125);
  });

  it("merges an objective down over its rows, under the heading of its section", async () => {
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    const duty = await screen.findByRole("cell", { name: /Leadership: know the risk/ });
    expect(duty.getAttribute("rowspan")).toBe("2");
    expect(screen.getByRole("rowheader", { name: "1 Governance" })).toBeTruthy();
    expect(screen.getAllByRole("listitem").some(({ textContent }) => textContent === "within a month")).toBe(true);
  });

  it("is called by the plan's title, and says of which day it is", async () => {
    openAt("/plans/pl-1?asOf=2026-03-03", {
      PlanPage: ({ asOf }) => ({ plan: asOf ? { ...plan, title: "As it was" } : plan }),
    });
    await screen.findByRole("heading", { level: 1, name: "As it was" });
    expect(document.title).toBe("As it was – as it was on 3 March 2026 – Planledger");
    expect(screen.getByText(/You are viewing this as it was on 3 March 2026/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Back to now" }).getAttribute("href")).toBe("/plans/pl-1");
    expect(screen.getByRole("link", { name: /Open action 1.1/ }).getAttribute("href")).toBe(
      "/actions/a-1?asOf=2026-03-03",
    );
  });

  it("can be downloaded as a Word document, as of the day that is looked at", async () => {
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    const link = await screen.findByRole("link", { name: "Download as Word" });
    expect(link.getAttribute("href")).toBe("/plans/pl-1/word");
    expect(link.hasAttribute("download")).toBe(true);
    cleanup();
    openAt("/plans/pl-1?asOf=2026-03-03", { PlanPage: () => ({ plan }) });
    const earlier = await screen.findByRole("link", { name: "Download as Word" });
    expect(earlier.getAttribute("href")).toBe("/plans/pl-1/word?asOf=2026-03-03");
  });

  it("says when there was no such plan", async () => {
    openAt("/plans/pl-9?asOf=2026-03-03", { PlanPage: () => ({ plan: null }) });
    await screen.findByRole("heading", { level: 1, name: "Plan not found" });
    expect(screen.getByText(/There was no such plan on 3 March 2026/)).toBeTruthy();
  });

  it("says so when it cannot be shown, and keeps the navigation", async () => {
    openAt("/plans/pl-1", { PlanPage: () => new TypeError("fetch failed") });
    await screen.findByRole("heading", { level: 1, name: "Sorry, this page cannot be shown" });
    expect(screen.getByRole("alert").textContent).toContain("There is no connection to the ledger");
    expect(screen.getByRole("link", { name: "Plans" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("offers importing only to those who may change something", async () => {
    openAt("/plans/pl-1", { Session: () => ({ me: ruth, partnership: null }), PlanPage: () => ({ plan }) });
    await screen.findByRole("heading", { level: 1, name: "Open this ledger" });
    cleanup();
    openAt("/plans/pl-1", {
      Session: () => ({ me: ruth, partnership: { __typename: "Partnership", name: "W", demonstration: false } }),
      PlanPage: () => ({ plan }),
    });
    await screen.findByRole("heading", { level: 1, name: plan.title });
    expect(screen.queryByRole("link", { name: "Import a plan" })).toBeNull();
  });
});
