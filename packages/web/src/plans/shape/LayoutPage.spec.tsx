// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notice, partnership, plan, ruth, withdrawn } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const [governance] = plan.sections;
const schools = { ...governance, id: "s-2", number: "2", title: "Schools", objectives: [], actions: [] };
const twoSections = { ...plan, sections: [governance, schools] };
const saved = (changed: object) => ({
  result: { __typename: "PlanSaved", id: "pl-1", shown: true, plan: { ...twoSections, ...changed } },
});

async function open(answers: Parameters<typeof openAt>[1] = {}) {
  openAt("/plans/pl-1/layout", { LayoutPage: () => ({ plan: twoSections }), ...answers });
  await screen.findByRole("heading", { level: 1, name: "Change the plan’s layout" });
}

const write = (name: string, value: string, at = 0) => {
  const field = screen.getAllByRole("textbox", { name })[at];
  if (field) fireEvent.input(field, { target: { value } });
};
const press = (name: string, at = 0) => {
  const button = screen.getAllByRole("button", { name })[at];
  if (button) fireEvent.click(button);
};

describe("the layout of a plan", () => {
  it("takes a title and a period, each saved on its own and said politely", async () => {
    const asked: unknown[] = [];
    await open({
      RetitlePlan: ({ input }) => (asked.push(input), saved({ title: input.title })),
      SetPeriod: ({ input }) => (asked.push(input), saved({ period: null })),
    });
    write("Title", "Westmere plan");
    press("Save title");
    expect((await screen.findAllByText("The title is saved.")).some((said) => said.closest("output"))).toBe(true);
    write("Period", " ");
    press("Save period");
    await screen.findAllByText("The period is saved.");
    expect(asked).toMatchObject([
      { planId: "pl-1", title: "Westmere plan" },
      { planId: "pl-1", period: null },
    ]);
  });

  it("opens without what is said of withdrawn words, and sends nothing until something takes their place", async () => {
    const asked: unknown[] = [];
    const [duty] = plan.columns;
    const gone = {
      titleWithdrawn: withdrawn,
      title: notice,
      period: { ...plan.period, text: notice, withdrawn },
      columns: [{ ...duty, label: notice, withdrawn }],
      sections: [
        {
          ...governance,
          title: notice,
          withdrawn,
          objectives: [{ ...governance?.objectives[0], id: "ob-9", text: notice, withdrawn }],
        },
      ],
      narrative: plan.narrative.map((text) => ({
        ...text,
        heading: notice,
        withdrawn,
        body: text.body.map((block) => ({ ...block, text: notice, withdrawn })),
      })),
    };
    const answer = ({ input }: { input?: object }) => (asked.push(input), saved(gone));
    await open({
      LayoutPage: () => ({ plan: { ...twoSections, ...gone } }),
      RetitlePlan: answer,
      SetPeriod: answer,
      RelabelColumn: answer,
      RewordSection: answer,
      RewordObjective: answer,
      RewordNarrative: answer,
    });
    const fields = ["Title", "Period", "Label", "What it says", "Heading", "Text"];
    for (const field of screen.getAllByRole<HTMLInputElement>("textbox", {
      name: new RegExp(`^(${fields.join("|")})$`),
    })) {
      expect(field.value).toBe("");
      expect(document.getElementById(`${field.id}-hint`)?.textContent).toContain(`${notice} What you write here`);
    }
    const buttons = ["Save title", "Save period", "Save label", "Save section", "Save objective", "Save text"];
    for (const name of buttons) press(name);
    expect(screen.getAllByText(/^Write what takes the place of what was withdrawn/)).toHaveLength(buttons.length);
    expect(asked).toEqual([]);
    write("What it says", "Know the risk");
    press("Save objective");
    await screen.findAllByText("The objective is saved.");
    expect(asked).toMatchObject([{ objectiveId: "ob-9", text: "Know the risk" }]);
  });

  it("adds, moves and takes out columns, and says what the rules do not allow", async () => {
    const asked: unknown[] = [];
    const [duty, number, activity, timescale] = plan.columns;
    await open({
      AddColumn: ({ input }) => (asked.push(input), saved({})),
      MoveColumn: ({ input }) => (asked.push(input), saved({ columns: [number, duty, activity, timescale] })),
      RemoveColumn: () => ({
        result: { __typename: "PlanRefused", refusal: "REASON_MISSING", message: "A meeting agreed it: say why." },
      }),
    });
    write("Label of the new column", "RAG");
    fireEvent.change(screen.getByRole("combobox", { name: "What the new column means" }), {
      target: { value: "RATING" },
    });
    press("Add column");
    await screen.findAllByText("The column is added.");
    press("Move up column “No.”");
    await screen.findAllByText("Moved column “No.”.");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Change column “No.”"));
    expect(screen.queryByRole("button", { name: "Move up column “No.”" })).toBeNull();
    press("Take out column “Timescale”");
    expect((await screen.findByRole("alert")).textContent).toContain("A meeting agreed it: say why.");
    expect(asked).toMatchObject([
      { label: "RAG", role: "RATING", afterId: null },
      { columnId: "c-no", afterId: null },
    ]);
  });

  it("rewords sections and objectives, and puts back a section that was taken out", async () => {
    const asked: unknown[] = [];
    await open({
      RewordSection: ({ input }) => (asked.push(input), saved({})),
      RewordObjective: ({ input }) => (asked.push(input), saved({})),
      RemoveSection: ({ input }) => (
        asked.push(input),
        saved({
          sections: [governance],
          removed: { ...plan.removed, sections: [schools] },
        })
      ),
      RestoreSection: ({ input }) => (asked.push(input), saved({})),
    });
    const title = screen.getByDisplayValue("Governance");
    fireEvent.input(title, { target: { value: "Leadership" } });
    press("Save section");
    await screen.findAllByText("The section is saved.");
    write("What it says", "Know the risk well");
    press("Save objective");
    await screen.findAllByText("The objective is saved.");
    press("Take out section “2 Schools”");
    fireEvent.click(await screen.findByRole("button", { name: "Put section “2 Schools” back" }));
    await screen.findAllByText("Put section “2 Schools” back.");
    expect(asked).toMatchObject([
      { sectionId: "s-1", number: "1", title: "Leadership", statement: null },
      { objectiveId: "ob-1", text: "Know the risk well" },
      { sectionId: "s-2", reason: null },
      { sectionId: "s-2" },
    ]);
    expect(screen.getByRole("link", { name: /Add an objective to 2 Schools/ }).getAttribute("href")).toBe(
      "/plans/pl-1/add-action?section=s-2&objective=new",
    );
  });

  it("adds and rewords the texts around the table", async () => {
    const asked: unknown[] = [];
    await open({
      AddNarrative: ({ input }) => (asked.push(input), saved({})),
      RewordNarrative: ({ input }) => (asked.push(input), saved({})),
    });
    write("Text", "Reviewed twice a year.\n- in May");
    press("Save text");
    await screen.findAllByText("The text is saved.");
    write("The new text", "Who to call");
    press("Add text");
    await screen.findAllByText("The text is added.");
    expect(asked).toMatchObject([
      { heading: "Introduction", body: [{ id: "b-9", text: "Reviewed twice a year." }, { kind: "BULLET" }] },
      { place: "BEFORE", heading: null, body: [{ kind: "PARAGRAPH", text: "Who to call" }] },
    ]);
  });

  it("is not for those who only read, and has no link for them", async () => {
    await open({ Session: () => ({ me: ruth, partnership }) });
    expect(screen.getByText(/Only partners and Prevent leads change a plan/)).toBeTruthy();
    cleanup();
    openAt("/plans/pl-1?asOf=2026-03-20", { PlanPage: () => ({ plan }) });
    await screen.findByRole("table");
    expect(screen.queryByRole("link", { name: "Change the plan’s layout" })).toBeNull();
  });
});
