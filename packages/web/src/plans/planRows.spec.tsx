// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const rows = Array.from({ length: 90 }, (_, place) => ({
  ...briefMembers,
  id: `a-${place}`,
  number: String(place + 1),
  summary: `Action number ${place + 1}`,
}));
const [section] = plan.sections;
const long = { ...plan, sections: [{ ...section, actions: rows }] };

describe("a long plan", () => {
  it("comes in slices, in order, until every row is here", async () => {
    const asked: number[] = [];
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan: long }),
      PlanRows: ({ actionIds }) => {
        asked.push(actionIds.length);
        return { actions: rows.filter(({ id }) => actionIds.includes(id)) };
      },
    });
    await screen.findByRole("link", { name: "Open action 90 Action number 90" });
    const links = screen.getAllByRole("link", { name: /^Open action/ });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(rows.map(({ id }) => `/actions/${id}`));
    expect(asked).toEqual([60, 30]);
    expect(screen.queryByText(/Loading/)).toBeNull();
  });

  it("says when the rest did not come, and goes on from there", async () => {
    const asked: string[] = [];
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan: long }),
      PlanRows: ({ actionIds }) => {
        asked.push(actionIds[0]);
        if (asked.length === 2) return new TypeError("fetch failed");
        return { actions: rows.filter(({ id }) => actionIds.includes(id)) };
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("30 more rows of this plan could not be loaded");
    fireEvent.click(screen.getByRole("button", { name: "Load the rest" }));
    await screen.findByRole("link", { name: "Open action 90 Action number 90" });
    expect(asked).toEqual(["a-0", "a-60", "a-60"]);
  });

  it("leaves out a row that is not there any more", async () => {
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan: long }),
      PlanRows: ({ actionIds }) => ({ actions: rows.filter(({ id }) => id !== "a-3" && actionIds.includes(id)) }),
    });
    await screen.findByRole("link", { name: "Open action 90 Action number 90" });
    expect(screen.getAllByRole("link", { name: /^Open action/ }).length).toBe(89);
  });

  it("shows an objective under which nothing stands yet, and takes its first row", async () => {
    const host = { __typename: "Objective", withdrawn: null, id: "ob-2", text: "Host a community day" };
    const bare = { ...plan, sections: [{ ...section, objectives: [...(section?.objectives ?? []), host] }] };
    openAt("/plans/pl-1", { PlanPage: () => ({ plan: bare }) });
    const heading = await screen.findByRole("rowheader", { name: /^Host a community day/ });
    expect(heading.textContent).toContain("No action stands under it yet");
    const add = screen.getByRole("link", { name: /^Add a row under it/ });
    expect(add.getAttribute("href")).toBe("/plans/pl-1/add-action?section=s-1&objective=ob-2");
  });
});
