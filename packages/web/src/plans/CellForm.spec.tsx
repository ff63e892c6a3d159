// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, tom } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const yours = [{ __typename: "Block", withdrawn: null, id: "b-1", kind: "PARAGRAPH", text: "Brief every member" }];
const theirs = [{ __typename: "Block", withdrawn: null, id: "b-1", kind: "PARAGRAPH", text: "Brief new members only" }];
const conflict = {
  __typename: "CellConflict",
  message: "Somebody else changed this cell while you were writing.",
  revision: 14,
  yours,
  theirs,
  changedBy: tom,
};

function write(text: string) {
  fireEvent.change(screen.getByRole("textbox", { name: /Activity|Yours/ }), { target: { value: text } });
}

describe("changing a cell", () => {
  it("sends the statements with the ids that they had, and the revision that was seen", async () => {
    const inputs: unknown[] = [];
    openAt("/actions/a-1/cells/c-action", {
      CellPage: () => ({ action: briefMembers }),
      EditCell: ({ input }) => {
        inputs.push(input);
        return { editCell: { __typename: "PlanRefused", message: "A text is longer than 20,000 characters." } };
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Change “Activity”" });
    write("Brief every member\n- within a month\n- with the police");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("link", { name: "A text is longer than 20,000 characters." });
    expect(document.title).toBe("Error: Change “Activity” – Planledger");
    expect(inputs).toMatchObject([
      {
        planId: "pl-1",
        actionId: "a-1",
        columnId: "c-action",
        seen: 12,
        blocks: [
          { id: "b-1", kind: "PARAGRAPH", text: "Brief every member" },
          { id: "b-2", kind: "BULLET", text: "within a month" },
          { id: "b-3", kind: "BULLET", text: "with the police" },
        ],
      },
    ]);
  });

  it("shows yours and theirs when somebody was quicker, and replaces theirs only when asked to", async () => {
    const seen: unknown[] = [];
    openAt("/actions/a-1/cells/c-action", {
      CellPage: () => ({ action: briefMembers }),
      EditCell: ({ input }) => {
        seen.push(input.seen);
        if (seen.length === 1) return { editCell: conflict };
        return { editCell: { __typename: "ActionSaved", id: "a-1", shown: true, revision: 20, action: null } };
      },
      ActionPage: () => ({ action: briefMembers }),
    });
    await screen.findByRole("heading", { level: 1, name: "Change “Activity”" });
    write("Brief every member");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { name: "Theirs, by Tom Ellis, Westshire Police" });
    expect(screen.getByText("Brief new members only")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Replace theirs with yours" }));
    await screen.findByText("“Activity” is saved.");
    expect(seen).toEqual([12, 14]);
  });

  it("leaves theirs as it is when asked to", async () => {
    const { history } = openAt("/actions/a-1/cells/c-action", {
      CellPage: () => ({ action: briefMembers }),
      EditCell: () => ({ editCell: conflict }),
      ActionPage: () => ({ action: briefMembers }),
    });
    await screen.findByRole("heading", { level: 1, name: "Change “Activity”" });
    write("Brief every member");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    fireEvent.click(await screen.findByRole("button", { name: "Keep theirs" }));
    await screen.findByRole("heading", { level: 1, name: "Brief all new members" });
    expect(history.location.pathname).toBe("/actions/a-1");
  });
});
