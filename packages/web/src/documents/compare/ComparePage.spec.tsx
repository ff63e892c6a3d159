// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const counts = {
  __typename: "ComparedCounts",
  added: 0,
  changed: 0,
  moved: 0,
  renumbered: 0,
  removed: 0,
  unchanged: 1,
};
const read = { __typename: "CopyRead", rows: 1, words: 20, doubts: [] };
const plan = {
  __typename: "PlanCompared",
  name: "Westmere Prevent plan",
  title: null,
  period: null,
  counts,
  columns: [],
  sections: [],
  objectives: [],
  narratives: [],
  rows: [] as object[],
};
const compared = {
  __typename: "CopiesCompared",
  older: read,
  newer: read,
  onlyOlder: [],
  onlyNewer: [],
  plans: [plan],
};
const text = (older: string | null, newer: string | null) => ({ __typename: "TextCompared", older, newer });

/** Gives two texts, as nobody in particular. */
async function compareTexts(answer: object, answers: Parameters<typeof openAt>[1] = {}) {
  const asked: unknown[] = [];
  openAt("/compare", {
    Session: () => ({ me: null, partnership }),
    CompareCopies: ({ older, newer }) => (asked.push({ older, newer }), { compareCopies: answer }),
    ...answers,
  });
  await screen.findByRole("heading", { level: 1, name: "Compare two copies of a plan" });
  const [older, newer] = screen.getAllByRole("textbox", { name: "Or paste its text" });
  if (older) fireEvent.change(older, { target: { value: "Action\nBrief" } });
  if (newer) fireEvent.change(newer, { target: { value: "Action\nBrief all" } });
  fireEvent.click(screen.getByRole("button", { name: "Compare them" }));
  return asked;
}

describe("comparing two copies", () => {
  it("is what an empty ledger shows first, with the way to open it", async () => {
    openAt("/", { Session: () => ({ me: null, partnership: null }) });
    await screen.findByRole("heading", { level: 1, name: "Compare two copies of a plan" });
    expect(screen.getByRole("link", { name: "Open this ledger" }).getAttribute("href")).toBe("/open");
  });

  it("asks for both copies, each in one way", async () => {
    openAt("/compare", { Session: () => ({ me: null, partnership }) });
    fireEvent.click(await screen.findByRole("button", { name: "Compare them" }));
    await screen.findByRole("link", { name: "Choose the older copy, or paste its text" });
    expect(screen.getByRole("link", { name: "Choose the newer copy, or paste its text" })).toBeTruthy();
  });

  it("says what changed in each row, with signs for those who see no colour", async () => {
    const rows = [
      {
        __typename: "RowCompared",
        fate: "CHANGED",
        moved: true,
        renumbered: text("1.1", "2.1"),
        number: "2.1",
        summary: "Brief all members",
        sectionOlder: "1 Governance",
        sectionNewer: "2 Training",
        cells: [{ __typename: "CellCompared", label: "Action", older: "Brief members", newer: "Brief all members" }],
      },
    ];
    const columns = [text("Lead", "Lead officer"), text(null, "Progress"), text("Notes", null)];
    const answer = { ...compared, plans: [{ ...plan, rows, columns, counts: { ...counts, changed: 1 } }] };
    const asked = await compareTexts(answer);
    await screen.findByRole("heading", { level: 1, name: "What changed" });
    expect(asked).toEqual([{ older: { text: "Action\nBrief" }, newer: { text: "Action\nBrief all" } }]);
    const table = screen.getByRole("table", { name: "What changed in the rows of Westmere Prevent plan" });
    const cell = within(table).getByRole("rowheader", { name: "Action" }).closest("tr");
    expect(cell?.textContent).toContain("put in: all ; members");
    expect(within(table).getByText("Changed")).toBeTruthy();
    expect(within(table).getByText("Moved")).toBeTruthy();
    const around = screen.getByRole("table", { name: /^What changed around the rows/ });
    expect(
      within(around)
        .getAllByRole("rowheader")
        .map((header) => header.textContent),
    ).toEqual(["ColumnChanged", "ColumnAdded", "ColumnTaken out"]);
  });

  it("says it when nothing is different, and what was not sure", async () => {
    const doubts = [{ __typename: "Doubt", message: "A rating was given as a colour only.", words: "Brief" }];
    await compareTexts({ ...compared, newer: { ...read, doubts } });
    await screen.findByText("Nothing is different: both copies say the same.");
    expect(screen.getByText("What was not sure in the newer copy (1)")).toBeTruthy();
  });

  it("says at each copy why it cannot be read", async () => {
    const fault = (message: string) => ({ __typename: "DocumentRefused", message });
    const faults = { faultOlder: fault("This is a PDF."), faultNewer: fault("The file is empty.") };
    await compareTexts({ __typename: "CopiesRefused", ...faults });
    await screen.findByRole("link", { name: "This is a PDF." });
    expect(screen.getByRole("link", { name: "The file is empty." }).getAttribute("href")).toBe("#newer-text");
  });

  it("shows how far it has come, and stops when somebody wants to", async () => {
    await compareTexts(compared, {
      CompareCopies: () => new Promise(() => {}) as unknown as Record<string, unknown>,
    });
    fireEvent.click(await screen.findByRole("button", { name: "Stop" }));
    expect(screen.getByRole("button", { name: "Compare them" })).toBeTruthy();
  });

  it("offers to keep the newer copy to those who may, and hands it on", async () => {
    await compareTexts(compared, {
      Session: () => ({ me: amira, partnership }),
      ImportPage: () => ({ me: amira, partnership }),
      Preview: () => ({ previewDocument: { __typename: "DocumentRefused", message: "There is no table in it." } }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Keep this plan from now on" }));
    await screen.findByRole("heading", { level: 1, name: "Import a plan" });
    await screen.findByRole("link", { name: "There is no table in it." });
    cleanup();
    await compareTexts(compared, { Session: () => ({ me: { ...amira, role: "AUDITOR" }, partnership }) });
    await screen.findByRole("heading", { level: 1, name: "What changed" });
    expect(screen.queryByRole("button", { name: "Keep this plan from now on" })).toBeNull();
  });
});
