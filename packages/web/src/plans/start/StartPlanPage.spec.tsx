// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership, plan, ruth } from "../../testing/cast.ts";
import { openAt, planChoices } from "../../testing/openAt.tsx";

afterEach(cleanup);

const commitments = {
  __typename: "Template",
  id: "commitments",
  name: "Commitments",
  description: "A public plan.",
  columns: [
    { __typename: "TemplateColumn", label: "We will", role: "OBJECTIVE" },
    { __typename: "TemplateColumn", label: "Activity", role: "ACTION" },
  ],
};
const start = {
  me: amira,
  partnership,
  templates: [commitments],
};

async function open(asked: unknown[], answers: Parameters<typeof openAt>[1] = {}) {
  openAt("/plans/start", {
    StartPlanPage: () => start,
    PlanChoices: planChoices({ __typename: "Plan", id: "pl-9", title: "County plan" }),
    PlanPage: () => ({ plan: { ...plan, sections: [] } }),
    DraftPlan: ({ input }) => {
      asked.push(input);
      return { draftPlan: { __typename: "PlanSaved", id: "pl-1", shown: true, plan: null } };
    },
    ...answers,
  });
  await screen.findByRole("heading", { level: 1, name: "Start a plan" });
}

const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
const choose = (name: RegExp) => fireEvent.click(screen.getByRole("radio", { name }));

describe("starting a plan", () => {
  it("takes one of the layouts, and leads to the plan, to which the first action can be added", async () => {
    const asked: unknown[] = [];
    await open(asked);
    expect(screen.getByText("Columns: We will · Activity")).toBeTruthy();
    write("What is it called?", "Westmere plan");
    choose(/^Commitments/);
    choose(/^District/);
    fireEvent.change(screen.getByRole("combobox", { name: "Is it part of a larger plan?" }), {
      target: { value: "pl-9" },
    });
    fireEvent.click(screen.getByRole("button", { name: "Start the plan" }));
    await screen.findByText("The plan is started.");
    expect(screen.getByRole("link", { name: "Add the first action" })).toBeTruthy();
    expect(asked).toMatchObject([
      {
        title: "Westmere plan",
        level: "DISTRICT",
        organisationIds: ["o-westmere"],
        parentId: "pl-9",
        period: null,
        templateId: "commitments",
      },
    ]);
  });

  it("takes columns of your own, without those that have no label", async () => {
    const asked: unknown[] = [];
    await open(asked);
    write("What is it called?", "Westmere plan");
    choose(/^Columns of my own/);
    choose(/^Service/);
    write("Label of column 1", "What we do");
    write("Label of column 3", "When");
    fireEvent.click(screen.getByRole("button", { name: "Start the plan" }));
    await screen.findByText("The plan is started.");
    expect(asked).toMatchObject([
      {
        level: "SERVICE",
        columns: [
          { label: "What we do", role: "ACTION" },
          { label: "When", role: "TIMESCALE" },
        ],
      },
    ]);
  });

  it("says what is missing", async () => {
    const asked: unknown[] = [];
    await open(asked);
    fireEvent.click(screen.getByRole("button", { name: "Start the plan" }));
    await screen.findByRole("link", { name: "Enter a title" });
    expect(screen.getByRole("link", { name: "Choose a layout, or columns of your own" })).toBeTruthy();
    expect(asked).toEqual([]);
    const own = screen.getByRole("radio", { name: /^Columns of my own/ });
    own.focus();
    fireEvent.click(own);
    await screen.findByLabelText("Label of column 1");
    expect(document.activeElement).toBe(own);
  });

  it("is not for those who only read", async () => {
    await open([], { Session: () => ({ me: ruth, partnership }) });
    expect(screen.getByText(/Only partners and Prevent leads start plans/)).toBeTruthy();
  });
});
