// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, grace, marchReport, partnership, trainStaff } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const notLate = { ...briefMembers.lateness, overdue: false, daysLate: 0 };
const due = (id: string, summary: string, dueOn: string | null) => ({
  ...briefMembers,
  id,
  number: null,
  summary,
  lateness: notLate,
  timescale: { ...briefMembers.timescale, dueOn },
});
const later = due("a-3", "Later", "2026-06-30");
const sooner = due("a-4", "Sooner", "2026-05-31");
const never = due("a-5", "Never due", null);
const nothing = { __typename: "Mine", assigned: [], returned: [], waiting: [] };
const about = (report: object) => ({
  __typename: "ReportOfAction",
  report: { ...marchReport, ...report },
  action: briefMembers,
});
const mine = (part: object) => ({ MinePage: () => ({ mine: { ...nothing, ...part } }) });

describe("what is mine", () => {
  it("stands in the order in which it wants to be seen to", async () => {
    openAt("/mine", mine({ assigned: [trainStaff, never, later, briefMembers, sooner] }));
    await screen.findByRole("heading", { level: 1, name: "Mine" });
    const parts = screen.getAllByRole("heading", { level: 2, name: /\(\d+\)$/ }).map(({ textContent }) => textContent);
    expect(parts).toEqual(["Overdue (1)", "Due (2)", "Also assigned to me (1)", "Done (1)"]);
    const names = [...document.querySelectorAll(".app-mine__item > a")].map(({ textContent }) => textContent);
    expect(names).toEqual(["1.1 Brief all new members", "Sooner", "Later", "Never due", "1.2 Train front-line staff"]);
  });

  it("leads to the correction of what was returned", async () => {
    openAt("/mine", mine({ returned: [about({ approval: "RETURNED", returnNote: "Which members?" })] }));
    await screen.findByText("Your report of 3 March 2026 came back: Which members?");
    const link = screen.getByRole("link", { name: /^Correct it/ });
    expect(link.getAttribute("href")).toBe("/actions/a-1/reports/r-1");
    cleanup();
    openAt("/mine?asOf=2026-03-20", mine({ returned: [about({ returnNote: "Which members?" })] }));
    await screen.findByText("Your report of 3 March 2026 came back: Which members?");
    expect(screen.queryByRole("link", { name: /^Correct it/ })).toBeNull();
  });

  it("shows leads what waits for them", async () => {
    openAt("/mine", { ...mine({ waiting: [about({})] }), Session: () => ({ me: grace, partnership }) });
    await screen.findByRole("heading", { level: 2, name: "Waiting for my approval (1)" });
    expect(screen.getByText(/Report of 3 March 2026 by Amira Khan, for Westmere/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "1.1 Brief all new members" }).getAttribute("href")).toBe("/actions/a-1");
  });

  it("may be nothing, and is led to from every page", async () => {
    openAt("/mine", mine({}));
    await screen.findByText("Nothing waits for you.");
    expect(screen.getByRole("link", { name: "Mine" }).getAttribute("href")).toBe("/mine");
  });

  it("says when it could not be read", async () => {
    openAt("/mine", { MinePage: () => new TypeError("fetch failed") });
    await screen.findByText(/There is no connection to the ledger/);
  });
});
