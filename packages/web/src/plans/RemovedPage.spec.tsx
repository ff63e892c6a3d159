// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { partnership, plan, ruth, trainStaff } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const [governance] = plan.sections;
const schools = { ...governance, id: "s-2", number: "2", title: "Schools", actions: [trainStaff] };
const missing = { ...plan, removed: { ...plan.removed, sections: [schools], actions: [trainStaff] } };

describe("what was taken out of a plan", () => {
  it("is listed, and put back", async () => {
    const asked: unknown[] = [];
    openAt("/plans/pl-1/removed", {
      RemovedPage: () => ({ plan: missing }),
      PlanPage: () => ({ plan }),
      RestoreSection: ({ input }) => (
        asked.push(input),
        { result: { __typename: "PlanSaved", id: "s-2", shown: true, plan: null } }
      ),
    });
    await screen.findByRole("heading", { level: 1, name: "What was taken out" });
    expect(screen.getByText("with 1 row")).toBeTruthy();
    expect(screen.getByRole("link", { name: "1.2 Train front-line staff" }).getAttribute("href")).toBe("/actions/a-2");
    fireEvent.click(screen.getByRole("button", { name: /Put back Section “2 Schools”/ }));
    await screen.findByText("Section “2 Schools” is back in the plan.");
    await screen.findByRole("heading", { level: 1, name: plan.title });
    expect(asked).toMatchObject([{ planId: "pl-1", sectionId: "s-2" }]);
  });

  it("is nothing in a plan from which nothing was taken", async () => {
    openAt("/plans/pl-1/removed", { RemovedPage: () => ({ plan }) });
    await screen.findByText("Nothing is missing from this plan.");
  });

  it("says why something is not put back", async () => {
    openAt("/plans/pl-1/removed", {
      RemovedPage: () => ({ plan: missing }),
      RestoreAction: () => ({ restoreAction: { __typename: "PlanRefused", message: "Restore the section first." } }),
    });
    fireEvent.click(await screen.findByRole("button", { name: /Put back Action 1.2/ }));
    await screen.findByText("Restore the section first.");
  });

  it("can be looked at by those who only read", async () => {
    openAt("/plans/pl-1/removed", {
      Session: () => ({ me: ruth, partnership }),
      RemovedPage: () => ({ plan: missing }),
    });
    await screen.findByText("with 1 row");
    expect(screen.queryByRole("button", { name: /^Put back/ })).toBeNull();
  });
});
