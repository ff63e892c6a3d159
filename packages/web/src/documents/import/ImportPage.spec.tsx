// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership, plan } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const cell = (text: string) => ({
  __typename: "PreviewCell",
  blocks: [{ __typename: "PreviewBlock", kind: "PARAGRAPH", text }],
});
const printed = (column: number, paragraphs: string[], more = {}) => ({
  __typename: "PrintedCell",
  column,
  covers: 1,
  fromAbove: false,
  colour: null,
  paragraphs,
  notes: [] as string[],
  ...more,
});
const preview = {
  __typename: "DocumentPreview",
  title: "Westmere Prevent action plan",
  words: 120,
  unplaced: ["Page 1 of 3"],
  narrative: [],
  doubts: [
    {
      __typename: "Doubt",
      message: "These words were added as a tracked change; they were taken in.",
      planIndex: 0,
      rowIndex: 0,
      columnIndex: 0,
      words: "all members",
    },
    {
      __typename: "Doubt",
      message: "There is a comment by Ruth here; it is not part of the plan.",
      planIndex: null,
      rowIndex: null,
      columnIndex: null,
      words: "Ask Tom",
    },
  ],
  plans: [
    {
      __typename: "PreviewPlan",
      index: 0,
      title: "Westmere Prevent action plan",
      rowCount: 1,
      colouredRows: 1,
      looksLike: null,
      columns: [
        { __typename: "PreviewColumn", index: 0, label: "Activity", role: "ACTION" },
        { __typename: "PreviewColumn", index: 1, label: "By", role: "FREE" },
      ],
      sections: [
        {
          __typename: "PreviewSection",
          number: "1",
          title: "Governance",
          statement: null,
          rows: [
            {
              __typename: "PreviewRow",
              number: null,
              objective: null,
              cells: [cell("Brief all members"), cell("March 2026")],
              printed: [
                { __typename: "PrintedLine", cells: [printed(0, ["1. Governance"], { covers: 2 })] },
                {
                  __typename: "PrintedLine",
                  cells: [
                    printed(0, ["Brief all members"], { notes: ["Added as a tracked change: all members"] }),
                    printed(1, ["March 2026"], { colour: "00B050" }),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

async function readPastedText(answers: Parameters<typeof openAt>[1]) {
  openAt("/import", { ImportPage: () => ({ me: amira, partnership }), ...answers });
  const text = await screen.findByRole("textbox", { name: "Or paste its text" });
  fireEvent.change(text, { target: { value: "Activity\tBy" } });
  fireEvent.click(screen.getByRole("button", { name: "Read it" }));
}

describe("importing a plan", () => {
  it("asks for a document first", async () => {
    openAt("/import", { ImportPage: () => ({ me: amira, partnership }) });
    fireEvent.click(await screen.findByRole("button", { name: "Read it" }));
    await screen.findByRole("link", { name: "Choose a Word document, or paste its text" });
  });

  it("says in the server's words why a document cannot be read", async () => {
    await readPastedText({
      Preview: () => ({
        previewDocument: { __typename: "DocumentRefused", message: "There is no table in this text." },
      }),
    });
    await screen.findByRole("link", { name: "There is no table in this text." });
    expect(document.title).toBe("Error: Import a plan – Planledger");
  });

  const imported = { importDocument: { __typename: "ImportConfirmed", id: "i-1", shown: true, plans: [plan] } };
  const goOn = () => fireEvent.click(screen.getByRole("button", { name: "Continue" }));

  it("shows a doubtful row beside its source, and takes in what was put right and checked", async () => {
    const asked: unknown[] = [];
    await readPastedText({
      Preview: () => ({ previewDocument: preview }),
      ImportDocument: (variables) => {
        asked.push(variables);
        return imported;
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Check what was recognised" });
    expect(screen.getByRole("combobox", { name: "By" }).getAttribute("aria-describedby")).toBe("role-0-1-hint");
    fireEvent.change(screen.getByRole("combobox", { name: "By" }), { target: { value: "TIMESCALE" } });
    fireEvent.click(screen.getByRole("checkbox", { name: /^Record the colours/ }));
    goOn();

    await screen.findByRole("heading", { level: 1, name: "Look at what is doubtful" });
    const row = screen.getByRole("region", { name: "Row 1: Brief all members" });
    const beside = within(row).getByRole("table");
    expect(
      within(beside)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "WhereActivityBy",
      "In the document, line 11. Governance",
      "In the document, line 2ActivityBrief all membersAdded as a tracked change: all membersByMarch 2026 Coloured",
      "Read asActivityBrief all membersByMarch 2026",
    ]);
    expect(
      within(row)
        .getByRole("link", { name: /^See it among the rows/ })
        .getAttribute("href"),
    ).toBe("#plan-0-row-0");
    screen.getByText("0 of 2 doubts looked at.");
    fireEvent.change(within(row).getByRole("textbox", { name: "Activity" }), { target: { value: "- Brief members" } });
    expect(within(beside).getByText("Put right")).toBeTruthy();
    fireEvent.click(within(row).getByRole("checkbox", { name: "I have looked at it" }));
    expect(within(row).queryByRole("table")).toBeNull();
    screen.getByText("1 of 2 doubts looked at.");
    screen.getByText("Page 1 of 3");
    goOn();

    await screen.findByRole("heading", { level: 1, name: "Check your answers before importing" });
    screen.getByText("Not recorded as ratings");
    screen.getByText("1 row put right");
    screen.getByText("1 of 2 looked at");
    screen.getByText(/^One doubt was not looked at/);
    expect(screen.getByRole("link", { name: /^Change the title/ }).getAttribute("href")).toBe(
      "/import?step=plans#title-0",
    );
    fireEvent.click(screen.getByRole("button", { name: "Import" }));
    await screen.findByRole("heading", { level: 1, name: "The plan is in" });
    expect(screen.getByRole("link", { name: plan.title }).getAttribute("href")).toBe("/plans/pl-1");
    expect(asked).toEqual([
      {
        readingId: expect.any(String) as unknown,
        input: {
          commandId: expect.any(String) as unknown,
          document: { text: "Activity\tBy" },
          plans: [
            {
              index: 0,
              title: plan.title,
              level: "DISTRICT",
              organisationIds: ["o-westmere"],
              roles: ["ACTION", "TIMESCALE"],
              takeColours: false,
              leaveOut: [],
              corrected: [{ row: 0, column: 0, blocks: [{ kind: "BULLET", text: "Brief members" }] }],
            },
          ],
        },
      },
    ]);
    expect(Object.keys(sessionStorage).filter((key) => key.includes("import"))).toEqual([]);
  });

  it("leaves rows out, marks everything as looked at, and says so before it is confirmed", async () => {
    const inputs: { plans: unknown[] }[] = [];
    await readPastedText({
      Preview: () => ({ previewDocument: preview }),
      ImportDocument: ({ input }) => {
        inputs.push(input as { plans: unknown[] });
        return imported;
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Check what was recognised" });
    goOn();
    fireEvent.click(await screen.findByRole("checkbox", { name: "Leave this row out" }));
    fireEvent.click(screen.getByRole("button", { name: "I have looked at all of them" }));
    screen.getByText("2 of 2 doubts looked at.");
    goOn();
    await screen.findByText("1 row left out");
    screen.getByText("0 rows in 1 section");
    fireEvent.click(screen.getByRole("button", { name: "Import" }));
    await screen.findByRole("heading", { level: 1, name: "The plan is in" });
    expect(inputs[0]?.plans).toMatchObject([{ leaveOut: [0], corrected: [], takeColours: true }]);
  });

  it("lets every row be put right or left out, doubtful or not, and keeps that on the way back", async () => {
    const [first] = preview.plans;
    const [section] = first?.sections ?? [];
    const second = { ...section?.rows[0], cells: [cell("Train staff"), cell("Soon")] };
    const sections = [{ ...section, rows: [...(section?.rows ?? []), second] }];
    const whole = { ...preview, doubts: [], plans: [{ ...first, rowCount: 2, sections }] };
    const inputs: { plans: unknown[] }[] = [];
    await readPastedText({
      Preview: () => ({ previewDocument: whole }),
      ImportDocument: ({ input }) => {
        inputs.push(input as { plans: unknown[] });
        return imported;
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Check what was recognised" });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "Look at the rows" });
    fireEvent.click(screen.getByRole("button", { name: "Change Row 2: Train staff" }));
    const row = screen.getByRole("region", { name: "Row 2: Train staff" });
    expect(document.activeElement).toBe(row);
    expect(within(row).queryByRole("checkbox", { name: "I have looked at it" })).toBeNull();
    fireEvent.change(within(row).getByRole("textbox", { name: "By" }), { target: { value: "May 2026" } });
    fireEvent.click(screen.getByRole("button", { name: "Change Row 1: Brief all members" }));
    const other = screen.getByRole("region", { name: "Row 1: Brief all members" });
    fireEvent.click(within(other).getByRole("checkbox", { name: "Leave this row out" }));
    goOn();
    await screen.findByText("1 row left out");
    screen.getByText("1 row put right");
    fireEvent.click(screen.getByRole("link", { name: "Back to the rows" }));
    await screen.findByRole("region", { name: "Row 1: Brief all members" });
    const again = screen.getByRole("region", { name: "Row 2: Train staff" });
    expect(within(again).getByRole<HTMLTextAreaElement>("textbox", { name: "By" }).value).toBe("May 2026");
    goOn();
    fireEvent.click(await screen.findByRole("button", { name: "Import" }));
    await screen.findByRole("heading", { level: 1, name: "The plan is in" });
    const corrected = [{ row: 1, column: 1, blocks: [{ kind: "PARAGRAPH", text: "May 2026" }] }];
    expect(inputs[0]?.plans).toMatchObject([{ leaveOut: [0], corrected }]);
  });

  it("asks for a title where the document has none, and offers no look at nothing", async () => {
    const [first] = preview.plans;
    const untitled = { ...preview, title: null, doubts: [], unplaced: [], plans: [{ ...first, title: null }] };
    await readPastedText({ Preview: () => ({ previewDocument: untitled }) });
    const title = await screen.findByRole<HTMLInputElement>("textbox", { name: "Title" });
    expect(title.value).toBe("");
    screen.getByText("No title was found in the document. Enter what the plan is called.");
    goOn();
    await screen.findByRole("link", { name: "Enter the title of the plan" });
    fireEvent.change(title, { target: { value: "Our plan" } });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "Look at the rows" });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "Check your answers before importing" });
    expect(screen.queryByRole("link", { name: /^Look/ })).toBeNull();
  });

  it("asks for what is missing before it goes on", async () => {
    await readPastedText({ Preview: () => ({ previewDocument: preview }) });
    fireEvent.change(await screen.findByRole("textbox", { name: "Title" }), { target: { value: " " } });
    goOn();
    await screen.findByRole("link", { name: "Enter the title of the plan" });
    fireEvent.click(screen.getByRole("checkbox", { name: /^Take this plan in/ }));
    goOn();
    await screen.findByRole("link", { name: "Choose at least one plan to take in" });
  });

  it("reads the document again after a reload, with what was chosen of it", async () => {
    await readPastedText({ Preview: () => ({ previewDocument: preview }) });
    fireEvent.change(await screen.findByRole("textbox", { name: "Title" }), { target: { value: "Our plan" } });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "Look at what is doubtful" });
    cleanup();
    const documents: unknown[] = [];
    openAt("/import?step=check", {
      ImportPage: () => ({ me: amira, partnership }),
      Preview: ({ document: asked }) => {
        documents.push(asked);
        return { previewDocument: preview };
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Check your answers before importing" });
    screen.getByRole("heading", { level: 2, name: "Our plan" });
    expect(documents).toEqual([{ text: "Activity\tBy" }]);
  });

  it("asks for the file again when the server does not have it any more, and keeps what was chosen", async () => {
    await readPastedText({ Preview: () => ({ previewDocument: preview }) });
    fireEvent.change(await screen.findByRole("textbox", { name: "Title" }), { target: { value: "Our plan" } });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "Look at what is doubtful" });
    cleanup();
    let there = false;
    openAt("/import?step=plans", {
      ImportPage: () => ({ me: amira, partnership }),
      Preview: () => ({
        previewDocument: there ? preview : { __typename: "DocumentRefused", message: "Choose it again." },
      }),
    });
    await screen.findByRole("link", { name: "Choose it again." });
    screen.getByText(/what you chose is kept/);
    there = true;
    fireEvent.change(screen.getByRole("textbox", { name: "Or paste its text" }), { target: { value: "Activity\tBy" } });
    fireEvent.click(screen.getByRole("button", { name: "Read it" }));
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Title" })).value).toBe("Our plan");
  });

  it("offers to go on with what was begun, and says when an answer is lost that it goes on by itself", async () => {
    await readPastedText({ Preview: () => ({ previewDocument: preview }) });
    await screen.findByRole("textbox", { name: "Title" });
    cleanup();
    openAt("/import", {
      ImportPage: () => ({ me: amira, partnership }),
      Preview: () => ({ previewDocument: preview }),
      ImportDocument: () => new Error("gone"),
    });
    fireEvent.click(await screen.findByRole("link", { name: "Go on with it" }));
    await screen.findByRole("heading", { level: 1, name: "Check what was recognised" });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "Look at what is doubtful" });
    goOn();
    fireEvent.click(await screen.findByRole("button", { name: "Import" }));
    await screen.findByText(/goes on by itself as soon as the server can/);
  });
});
