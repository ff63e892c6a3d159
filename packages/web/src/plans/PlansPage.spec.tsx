// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { partnership, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const pageInfo = { __typename: "PageInfo", endCursor: "end", hasNextPage: false };
const listed = (nodes: unknown[], further = {}) => ({
  plans: { __typename: "PlanConnection", nodes, totalCount: nodes.length, pageInfo: { ...pageInfo, ...further } },
  partnership,
});

describe("the list of plans", () => {
  it("says of each plan whose it is and how it stands", async () => {
    openAt("/", { PlansPage: () => listed([plan]) });
    const row = (await screen.findByRole("rowheader", { name: plan.title })).closest("tr");
    expect([...(row?.querySelectorAll("td") ?? [])].map(({ lastChild }) => lastChild?.textContent)).toEqual([
      "District",
      "Westmere District Council",
      "2",
      "1",
      "1",
      "10 March 2026",
    ]);
  });

  it("keeps its filters in the address", async () => {
    const filters: unknown[] = [];
    const { history } = openAt("/?level=DISTRICT", {
      PlansPage: ({ filter }) => (filters.push(filter), listed([plan])),
    });
    const level = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Level" });
    expect(level.value).toBe("DISTRICT");
    fireEvent.change(screen.getByRole("combobox", { name: "Organisation" }), { target: { value: "o-police" } });
    fireEvent.click(screen.getByRole("button", { name: "Filter" }));
    expect(history.location.search).toBe("?organisation=o-police&level=DISTRICT");
    await screen.findByRole("link", { name: "Clear filters" });
    expect(filters).toContainEqual({ level: "DISTRICT", organisationId: "o-police" });
  });

  it("says what to do when there is none, and that no plan fits when there are some", async () => {
    openAt("/", { PlansPage: () => listed([]) });
    await screen.findByText("There are no plans yet.");
    cleanup();
    openAt("/?level=COUNTY", { PlansPage: () => listed([]) });
    await screen.findByText("No plan fits these filters.");
  });

  it("leads on to more", async () => {
    openAt("/", { PlansPage: () => listed([plan], { hasNextPage: true }) });
    const next = await screen.findByRole("link", { name: /Next/ });
    expect(next.getAttribute("href")).toContain("after=end");
  });
});
