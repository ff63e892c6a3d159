// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, partnership, plan, ruth } from "../../testing/cast.ts";
import { openAt, planChoices } from "../../testing/openAt.tsx";

afterEach(cleanup);

const county = { __typename: "Plan", id: "pl-county", title: "County plan" };
const above = {
  __typename: "Action",
  id: "a-county",
  number: "4.2",
  summary: "Train every member",
  status: "COMPLETED",
  plan: county,
};
const below = { ...above, id: "a-school", number: "7", summary: "Train governors", status: "BLOCKED" };
const linked = {
  ...briefMembers,
  delivers: [above],
  deliveredBy: [below],
  divergence: "An action that delivers it is blocked.",
};
const saved = { __typename: "ActionSaved", id: "a-1", shown: true, action: null };

describe("the links of an action", () => {
  it("show what it delivers, what delivers it with its status, and where they do not fit", async () => {
    openAt("/actions/a-1", { ActionPage: () => ({ action: linked }) });
    const down = await screen.findByRole("link", { name: "7 Train governors" });
    expect(down.closest("li")?.textContent).toBe("7 Train governors BlockedCounty plan");
    expect(screen.getByRole("link", { name: "4.2 Train every member" }).getAttribute("href")).toBe("/actions/a-county");
    expect(screen.getByText("An action that delivers it is blocked.")).toBeTruthy();
  });

  it("are not offered where nothing may be changed", async () => {
    openAt("/actions/a-1", { ActionPage: () => ({ action: linked }), Session: () => ({ me: ruth, partnership }) });
    await screen.findByRole("link", { name: "7 Train governors" });
    expect(screen.queryByRole("button", { name: /Take the link away/ })).toBeNull();
    cleanup();
    openAt("/actions/a-1?asOf=2026-03-20", { ActionPage: () => ({ action: linked }) });
    await screen.findByRole("link", { name: "7 Train governors" });
    expect(screen.queryByRole("link", { name: "Link it to an action that it delivers" })).toBeNull();
  });

  it("are taken away", async () => {
    const inputs: object[] = [];
    openAt("/actions/a-1", {
      ActionPage: () => ({ action: linked }),
      UnlinkAction: ({ input }) => (inputs.push(input), { unlinkAction: saved }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Take the link away to 4.2" }));
    await screen.findByText("The link is taken away.");
    expect(inputs).toMatchObject([{ planId: "pl-1", actionId: "a-1", deliversId: "a-county" }]);
  });

  it("are made by choosing a plan, the one above first, and then its action", async () => {
    const inputs: object[] = [];
    const action = { ...briefMembers, plan: { ...briefMembers.plan, parent: county } };
    const other = { ...county, id: "pl-2", title: "Another plan" };
    const { history } = openAt("/actions/a-1/link", {
      LinkPage: () => ({ action }),
      PlanChoices: planChoices(plan, other, county),
      LinkTargetPage: () => ({
        action,
        plan: { ...county, sections: [{ __typename: "Section", id: "s-1", actions: [above] }] },
      }),
      ActionPage: () => ({ action: linked }),
      LinkAction: ({ input }) => (inputs.push(input), { linkAction: saved }),
    });
    const radios = await screen.findAllByRole<HTMLInputElement>("radio");
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ["pl-county", true],
      ["pl-2", false],
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    const select = await screen.findByLabelText("Which action of “County plan”?");
    expect(history.location.href).toBe("/actions/a-1/link?plan=pl-county");
    fireEvent.click(screen.getByRole("button", { name: "Link them" }));
    await screen.findByRole("link", { name: "Choose the action that it delivers" });
    fireEvent.change(select, { target: { value: "a-county" } });
    fireEvent.click(screen.getByRole("button", { name: "Link them" }));
    await screen.findByText("The actions are linked.");
    expect(inputs).toMatchObject([{ planId: "pl-1", actionId: "a-1", deliversId: "a-county" }]);
  });

  it("need another plan", async () => {
    openAt("/actions/a-1/link", {
      LinkPage: () => ({ action: briefMembers }),
      PlanChoices: planChoices(plan),
    });
    await screen.findByText("There is no other plan to link to yet.");
  });

  it("are chosen from a list of all plans where there are many", async () => {
    const many = Array.from({ length: 205 }, (_, index) => ({ ...county, id: `pl-${index}`, title: `Plan ${index}` }));
    const pageAfter = (from: number) => ({
      plans: {
        __typename: "PlanConnection",
        nodes: many.slice(from, from + 100),
        pageInfo: { __typename: "PageInfo", endCursor: String(from + 100), hasNextPage: from + 100 < many.length },
      },
    });
    const { history } = openAt("/actions/a-1/link", {
      LinkPage: () => ({ action: briefMembers }),
      PlanChoices: ({ after }) => pageAfter(Number(after ?? 0)),
    });
    const list = await screen.findByLabelText<HTMLSelectElement>("Whose action does it deliver?");
    expect(list.options).toHaveLength(1 + many.length - many.filter(({ id }) => id === briefMembers.plan.id).length);
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("link", { name: "Choose a plan" });
    fireEvent.change(list, { target: { value: "pl-204" } });
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(history.location.href).toBe("/actions/a-1/link?plan=pl-204"));
  });
});
