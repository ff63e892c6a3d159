// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefing, briefMembers, grace, marchReport, partnership, plan, tom, trainStaff } from "../testing/cast.ts";
import { sayDay, dayOf } from "../ui/sayDate.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);
beforeEach(() => localStorage.clear());

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
const found = (entries: object[], more = 0, countedAll = true) => ({
  mine: {
    __typename: "Mine",
    changed: { __typename: "ChangedInMine", until: { __typename: "Basis", position: 40 }, entries, more, countedAll },
  },
});
const mine = (part: object) => ({
  MinePage: () => ({ mine: { ...nothing, ...part } }),
  ChangedInMine: () => found([]),
});

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

const entry = (position: number, more: object = {}) => ({
  ...briefing,
  id: `e-${position}`,
  position,
  by: tom,
  plan,
  action: briefMembers,
  sentence: "The status was assessed",
  changes: [{ __typename: "FieldChange", what: "Status", before: null, after: "Blocked" }],
  ...more,
});
const mark = { name: /^Mark (all of this|everything) as seen$/ };

describe("what others changed in what is mine", () => {
  it("says who did what and when, by what it was done to, with the way to each entry", async () => {
    const ofPlan = entry(33, { action: null, sentence: "Reports are to be accepted" });
    openAt("/mine", { ...mine({}), ChangedInMine: () => found([entry(39), ofPlan, entry(32)]) });
    await screen.findByRole("heading", { level: 2, name: "Changed by others (3)" });
    const things = [...document.querySelectorAll(".app-mine__item")];
    expect(things.map((thing) => thing.querySelector("a")?.getAttribute("href"))).toEqual([
      "/actions/a-1",
      "/plans/pl-1",
    ]);
    expect(things[0]?.textContent).toContain(
      "The status was assessed. Status: Blocked Tom Ellis, for Westmere District Council, on 10 March 2026 at 2:05pm.",
    );
    const entries = screen.getAllByRole("link", { name: /^Entry/ }).map((link) => link.getAttribute("href"));
    expect(entries).toEqual(["/entries/39", "/entries/32", "/entries/33"]);
  });

  it("shortens long words, as the entry has them all", async () => {
    const change = { __typename: "FieldChange", what: "Outcome", before: null, after: "word ".repeat(60) };
    const gone = { ...change, what: "Rating", after: null };
    openAt("/mine", {
      ...mine({}),
      ChangedInMine: () => found([entry(39, { changes: [change] }), entry(38, { changes: [gone] })]),
    });
    await screen.findByRole("heading", { level: 2, name: "Changed by others (2)" });
    const words = document.querySelector(".app-mine__item")?.textContent ?? "";
    expect(words).toContain("Outcome: word word");
    expect(words.split("word").length - 1).toBe(22);
    expect(words).toContain("Rating: nothing any more");
  });

  it("is that of a month for whoever marked nothing yet, and from then on what came after the mark", async () => {
    const asked: unknown[] = [];
    const answers = { ...mine({}), ChangedInMine: (variables: object) => (asked.push(variables), found([entry(39)])) };
    openAt("/mine", answers);
    const day = dayOf(new Date(Date.now() - 30 * 86_400_000));
    await screen.findByText(new RegExp(`^What others recorded after ${sayDay(day)}: `));
    fireEvent.click(screen.getByRole("button", mark));
    const heading = await screen.findByRole("heading", { level: 2, name: "Changed by others" });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(/^Nothing new since you marked everything as seen on /)).toBeTruthy();
    cleanup();
    openAt("/mine", answers);
    await screen.findByText(/^What others recorded since you marked all before it as seen on /);
    expect(asked).toEqual([
      { since: { day }, first: 10 },
      { since: { position: 40 }, first: 10 },
    ]);
  });

  it("is marked for one person, and not for whoever else uses the browser", async () => {
    const asked: unknown[] = [];
    const answers = {
      ...mine({}),
      ChangedInMine: ({ since }: object & { since?: unknown }) => (asked.push(since), found([entry(39)])),
    };
    openAt("/mine", answers);
    fireEvent.click(await screen.findByRole("button", mark));
    cleanup();
    openAt("/mine", { ...answers, Session: () => ({ me: grace, partnership }) });
    await screen.findByRole("heading", { level: 2, name: "Changed by others (1)" });
    expect(asked.at(-1)).toMatchObject({ day: expect.any(String) });
  });

  it("leads to what does not stand there", async () => {
    openAt("/mine", { ...mine({}), ChangedInMine: () => found([entry(39)], 12) });
    await screen.findByRole("heading", { level: 2, name: "Changed by others (13)" });
    expect(screen.getByText(/^And 12 older\./)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Show all of them" }).getAttribute("href")).toBe("/mine?changed=all");
    cleanup();
    const hundred = Array.from({ length: 100 }, (_, index) => entry(300 - index));
    localStorage.setItem("planledger seen p-amira", JSON.stringify({ position: 5, at: "2026-03-10T14:05:00Z" }));
    openAt("/mine?changed=all", { ...mine({}), ChangedInMine: () => found(hundred, 190, false) });
    await screen.findByText(/^And 190 or more older\./);
    const all = screen.getByRole("link", { name: "See the changes of all plans since then" });
    expect(all.getAttribute("href")).toBe("/changes?since=5");
  });

  it("says when there is nothing, and is not asked of the past", async () => {
    openAt("/mine", mine({}));
    await screen.findByText(/^Others recorded nothing after /);
    expect(screen.queryByRole("button", mark)).toBeNull();
    cleanup();
    openAt("/mine?asOf=2026-03-20", { MinePage: () => ({ mine: nothing }) });
    await screen.findByText("Nothing waits for you.");
    expect(screen.queryByRole("heading", { name: /^Changed by others/ })).toBeNull();
  });
});
