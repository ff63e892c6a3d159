// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefMembers, notice, plan, withdrawn } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const choose = (statement: string, place: string) =>
  fireEvent.click(within(screen.getByRole("group", { name: statement })).getByRole("radio", { name: place }));

describe("splitting a row in two", () => {
  it("sends which statements go, and which stand in both", async () => {
    const asked: unknown[] = [];
    openAt("/actions/a-1/split", {
      SplitPage: () => ({ action: briefMembers }),
      PlanPage: () => ({ plan }),
      SplitAction: ({ input }) => (
        asked.push(input),
        { splitAction: { __typename: "ActionSaved", id: "a-9", shown: true, action: null } }
      ),
    });
    await screen.findByRole("heading", { level: 1, name: "Split this row in two" });
    fireEvent.input(screen.getByRole("textbox", { name: "Number of the new row" }), { target: { value: "1.1a" } });
    choose("with the police", "Goes to the new row");
    fireEvent.click(screen.getByRole("button", { name: "Split it" }));
    await screen.findByText("The row is split in two.");
    expect(asked).toMatchObject([
      {
        actionId: "a-1",
        number: "1.1a",
        moving: [{ columnId: "c-action", blockIds: ["b-3"] }],
        copying: [{ columnId: "c-when", blockIds: ["b-4"] }],
        seen: 12,
        reason: null,
      },
    ]);
  });

  it("leaves what was withdrawn where it is", async () => {
    const [says, when] = briefMembers.cells;
    const gone = {
      ...briefMembers,
      cells: [says, { ...when, blocks: [{ ...when?.blocks[0], text: notice, withdrawn }] }],
    };
    openAt("/actions/a-1/split", { SplitPage: () => ({ action: gone }) });
    const cell = await screen.findByRole("region", { name: "Timescale" });
    expect(cell.textContent).toContain(`${notice} It stays with this row.`);
    expect(within(cell).queryByRole("radio")).toBeNull();
  });

  it("says what is missing, beside the first statement and beside the reason", async () => {
    const refusals = ["NOTHING_TO_SPLIT", "REASON_MISSING"];
    openAt("/actions/a-1/split", {
      SplitPage: () => ({ action: briefMembers }),
      SplitAction: () => ({
        splitAction: { __typename: "PlanRefused", refusal: refusals.shift(), message: "Something is missing." },
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Split it" }));
    const link = await screen.findByRole("link", { name: "Something is missing." });
    expect(link.getAttribute("href")).toBe("#c-action b-1");
    fireEvent.click(screen.getByRole("button", { name: "Split it" }));
    expect((await screen.findByRole("textbox", { name: "Why?" })).getAttribute("aria-describedby")).toBeTruthy();
  });
});
