// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefMembers, partnership } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const saved = { __typename: "ActionSaved", id: "a-1", shown: true, revision: 20, action: null };

describe("words that were typed and not saved", () => {
  it("are back in a cell, and are still held against what was seen when they were written", async () => {
    const seen: unknown[] = [];
    const answers = {
      CellPage: () => ({ action: briefMembers }),
      EditCell: ({ input }: { input?: { seen: number } }) => {
        seen.push(input?.seen);
        return { editCell: saved };
      },
      ActionPage: () => ({ action: briefMembers }),
    };
    openAt("/actions/a-1/cells/c-action", answers);
    fireEvent.change(await screen.findByRole("textbox", { name: "Activity" }), { target: { value: "Half a sent" } });
    cleanup();

    const changed = { ...briefMembers, plan: { ...briefMembers.plan, revision: 15 } };
    openAt("/actions/a-1/cells/c-action", { ...answers, CellPage: () => ({ action: changed }) });
    await screen.findByText(/What you typed here earlier is back/);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Activity" }).value).toBe("Half a sent");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("“Activity” is saved.");
    expect(seen).toEqual([12]);
    expect(sessionStorage).toHaveLength(0);
  });

  it("are back in a report, until they are discarded", async () => {
    const answers = { ActionToChange: () => ({ action: briefMembers, partnership }) };
    openAt("/actions/a-1/status", answers);
    fireEvent.input(await screen.findByRole("textbox", { name: "Why? (optional)" }), { target: { value: "No money" } });
    cleanup();

    openAt("/actions/a-1/status", answers);
    const why = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Why? (optional)" });
    expect(why.value).toBe("No money");
    fireEvent.click(screen.getByRole("button", { name: "Discard it" }));
    expect(why.value).toBe("");
    expect(sessionStorage).toHaveLength(0);
  });
});
