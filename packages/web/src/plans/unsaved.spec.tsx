// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attemptOf, keepAttempt } from "../layout/attempts.ts";
import {
  forgetAllUnsaved,
  forgetOldUnsaved,
  forgetUnsavedOf,
  keepUnsaved,
  unsavedByPerson,
  unsavedOf,
} from "../layout/unsaved.ts";
import { briefMembers, partnership, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
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
    await screen.findByText(/^What you typed here on .* is back\. It is not saved yet\.$/);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Activity" }).value).toBe("Half a sent");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("“Activity” is saved.");
    expect(seen).toEqual([12]);
    expect(localStorage).toHaveLength(0);
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
    expect(localStorage).toHaveLength(0);
  });

  it("are back in the fields of a single line, too", async () => {
    openAt("/plans/pl-1/layout", { LayoutPage: () => ({ plan }) });
    fireEvent.input(await screen.findByRole("textbox", { name: "Period" }), { target: { value: "Half a pe" } });
    cleanup();
    openAt("/plans/pl-1/layout", { LayoutPage: () => ({ plan }) });
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Period" })).value).toBe("Half a pe");
    await screen.findByText(/^What you typed here on .* is back/);
  });

  it("are told by person, without the commands that were not answered, and dropped of one person alone", () => {
    keepUnsaved({ person: "p-amira", form: "cell a c" }, { text: "Hers" }, 5);
    keepUnsaved({ person: "p-amira", form: "cell a d" }, { text: "Hers, too" }, 3);
    keepUnsaved({ person: "p-tom", form: "status a" }, { text: "His" }, 4);
    keepAttempt("p-ruth", "editCell", { digest: "ab", commandId: "c-1" });
    expect([...unsavedByPerson()]).toEqual([
      ["p-amira", 5],
      ["p-tom", 4],
    ]);
    forgetUnsavedOf("p-amira");
    expect([...unsavedByPerson().keys()]).toEqual(["p-tom"]);
    expect(attemptOf("p-ruth", "editCell")).toEqual({ digest: "ab", commandId: "c-1" });
  });

  it("are dropped after two weeks, with a withdrawal, and when they are not ours", () => {
    const day = 24 * 60 * 60 * 1000;
    const hers = { person: "p-amira", form: "cell a c" };
    const his = { ...hers, person: "p-tom" };
    keepUnsaved(hers, { text: "Hers" }, 0);
    expect(unsavedOf(hers, 14 * day - 1)).toEqual({ words: { text: "Hers" }, at: 0 });
    expect(unsavedOf(hers, 14 * day)).toBeUndefined();
    keepUnsaved(his, { text: "His" }, day);
    localStorage.setItem("planledger unsaved p-tom cell b c", "not ours");
    expect(unsavedOf({ person: "p-tom", form: "cell b c" })).toBeUndefined();
    localStorage.setItem("planledger seen p-tom", "something else");
    forgetOldUnsaved(14 * day);
    expect(unsavedOf(his, 14 * day)?.words).toEqual({ text: "His" });
    expect(localStorage).toHaveLength(2);
    forgetAllUnsaved();
    expect(Object.keys(localStorage)).toEqual(["planledger seen p-tom"]);
  });
});
