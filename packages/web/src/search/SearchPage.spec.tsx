// @vitest-environment happy-dom
import { CombinedGraphQLErrors } from "@apollo/client";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, partnership, plan, ruth } from "../testing/cast.ts";
import { openAt, planChoices } from "../testing/openAt.tsx";

afterEach(cleanup);

const piece = (words: string, marked = false) => ({ __typename: "SearchPiece", words, marked });
const { id, number, status } = briefMembers;

const hit = {
  __typename: "SearchHit",
  id: "action:a-1",
  kind: "ACTION",
  title: "Brief all new members",
  plan: { __typename: "Plan", id: plan.id, title: plan.title },
  section: { __typename: "Section", id: "s-1", number: "1", title: "Governance" },
  action: { __typename: "Action", id, number, status },
  passages: [
    { __typename: "SearchPassage", place: "Activity", pieces: [piece("Brief all new "), piece("members", true)] },
    { __typename: "SearchPassage", place: "Outcome", pieces: [piece("Members", true), piece(" know the risk")] },
  ],
  recordedAt: "2026-03-10T14:05:00Z",
};

const complete = { __typename: "SearchStanding", current: true, percent: 100 };
const counted = (action: number, report = 0) =>
  Object.entries({ PLAN: 0, ACTION: action, REPORT: report, EVIDENCE: 0 }).map(([kind, count]) => ({
    __typename: "SearchCount",
    kind,
    count,
  }));
const found = (nodes: object[], further: object = {}) => ({
  search: {
    __typename: "SearchConnection",
    nodes,
    totalCount: nodes.length,
    counts: counted(nodes.length),
    index: complete,
    pageInfo: { __typename: "PageInfo", endCursor: "end", hasNextPage: false, hasPreviousPage: false },
    ...further,
  },
});
const form = {
  SearchForm: () => ({ partnership }),
  PlanChoices: planChoices({ __typename: "Plan", id: plan.id, title: plan.title }),
};

describe("what is found", () => {
  it("says what it is, where it stands, and which words", async () => {
    openAt("/search?text=members", { ...form, SearchPage: () => found([hit]) });
    const link = await screen.findByRole("link", { name: "Brief all new members" });
    expect(link.getAttribute("href")).toBe("/actions/a-1");
    const item = link.closest("li");
    expect(item?.textContent).toContain(
      "Action Westmere Prevent action plan · 1 Governance · Action 1.1 · In progress · written 10 March 2026",
    );
    expect([...(item?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "members",
      "Members",
    ]);
    // What it is called is not said again below.
    expect(item?.textContent).not.toContain("Activity");
    expect(item?.textContent).toContain("Outcome: Members know the risk");
  });

  it("is asked for by words, kind and filters in the address", async () => {
    const asked: unknown[] = [];
    const { history } = openAt("/search?text=members&kind=ACTION&status=BLOCKED&after=x", {
      ...form,
      SearchPage: (variables) => (asked.push(variables), found([hit], { counts: counted(1, 2) })),
    });
    await screen.findByRole("link", { name: "Brief all new members" });
    expect(asked).toEqual([{ text: "members", filter: { kind: "ACTION", status: "BLOCKED" }, after: "x" }]);
    expect(screen.getByRole("link", { name: "Reports (2)" }).getAttribute("href")).toBe(
      "/search?text=members&kind=REPORT&status=BLOCKED",
    );
    fireEvent.change(screen.getByRole("combobox", { name: "Plan" }), { target: { value: plan.id } });
    fireEvent.click(screen.getByRole("button", { name: "Filter" }));
    expect(history.location.search).toBe("?text=members&kind=ACTION&plan=pl-1&status=BLOCKED");
  });

  it("is nothing: then there is something to try", async () => {
    openAt("/search?text=%22zebra%22&status=BLOCKED", { ...form, SearchPage: () => found([]) });
    await screen.findByText("Nothing is found with these filters.");
    expect(screen.getByRole("link", { name: "Search without filters" }).getAttribute("href")).toBe(
      "/search?text=%22zebra%22",
    );
    screen.getByText(/Leave out the quotation marks/);
  });

  it("may not be all while the index is built", async () => {
    const index = { ...complete, current: false, percent: 40 };
    openAt("/search?text=members", { ...form, SearchPage: () => found([hit], { index }) });
    await screen.findByText(/being built: 40 % of the plans/);
    screen.getByRole("link", { name: "Search again" });
  });

  it("cannot be told when search cannot be used: the sentence of the server is shown", async () => {
    const message = "Search cannot be used at the moment; everything else can. Try again in a minute.";
    const problem = new CombinedGraphQLErrors({ errors: [{ message, extensions: { code: "SEARCH_UNAVAILABLE" } }] });
    openAt("/search?text=members", { ...form, SearchPage: () => problem });
    await screen.findByText(message);
  });
});

describe("the field for searching", () => {
  it("stands on every page of those who read plans, and leads to what is found", async () => {
    const { history } = openAt("/accessibility", {});
    const field = await screen.findByRole("searchbox", { name: "Search the plans" });
    fireEvent.change(field, { target: { value: " new members " } });
    fireEvent.click(screen.getByRole("button", { name: "Search" }));
    expect(history.location.href).toBe("/search?text=new+members");
  });

  it("is not for those who do not", async () => {
    const me = { ...ruth, role: "ANALYST" };
    openAt("/accessibility", { Session: () => ({ me, partnership }) });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("asks for words when there are none", async () => {
    openAt("/search", { ...form });
    await screen.findByText(/Every word that you type/);
  });
});
