// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefing, briefMembers } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const version = { __typename: "CellVersion", before: "Brief members", after: "Brief all members", entry: briefing };
const history = (versions: object[], hasNextPage = false) => ({
  action: {
    ...briefMembers,
    cellHistory: {
      __typename: "CellHistory",
      what: "Activity",
      versions,
      totalCount: versions.length,
      pageInfo: { __typename: "PageInfo", endCursor: "at-7", hasNextPage },
    },
  },
});

describe("what happened to a cell", () => {
  it("shows each time that it was written, word by word, with who, for whom, when and why", async () => {
    openAt("/actions/a-1/cells/c-action/history", { CellHistoryPage: () => history([version]) });
    await screen.findByRole("heading", { level: 1, name: "What happened to “Activity”" });
    const item = screen.getByRole("heading", { level: 2, name: briefing.sentence }).closest(".moj-timeline__item");
    expect(item?.textContent).toContain("by Amira Khan, for Westmere District Council as partner");
    expect(item?.textContent).toContain("Happened on 3 March 2026. Recorded on 10 March 2026 at 2:05pm.");
    expect(item?.textContent).toContain("Why: The panel asked for it");
    // Of the cell alone: what else the entry changed is on its own page.
    expect([...(item?.querySelectorAll("ins") ?? [])].map((ins) => ins.textContent)).toEqual(["put in: all ; "]);
    expect(screen.getByRole("link", { name: "Entry 7" }).getAttribute("href")).toBe("/entries/7");
  });

  it("leads on to older versions in the same cell", async () => {
    openAt("/actions/a-1/cells/c-action/history", { CellHistoryPage: () => history([version], true) });
    const older = await screen.findByRole("link", { name: "Older entries" });
    expect(older.getAttribute("href")).toBe("/actions/a-1/cells/c-action/history?after=at-7");
  });

  it("says so when nobody has written in it, and when there is no such cell", async () => {
    openAt("/actions/a-1/cells/c-action/history", { CellHistoryPage: () => history([]) });
    await screen.findByText("Nobody has written anything in this cell yet.");
    cleanup();
    openAt("/actions/a-1/cells/c-9/history", {
      CellHistoryPage: () => ({ action: { ...briefMembers, cellHistory: null } }),
    });
    await screen.findByRole("heading", { level: 1, name: "Cell not found" });
  });
});
