// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership, plan } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const difference = {
  __typename: "CopyDifference",
  key: "k-1",
  change: "CHANGED",
  what: "Timescale",
  row: "1.1 Brief all members",
  here: "By March 2026",
  copy: "By May 2026",
  base: null as string | null,
  hindrance: null as string | null,
};
const printed = (text: string, notes: string[]) => ({
  __typename: "PrintedCell",
  column: 0,
  covers: 1,
  fromAbove: false,
  colour: null,
  paragraphs: [text],
  notes,
});
const copy = {
  __typename: "NewerCopy",
  index: 0,
  titles: [plan.title],
  newerHere: 2,
  base: { __typename: "Basis", position: 12, recordedAt: "2026-03-03T09:00:00Z" } as object | null,
  differences: [difference],
  doubts: [] as object[],
  recognised: {
    __typename: "PreviewPlan",
    index: 0,
    columns: [
      { __typename: "PreviewColumn", index: 0, label: "Activity", role: "ACTION" },
      { __typename: "PreviewColumn", index: 1, label: "Remarks", role: "FREE" },
    ],
    sections: [
      {
        __typename: "PreviewSection",
        rows: ["Brief all members", "Train staff"].map((text) => ({
          __typename: "PreviewRow",
          number: null,
          objective: null,
          cells: [
            { __typename: "PreviewCell", blocks: [{ __typename: "PreviewBlock", kind: "PARAGRAPH", text }] },
            { __typename: "PreviewCell", blocks: [] as object[] },
          ],
          printed: [{ __typename: "PrintedLine", cells: [printed(text, ["Comment by Tom: Is this agreed?"])] }],
        })),
      },
    ],
  },
  columns: [
    { __typename: "CopyColumn", label: "Activity", answersTo: 0 as number | null },
    { __typename: "CopyColumn", label: "Remarks", answersTo: null as number | null },
  ],
};

async function readCopy(answers: Parameters<typeof openAt>[1]) {
  const { history } = openAt("/plans/pl-1/newer-copy", {
    NewerCopyPage: () => ({ plan: { ...plan, copies: [] } }),
    ...answers,
  });
  const text = await screen.findByRole("textbox", { name: "Or paste its text" });
  fireEvent.change(text, { target: { value: "Activity\tBy" } });
  fireEvent.click(screen.getByRole("button", { name: "Read it" }));
  return history;
}

describe("bringing in a newer copy", () => {
  it("says that nothing is different, and from when the copy is", async () => {
    await readCopy({ NewerCopy: () => ({ newerCopy: { ...copy, differences: [] } }) });
    await screen.findByRole("heading", { level: 1, name: "Nothing is different" });
    screen.getByText(/Since then 2 places were changed here and not in the copy: they stay as they are/);
  });

  it("says that nobody knows what a copy from elsewhere began from", async () => {
    await readCopy({ NewerCopy: () => ({ newerCopy: { ...copy, base: null, newerHere: 0 } }) });
    await screen.findByText(/Nobody knows from which state of the plan this copy was made/);
  });

  it("says in the server's words why a copy cannot be read", async () => {
    await readCopy({ NewerCopy: () => ({ newerCopy: { __typename: "DocumentRefused", message: "This is a PDF." } }) });
    await screen.findByRole("link", { name: "This is a PDF." });
  });

  it("takes what is chosen: what goes away or contradicts only when somebody says so", async () => {
    const differences = [
      difference,
      { ...difference, key: "k-2", what: "Outcome", base: "Members know", here: "They know", copy: "All know" },
      { ...difference, key: "k-3", change: "REMOVED", what: "The row", copy: "" },
      { ...difference, key: "k-4", change: "REPORTED", what: "Report", here: "", hindrance: "Housing is not here." },
    ];
    const inputs: unknown[] = [];
    const history = await readCopy({
      NewerCopy: () => ({ newerCopy: { ...copy, differences } }),
      TakeNewerCopy: ({ input }) => {
        inputs.push(input);
        return { takeNewerCopy: { __typename: "NewerCopyTaken", id: "i-1", taken: 2, left: 2, shown: true } };
      },
    });
    await screen.findByRole("heading", { level: 1, name: "What the copy would change" });
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(boxes[1]?.labels?.[0]?.textContent).toBe("Outcome – changed in 1.1 Brief all members");
    const table = screen.getByRole("table", { name: "What the copy would change" });
    within(table).getByText("Members know");
    within(table).getByText("Housing is not here.");

    fireEvent.click(screen.getByRole("button", { name: "Take what is chosen" }));
    await screen.findByRole("link", { name: "Enter who sent the copy" });
    fireEvent.change(screen.getByRole("textbox", { name: "Who sent the copy?" }), { target: { value: "Tom" } });
    if (boxes[1]) fireEvent.click(boxes[1]);
    fireEvent.click(screen.getByRole("button", { name: "Take what is chosen" }));
    await expect.poll(() => history.location.pathname).toBe("/plans/pl-1");
    expect(inputs).toMatchObject([
      { planId: "pl-1", index: 0, take: ["k-1", "k-2"], sentBy: "Tom", document: { text: "Activity\tBy" } },
    ]);
  });

  it("says how far it has come while it is taken", async () => {
    const ids: unknown[] = [];
    // The ledger is still at it: what is not answered here hangs.
    await readCopy({
      NewerCopy: () => ({ newerCopy: copy }),
      ReadingProgress: ({ id }) => {
        ids.push(id);
        return { reading: { __typename: "Reading", stage: "COMPARING", percent: 40 } };
      },
    });
    fireEvent.change(await screen.findByRole("textbox", { name: "Who sent the copy?" }), { target: { value: "Tom" } });
    expect(screen.queryByRole("progressbar")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Take what is chosen" }));
    await screen.findAllByText("Comparing the two copies…");
    expect(ids).toContainEqual(expect.any(String));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Taking it in…" }).disabled).toBe(true);
  });

  it("shows what was not sure of a row below the lines that it was read from", async () => {
    const doubts = [
      {
        __typename: "Doubt",
        message: "There is a comment here.",
        rowIndex: 1,
        columnIndex: 0,
        words: "Is this agreed?",
      },
      { __typename: "Doubt", message: "A page header is not read.", rowIndex: null, columnIndex: null, words: null },
    ];
    await readCopy({ NewerCopy: () => ({ newerCopy: { ...copy, doubts } }) });
    await screen.findByText("What was not sure in the copy (2)");
    const row = within(screen.getByRole("region", { name: "Row 2: Train staff" }));
    row.getByText("There is a comment here.");
    expect(row.getAllByRole("row").map(({ textContent }) => textContent)).toEqual([
      "WhereActivityRemarks",
      expect.stringMatching(/^In the documentActivityTrain staffComment by Tom: Is this agreed\?/),
      expect.stringMatching(/^Read asActivityTrain staff/),
    ]);
    within(screen.getByRole("region", { name: "About no row" })).getByText("A page header is not read.");
    expect(screen.queryByRole("region", { name: /^Row 1/ })).toBeNull();
  });

  it("is compared again when its columns are others than they were taken for, and taken so", async () => {
    const asked: unknown[] = [];
    const inputs: unknown[] = [];
    const [activity, remarks] = copy.columns;
    await readCopy({
      NewerCopy: ({ index, answersTo }) => {
        asked.push({ index, answersTo });
        const columns = [activity, { ...remarks, answersTo: 1 }];
        return {
          newerCopy: answersTo ? { ...copy, columns, differences: [difference] } : { ...copy, differences: [] },
        };
      },
      TakeNewerCopy: ({ input }) => {
        inputs.push(input);
        return { takeNewerCopy: { __typename: "NewerCopyTaken", id: "i-1", taken: 1, left: 0, shown: true } };
      },
    });
    const column = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Remarks" });
    expect(column.value).toBe("new");
    fireEvent.change(column, { target: { value: "0" } });
    fireEvent.click(screen.getByRole("button", { name: "Compare again" }));
    await screen.findByText("Choose each column of the plan for one column of the copy");
    fireEvent.change(column, { target: { value: "1" } });
    fireEvent.click(screen.getByRole("button", { name: "Compare again" }));
    await screen.findByText("1 place is different.", { exact: false });
    expect(asked).toEqual([
      { index: undefined, answersTo: undefined },
      { index: 0, answersTo: [0, 1] },
    ]);
    fireEvent.change(screen.getByRole("textbox", { name: "Who sent the copy?" }), { target: { value: "Tom" } });
    fireEvent.click(screen.getByRole("button", { name: "Take what is chosen" }));
    await expect.poll(() => inputs).toMatchObject([{ index: 0, answersTo: [0, 1], take: ["k-1"] }]);
  });

  it("is offered by the import of what is here already, and unticks what would be here twice", async () => {
    const previewed = {
      __typename: "PreviewPlan",
      index: 0,
      title: plan.title,
      rowCount: 0,
      columns: [],
      sections: [],
      looksLike: { __typename: "Plan", id: "pl-1", title: plan.title },
    };
    const preview = { __typename: "DocumentPreview", title: null, words: 3, unplaced: [], narrative: [], doubts: [] };
    const { history } = openAt("/import", {
      ImportPage: () => ({ me: amira, partnership }),
      Preview: () => ({ previewDocument: { ...preview, plans: [previewed] } }),
      NewerCopyPage: () => ({ plan: { ...plan, copies: [] } }),
      NewerCopy: () => ({ newerCopy: { ...copy, differences: [] } }),
    });
    const text = await screen.findByRole("textbox", { name: "Or paste its text" });
    fireEvent.change(text, { target: { value: "Activity\tBy" } });
    fireEvent.click(screen.getByRole("button", { name: "Read it" }));
    await screen.findByText(/^This looks like a newer copy of/);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^Take this plan in/ }).checked).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: /^See what it would change/ }));
    await screen.findByRole("heading", { level: 1, name: "Nothing is different" });
    expect(history.location.pathname).toBe("/plans/pl-1/newer-copy");
  });
});
