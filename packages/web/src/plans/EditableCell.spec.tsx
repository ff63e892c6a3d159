// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefMembers, notice, partnership, plan, ruth, tom, withdrawn } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const paragraph = (id: string, text: string) => ({ __typename: "Block", withdrawn: null, id, kind: "PARAGRAPH", text });
const [says, when] = briefMembers.cells;
const june = {
  ...briefMembers,
  cells: [says, { ...when, changedAt: 13, blocks: [paragraph("b-4", "June 2026")] }],
  timescale: { ...briefMembers.timescale, text: "June 2026", dueOn: "2026-06-30", meaning: "by the end of June 2026" },
};
const saved = (action: object) => ({
  editCell: { __typename: "ActionSaved", id: "a-1", shown: true, revision: 20, action },
});
const refused = (refusal: string, message: string) => ({
  editCell: { __typename: "PlanRefused", refusal, message },
});
const conflict = {
  __typename: "CellConflict",
  message: "Somebody else changed this cell while you were writing.",
  revision: 14,
  yours: [paragraph("b-1", "Brief every member")],
  theirs: [paragraph("b-1", "Brief new members only")],
  changedBy: tom,
};

type Answer = { input?: { seen: number; reason: string | null; blocks: unknown[] } };

async function open(label: string, editCell: (asked: Answer) => object) {
  openAt("/plans/pl-1", { PlanPage: () => ({ plan }), EditCell: (asked) => ({ ...editCell(asked) }) });
  fireEvent.click(await screen.findByRole("button", { name: `Edit: ${label} of action 1.1` }));
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: `${label} of action 1.1` });
}

const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("a cell of the table", () => {
  it("is edited where it stands, and says what its timescale is understood as", async () => {
    const asked: Answer["input"][] = [];
    const field = await open("Timescale", ({ input }) => {
      asked.push(input);
      return saved(june);
    });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe("March 2026");
    write(field, "June 2026");
    press("Save");
    const button = await screen.findByRole("button", { name: "Edit: Timescale of action 1.1" });
    await waitFor(() => expect(document.activeElement).toBe(button));
    const cell = button.closest("td");
    expect(cell?.textContent).toContain("June 2026");
    expect(cell?.textContent).toContain("Saved. Understood as: by the end of June 2026.");
    expect(screen.getByText(/^Timescale of action 1.1: Saved/).closest("output")).toBeTruthy();
    expect(asked).toMatchObject([{ seen: 3, reason: null, blocks: [{ id: "b-4", text: "June 2026" }] }]);
    expect(localStorage).toHaveLength(0);
  });

  it("shows bullets with a dash, and takes them so", async () => {
    const field = await open("Activity", () => saved(briefMembers));
    expect(field.value).toBe("Brief all new members\n- within a month\n- with the police");
  });

  it("is left as it was with Escape, and the focus is back in it", async () => {
    const field = await open("Activity", () => saved(june));
    write(field, "Nothing of it");
    fireEvent.keyDown(field, { key: "Escape" });
    const button = screen.getByRole("button", { name: "Edit: Activity of action 1.1" });
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(screen.queryByText("Nothing of it")).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it("asks why only where the server does, and keeps what was typed", async () => {
    const reasons: unknown[] = [];
    const field = await open("Timescale", ({ input }) => {
      reasons.push(input?.reason);
      if (!input?.reason) return refused("REASON_MISSING", "A meeting agreed this plan: say why it changes.");
      return saved(june);
    });
    write(field, "June 2026");
    expect(screen.queryByRole("textbox", { name: "Why?" })).toBeNull();
    press("Save");
    const why = await screen.findByRole("textbox", { name: "Why?" });
    await waitFor(() => expect(document.activeElement).toBe(why));
    expect(screen.getByText(/A meeting agreed this plan/)).toBeTruthy();
    write(why, "The panel moved");
    press("Save");
    await screen.findByRole("button", { name: "Edit: Timescale of action 1.1" });
    expect(reasons).toEqual([null, "The panel moved"]);
  });

  it("shows yours and theirs when somebody was quicker, and lets you choose", async () => {
    const seen: unknown[] = [];
    const field = await open("Activity", ({ input }) => {
      seen.push(input?.seen);
      return seen.length === 1 ? { editCell: conflict } : saved(briefMembers);
    });
    write(field, "Brief every member");
    press("Save");
    await screen.findByRole("heading", { name: "Theirs, by Tom Ellis, Westshire Police" });
    expect(screen.getByText("Brief new members only")).toBeTruthy();
    press("Replace theirs with yours");
    await screen.findByRole("button", { name: "Edit: Activity of action 1.1" });
    expect(seen).toEqual([12, 14]);
  });

  it("keeps its words when the tab is closed, says since when, and takes them up or drops them", async () => {
    write(await open("Activity", () => saved(june)), "Half a sent");
    cleanup();
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    const kept = /^What you typed here on \d+ \w+ \d{4} at \S+ is kept\. It is not saved yet\.$/;
    await screen.findByText(kept);
    press("Use it: Activity of action 1.1");
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Activity of action 1.1" });
    expect(field.value).toBe("Half a sent");
    expect(screen.getByText(/is back\. It is not saved yet\.$/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    cleanup();
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }) });
    await screen.findByText(kept);
    press("Discard it: Activity of action 1.1");
    expect(screen.queryByText(kept)).toBeNull();
    expect(localStorage).toHaveLength(0);
    const button = screen.getByRole("button", { name: "Edit: Activity of action 1.1" });
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Activity of action 1.1" }).value).toMatch(
      /^Brief/,
    );
  });

  it("says nothing of kept words that stand in the cell by now", async () => {
    write(await open("Timescale", () => saved(june)), "June 2026");
    cleanup();
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }), PlanRows: () => ({ actions: [june] }) });
    await screen.findByText("June 2026");
    expect(screen.queryByText(/is kept\. It is not saved yet/)).toBeNull();
  });

  it("does not show one person what another typed", async () => {
    write(await open("Activity", () => saved(june)), "Half a sent");
    cleanup();
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }), Session: () => ({ me: tom, partnership }) });
    await screen.findByRole("button", { name: "Edit: Activity of action 1.1" });
    expect(screen.queryByText(/is kept\. It is not saved yet/)).toBeNull();
  });

  it("says that it is saved and not yet shown, and reads it again until it is", async () => {
    const late = {
      ...briefMembers,
      cells: [says, { ...when, changedAt: 20, blocks: [paragraph("b-4", "June 2026")] }],
    };
    let rows = 0;
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan }),
      PlanRows: () => ({ actions: [rows++ < 2 ? briefMembers : late] }),
      EditCell: () => ({
        editCell: { __typename: "ActionSaved", id: "a-1", shown: false, revision: 20, action: null },
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Edit: Timescale of action 1.1" }));
    write(screen.getByRole("textbox", { name: "Timescale of action 1.1" }), "June 2026");
    press("Save");
    const notYet = "Saved, not yet shown. It is recorded, and will be here in a moment.";
    await screen.findByText(notYet);
    expect(screen.getByText(`Timescale of action 1.1: ${notYet}`).closest("output")).toBeTruthy();
    expect(screen.getByText("March 2026")).toBeTruthy();
    await screen.findByText("June 2026");
    expect(screen.queryByText(notYet)).toBeNull();
    expect(screen.getByText("Saved.")).toBeTruthy();
    expect(rows).toBe(3);
  });

  it("sends nothing when nothing was changed", async () => {
    const asked: Answer["input"][] = [];
    await open("Activity", ({ input }) => (asked.push(input), saved(briefMembers)));
    press("Save");
    await screen.findByRole("button", { name: "Edit: Activity of action 1.1" });
    expect(screen.getByText("Nothing was changed.")).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it("opens without what is said of withdrawn words, leaves them so, and takes what is written in their place", async () => {
    const asked: Answer["input"][] = [];
    const gone = { ...briefMembers, cells: [{ ...says, blocks: [{ ...paragraph("b-1", notice), withdrawn }] }, when] };
    openAt("/plans/pl-1", {
      PlanPage: () => ({ plan }),
      PlanRows: () => ({ actions: [gone] }),
      EditCell: ({ input }) => (asked.push(input), saved(briefMembers)),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Edit: Activity of action 1.1" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Activity of action 1.1" });
    expect(field.value).toBe("");
    const hint = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(hint?.textContent).toBe(
      `${notice} What you write here takes its place. Leave it empty to leave it as it is.`,
    );
    press("Save");
    fireEvent.click(await screen.findByRole("button", { name: "Edit: Activity of action 1.1" }));
    expect(asked).toEqual([]);
    write(screen.getByRole("textbox", { name: "Activity of action 1.1" }), "Meet the clerks");
    press("Save");
    await screen.findByText("Saved.");
    expect(asked).toMatchObject([{ seen: 12 }]);
    expect(asked[0]?.blocks).toEqual([{ kind: "PARAGRAPH", text: "Meet the clerks" }]);
  });

  it("keeps its other statements when one of them was withdrawn", async () => {
    const partly = {
      ...briefMembers,
      cells: [{ ...says, blocks: [{ ...paragraph("b-1", notice), withdrawn }, paragraph("b-2", "Meet")] }, when],
    };
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }), PlanRows: () => ({ actions: [partly] }) });
    fireEvent.click(await screen.findByRole("button", { name: "Edit: Activity of action 1.1" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Activity of action 1.1" }).value).toBe("Meet");
  });

  it("cannot be edited in the past, nor by those who only read", async () => {
    openAt("/plans/pl-1?asOf=2026-03-20", { PlanPage: () => ({ plan }) });
    await screen.findByRole("table");
    expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
    cleanup();
    openAt("/plans/pl-1", { PlanPage: () => ({ plan }), Session: () => ({ me: ruth, partnership }) });
    await screen.findByRole("table");
    expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
  });
});
