// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefing, briefMembers, partnership, plan, ruth, trainStaff } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const lastEdit = {
  __typename: "OwnEdit",
  revision: 12,
  entry: { ...briefing, sentence: "“Timescale” was changed" },
  action: briefMembers,
};
const changed = { ...plan, lastEdit };
const undone = (after: object = {}) => ({
  undoEdit: { __typename: "EditUndone", revision: 13, shown: true, action: briefMembers, plan: { ...plan, ...after } },
});
const NAME = "Undo: “Timescale” was changed, action 1.1.";

describe("the last change of one's own", () => {
  it("is undone from the page of the plan, and can be made again", async () => {
    const asked: unknown[] = [];
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan: changed }),
      UndoEdit: ({ input }) => (asked.push(input), undone({ lastEdit: { ...lastEdit, revision: 13 } })),
    });
    fireEvent.click(await screen.findByRole("button", { name: NAME }));
    const said = await screen.findByText("Undone: “Timescale” was changed, action 1.1.");
    expect(said.closest("output")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: NAME }));
    await waitFor(() => expect(asked).toMatchObject([{ revision: 12, reason: null }, { revision: 13 }]));
  });

  it("is undone beside what was saved", async () => {
    openAt("/actions/a-1/number", {
      ActionToChange: () => ({ action: briefMembers, partnership }),
      RenumberAction: () => ({
        renumberAction: { __typename: "ActionSaved", id: "a-1", shown: true, revision: 12, action: null },
      }),
      PlanPage: () => ({ plan: changed }),
      ActionPage: () => ({ action: { ...briefMembers, plan: changed } }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Save" }));
    const banner = (await screen.findByText("The number is saved.")).closest("[role=alert]");
    expect(banner?.querySelector("button")?.textContent).toBe("Undo");
  });

  it("says why it is not undone, and asks for a reason where the rules want one", async () => {
    const reasons: unknown[] = [];
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan: changed }),
      UndoEdit({ input }) {
        reasons.push(input.reason);
        const refusal = reasons.length === 1 ? "REASON_MISSING" : "CHANGED_SINCE";
        const message = reasons.length === 1 ? "A meeting agreed this plan: say why." : "This was changed again since.";
        return { undoEdit: { __typename: "PlanRefused", refusal, message } };
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: NAME }));
    const why = await screen.findByRole("textbox", { name: "Why undo it?" });
    expect(document.activeElement).toBe(why);
    fireEvent.change(why, { target: { value: "Wrong row" } });
    fireEvent.click(screen.getByRole("button", { name: NAME }));
    await screen.findByText(/This was changed again since/);
    expect(reasons).toEqual([null, "Wrong row"]);
  });

  it("is nothing for those who only read", async () => {
    openAt("/plans/pl-1", { Session: () => ({ me: ruth, partnership }), PlanPage: () => ({ plan: changed }) });
    await screen.findByRole("table");
    expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
  });
});

describe("a cell that was saved", () => {
  it("is undone where it stands", async () => {
    const asked: unknown[] = [];
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan }),
      EditCell: () => ({
        editCell: { __typename: "ActionSaved", id: "a-2", shown: true, revision: 21, action: trainStaff },
      }),
      UndoEdit: ({ input }) => (asked.push(input), undone()),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Edit: Activity of action 1.2" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Activity of action 1.2" }), { target: { value: "Else" } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo: Activity of action 1.2" }));
    await screen.findByText("Activity of action 1.2: undone.");
    expect(asked).toMatchObject([{ planId: "pl-1", revision: 21 }]);
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit: Activity of action 1.2"),
    );
  });
});
