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

  it("says of a newer copy who sent it and when, how much of it was taken, and gives the file", async () => {
    const copy = {
      __typename: "CopyThatCame",
      id: "i-1",
      name: "Westmere May.docx",
      sentBy: "Tom at Housing",
      receivedOn: "2026-05-04",
      taken: 3,
      left: 2,
      file: { __typename: "CopyFile", href: "/copies/i-1", bytes: 34_816 } as object | null,
      withdrawn: null as object | null,
    };
    const taken = { ...briefing, id: "e-8", position: 8, kind: "NewerCopyTaken", copy };
    const gone = { ...copy, id: "i-2", file: null, withdrawn: { __typename: "Withdrawal", id: "w-1" } };
    const brought = { ...briefing, id: "e-6", position: 6, kind: "NewerCopyBrought", copy: gone };
    openAt("/plans/pl-1/history", {
      PlanHistoryPage: () => ({ plan: { ...plan, trail: { ...trail, nodes: [taken, briefing, brought] } } }),
    });
    const link = await screen.findByRole("link", { name: "Westmere May.docx" });
    expect(link.getAttribute("href")).toBe("/copies/i-1");
    expect(link.parentElement?.textContent).toBe(
      "3 of 5 differences taken from: Westmere May.docx (34 KB), sent by Tom at Housing, received on 4 May 2026",
    );
    screen.getByText(/^Westmere May\.docx, sent by Tom at Housing/);
    expect(screen.getByRole("link", { name: /^The file was withdrawn/ }).getAttribute("href")).toBe("/withdrawals/w-1");
  });
});
