// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefMembers, partnership, plan, ruth, trainStaff } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const [section] = plan.sections;
const turned = { ...plan, sections: [{ ...section, actions: [trainStaff, briefMembers] }] };
const saved = { __typename: "ActionSaved", id: "a-2", shown: true, action: null };

const rows = () => screen.getAllByRole("row").map(({ textContent }) => textContent ?? "");

async function openPlan(answers: Parameters<typeof openAt>[1] = {}) {
  const opened = openAt("/plans/pl-1", { PlanPage: () => ({ plan }), ...answers });
  await screen.findByRole("table");
  return opened;
}

/** Opens the menu of an action, as a press on its summary does. */
function openMenu(of: string) {
  const menu = screen.getByLabelText(`Change row ${of}`).closest("details");
  if (!menu) throw new Error(`There is no menu of ${of}.`);
  menu.open = true;
  fireEvent(menu, new Event("toggle"));
}

describe("the menu of a row", () => {
  it("moves the row, and keeps the focus with it", async () => {
    const asked: unknown[] = [];
    await openPlan({
      MoveAction: ({ input }) => {
        asked.push(input);
        return { moveAction: { ...saved, action: { ...trainStaff, plan: turned } } };
      },
    });
    openMenu("action 1.2");
    fireEvent.click(screen.getByRole("button", { name: "Move up action 1.2" }));
    await screen.findByText("Moved action 1.2 up.");
    await waitFor(() => expect(rows().findIndex((row) => row.includes("Train front-line"))).toBe(2));
    expect(asked).toMatchObject([{ actionId: "a-2", sectionId: "s-1", objectiveId: "ob-1", afterId: null }]);
    expect(screen.queryByRole("button", { name: "Move up action 1.2" })).toBeNull();
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Change row action 1.2"));
  });

  it("says why a row stays where it is", async () => {
    await openPlan({
      MoveAction: () => ({ moveAction: { __typename: "PlanRefused", message: "There is no such section." } }),
    });
    openMenu("action 1.1");
    fireEvent.click(screen.getByRole("button", { name: "Move down action 1.1" }));
    expect((await screen.findByRole("alert")).textContent).toBe("There is no such section.");
  });

  it("is there for editors, now", async () => {
    await openPlan();
    expect(screen.getAllByText("Change row").length).toBe(2);
    cleanup();
    await openPlan({ Session: () => ({ me: ruth, partnership }) });
    expect(screen.queryByText(/Change row/)).toBeNull();
    expect(screen.queryByRole("link", { name: /^Add a row/ })).toBeNull();
  });
});

describe("a new row", () => {
  it("stands below the one that it was added to, under the same objective", async () => {
    const asked: unknown[] = [];
    await openPlan({
      AddActionPage: () => ({ plan }),
      AddAction: ({ input }) => {
        asked.push(input);
        return { addAction: saved };
      },
    });
    openMenu("action 1.1");
    fireEvent.click(screen.getByRole("link", { name: "Add a row below action 1.1" }));
    await screen.findByRole("heading", { level: 1, name: "Add an action" });
    fireEvent.click(screen.getByRole("button", { name: "Add it" }));
    await screen.findByRole("link", { name: "Write something into the row" });
    fireEvent.change(screen.getByRole("textbox", { name: "Number" }), { target: { value: "1.1a" } });
    const words = { target: { value: "Brief the clerks\n- twice" } };
    fireEvent.input(screen.getByRole("textbox", { name: "Activity" }), words);
    fireEvent.click(screen.getByRole("button", { name: "Add it" }));
    await screen.findByText("The action is added.");
    expect(asked).toMatchObject([
      {
        sectionId: "s-1",
        afterId: "a-1",
        objectiveId: "ob-1",
        number: "1.1a",
        cells: [
          {
            columnId: "c-action",
            blocks: [
              { kind: "PARAGRAPH", text: "Brief the clerks" },
              { kind: "BULLET", text: "twice" },
            ],
          },
        ],
      },
    ]);
  });

  it("brings a new objective, and in a plan without sections its first one", async () => {
    const asked: string[] = [];
    const empty = { ...plan, sections: [] };
    openAt("/plans/pl-1/add-action", {
      PlanPage: () => ({ plan: empty }),
      AddActionPage: () => ({ plan: empty }),
      AddSection: () => (asked.push("section"), { addSection: { __typename: "PlanSaved", id: "s-9", shown: true } }),
      AddObjective: ({ input }) => {
        asked.push(`objective in ${input.sectionId}: ${input.text}`);
        return { addObjective: { __typename: "PlanSaved", id: "ob-9", shown: true } };
      },
      AddAction: ({ input }) => {
        asked.push(`action in ${input.sectionId} under ${input.objectiveId}`);
        return { addAction: saved };
      },
    });
    fireEvent.change(await screen.findByRole("combobox", { name: "Duty" }), { target: { value: "new" } });
    fireEvent.input(screen.getByRole("textbox", { name: "What does the new one say?" }), {
      target: { value: "Know the risk" },
    });
    fireEvent.input(screen.getByRole("textbox", { name: "Activity" }), { target: { value: "Read the profile" } });
    fireEvent.click(screen.getByRole("button", { name: "Add it" }));
    await screen.findByText("The action is added.");
    expect(asked).toEqual(["section", "objective in s-9: Know the risk", "action in s-9 under ob-9"]);
  });
});

describe("moving a row elsewhere, and giving it another number", () => {
  it("asks for section, neighbour and objective", async () => {
    const asked: unknown[] = [];
    const elsewhere = {
      __typename: "Section",
      id: "s-2",
      number: "2",
      title: "Schools",
      statement: null,
      objectives: [],
      actions: [],
    };
    const moving = { ...briefMembers, plan: { ...plan, sections: [section, elsewhere] } };
    openAt("/actions/a-1/move", {
      PlanPage: () => ({ plan }),
      MoveActionPage: () => ({ action: moving }),
      MoveAction: ({ input }) => (asked.push(input), { moveAction: saved }),
    });
    const sections = await screen.findByRole("combobox", { name: "In which section?" });
    expect(within(sections).getAllByRole("option").length).toBe(2);
    fireEvent.change(sections, { target: { value: "s-2" } });
    fireEvent.click(screen.getByRole("button", { name: "Move it" }));
    await screen.findByText("The row stands in its new place.");
    expect(asked).toMatchObject([{ sectionId: "s-2", afterId: null, objectiveId: null }]);
  });

  it("takes a number away when it is left empty", async () => {
    const asked: unknown[] = [];
    openAt("/actions/a-1/number", {
      PlanPage: () => ({ plan }),
      ActionToChange: () => ({ action: briefMembers, partnership }),
      RenumberAction: ({ input }) => (asked.push(input), { renumberAction: saved }),
    });
    fireEvent.change(await screen.findByRole("textbox", { name: "Number" }), { target: { value: " " } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The number is saved.");
    expect(asked).toMatchObject([{ actionId: "a-1", number: null }]);
  });
});
