// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const [section] = plan.sections;
const schools = { ...section, id: "s-2", number: "2", title: "Schools", objectives: [], actions: [] };
const found = { ...plan, sections: [{ ...section, actions: [briefMembers] }, schools] };

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });

describe("finding rows of a plan", () => {
  it("asks for what fits, says how many that are and folds the other sections away", async () => {
    const asked: unknown[] = [];
    const { history } = openAt("/plans/pl-1?asOf=2026-03-20", {
      PlanPage: ({ filter }) => (asked.push(filter), { plan: filter ? found : plan }),
    });
    await screen.findByRole("table");
    const statuses = within(screen.getByRole("combobox", { name: "Status" })).getAllByRole("option");
    expect(statuses.map(({ textContent }) => textContent)).toContain("In progress (1)");
    fireEvent.input(screen.getByRole("searchbox", { name: "Words" }), { target: { value: " brief members " } });
    choose("Status", "IN_PROGRESS");
    choose("Late", "OVERDUE");
    choose("Lead or partner", "WDC");
    choose("Assigned to", "p-amira");
    fireEvent.click(screen.getByRole("button", { name: "Find" }));
    const heading = await screen.findByRole("heading", { level: 2, name: "1 of 2 rows" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText(/1 section has none and is folded away/)).toBeTruthy();
    expect(screen.queryByText("2 Schools")).toBeNull();
    expect(screen.getAllByRole("link", { name: /^Open action/ }).length).toBe(1);
    const filter = {
      text: "brief members",
      status: "IN_PROGRESS",
      late: "OVERDUE",
      lead: "WDC",
      personId: "p-amira",
    };
    expect(asked.at(-1)).toEqual(filter);
    expect(new URLSearchParams(history.location.search).get("asOf")).toBe("2026-03-20");
    expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Words" }).value).toBe("brief members");
  });

  it("shows all rows again", async () => {
    const { history } = openAt("/plans/pl-1?status=COMPLETED", {
      PlanPage: ({ filter }) => ({ plan: filter ? found : plan }),
    });
    fireEvent.click(await screen.findByRole("link", { name: "Show all rows" }));
    await screen.findByRole("link", { name: /^Open action 1.2/ });
    expect(history.location.search).toBe("");
  });

  it("says when nothing fits, and what to do", async () => {
    openAt("/plans/pl-1?words=nothing", {
      PlanPage: () => ({ plan: { ...plan, sections: [{ ...section, actions: [] }, schools] } }),
    });
    await screen.findByRole("heading", { level: 2, name: "0 of 2 rows" });
    expect(screen.getByText("No row of this plan fits everything that you asked for.")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("does not take what an address makes up for a filter", async () => {
    const asked: unknown[] = [];
    openAt("/plans/pl-1?status=SOMEHOW&late=&words=%20", {
      PlanPage: ({ filter }) => (asked.push(filter), { plan }),
    });
    await screen.findByRole("link", { name: /^Open action 1.2/ });
    expect(asked).toEqual([undefined]);
  });
});
