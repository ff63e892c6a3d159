// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const cell = (text: string) => ({
  __typename: "PreviewCell",
  blocks: [{ __typename: "PreviewBlock", kind: "PARAGRAPH", text }],
});
const preview = {
  __typename: "DocumentPreview",
  title: "Westmere Prevent action plan",
  words: 120,
  unplaced: ["Page 1 of 3"],
  narrative: [],
  doubts: [
    { __typename: "Doubt", message: "A rating was given as a colour only.", planIndex: 0, rowIndex: 0, words: null },
  ],
  plans: [
    {
      __typename: "PreviewPlan",
      index: 0,
      title: "Westmere Prevent action plan",
      rowCount: 1,
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

  it("shows doubts first and again at their row, and takes in what was put right", async () => {
    const inputs: unknown[] = [];
    await readPastedText({
      Preview: () => ({ previewDocument: preview }),
      ImportDocument: ({ input }) => {
        inputs.push(input);
        return { importDocument: { __typename: "ImportConfirmed", id: "i-1", shown: true, plans: [plan] } };
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Check what was recognised" });
    expect(screen.getByRole("link", { name: /Go to the row/ }).getAttribute("href")).toBe("#plan-0-row-0");
    const table = screen.getByRole("table", { name: "Westmere Prevent action plan" });
    expect(within(table).getByText("A rating was given as a colour only.").closest("tr")?.id).toBe("plan-0-row-0");
    expect(screen.getByText("Page 1 of 3")).toBeTruthy();

    fireEvent.change(screen.getByRole("combobox", { name: "By" }), { target: { value: "TIMESCALE" } });
    fireEvent.click(screen.getByRole("button", { name: "Import" }));
    await screen.findByRole("heading", { level: 1, name: "The plan is in" });
    expect(screen.getByRole("link", { name: plan.title }).getAttribute("href")).toBe("/plans/pl-1");
    expect(inputs).toMatchObject([
      {
        document: { text: "Activity\tBy" },
        plans: [
          {
            index: 0,
            title: plan.title,
            level: "DISTRICT",
            organisationIds: ["o-westmere"],
            roles: ["ACTION", "TIMESCALE"],
          },
        ],
      },
    ]);
  });
});
