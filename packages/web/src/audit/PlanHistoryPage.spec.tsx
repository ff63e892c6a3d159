// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefing, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const trail = {
  __typename: "EntryConnection",
  nodes: [briefing],
  totalCount: 21,
  pageInfo: { __typename: "PageInfo", endCursor: "at-7", hasNextPage: true },
};

describe("the history of a plan", () => {
  it("goes on, page by page, to older entries", async () => {
    const asked: unknown[] = [];
    const { history } = openAt("/plans/pl-1/history", {
      PlanHistoryPage: (variables) => (asked.push(variables["after"]), { plan: { ...plan, trail } }),
    });
    await screen.findByText("21 entries, newest first.");
    (await screen.findByRole("link", { name: "Older entries" })).click();
    await screen.findByRole("link", { name: "Newest entries" });
    expect(history.location.search).toBe("?after=at-7");
    expect(asked).toContain("at-7");
  });
});
