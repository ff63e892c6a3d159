// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { briefMembers, partnership, plan, police, westmere } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const [says, when] = briefMembers.cells;
const lead = { ...says?.column, id: "c-lead", label: "Lead", role: "LEAD" };
const block = (id: string, text: string) => ({ ...when?.blocks[0], id, text });
const led = {
  ...briefMembers,
  cells: [says, { ...says, column: lead, blocks: [block("b-6", "WDC / Scouts")] }, when],
};
const withLeads = {
  ...plan,
  columns: [...plan.columns, lead],
  sections: plan.sections.map((section) => ({ ...section, actions: [led] })),
};

type Asked = { input?: { leads?: object[]; blocks: object[] }; blocks?: { text: string }[] };

/** A ledger that takes each line, and each part between slashes, for a name. */
const read = ({ blocks = [] }: Asked) => ({
  cellReading: {
    __typename: "CellReading",
    timescale: null,
    leads: blocks
      .flatMap(({ text }) => text.split(" / "))
      .map((text) => ({
        __typename: "Lead",
        text,
        kind: "LEAD",
        organisation: text === police.name ? police : null,
      })),
  },
  partnership,
});
const dated = (timescale: object) => ({
  cellReading: { __typename: "CellReading", timescale: { __typename: "Timescale", ...timescale }, leads: [] },
  partnership,
});

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

async function openCell(label: string, answers: Parameters<typeof openAt>[1]) {
  openAt("/plans/pl-1", {
    PlanPage: () => ({ plan: withLeads }),
    PlanRows: () => ({ actions: [led] }),
    ...answers,
  });
  fireEvent.click(await screen.findByRole("button", { name: `Edit: ${label} of action 1.1` }));
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: `${label} of action 1.1` });
}

describe("a timescale while it is typed", () => {
  it("is said with its meaning, politely, and with the day from which it is overdue", async () => {
    const asked: unknown[] = [];
    const field = await openCell("Timescale", {
      CellReading: ({ blocks, columnId }: Asked & { columnId?: string }) => {
        asked.push([columnId, blocks?.[0]?.text]);
        const june = { kind: "BY_MONTH", meaning: "by the end of June 2027", overdueFrom: "2027-07-01" };
        const march = { kind: "BY_MONTH", meaning: "by the end of March 2026", overdueFrom: "2026-04-01" };
        return dated(blocks?.[0]?.text === "March 2026" ? march : june);
      },
    });
    const said = await screen.findByText("Understood as: by the end of March 2026. Overdue from 1 April 2026.");
    expect(said.tagName).toBe("OUTPUT");
    write(field, "By en");
    write(field, "By end of June 2027");
    await screen.findByText("Understood as: by the end of June 2027. Overdue from 1 July 2027.");
    expect(asked).toEqual([
      ["c-when", "March 2026"],
      ["c-when", "By end of June 2027"],
    ]);
    write(field, " ");
    expect(screen.queryByText(/^Understood as/)).toBeNull();
  });

  it("says what never falls due, and what is not recognised", async () => {
    const field = await openCell("Timescale", {
      CellReading: ({ blocks }: Asked) =>
        dated(
          blocks?.[0]?.text === "Ongoing"
            ? { kind: "ONGOING", meaning: "all the time", overdueFrom: null }
            : { kind: "NONE", meaning: "no date was recognised", overdueFrom: null },
        ),
    });
    await screen.findByText(/^Not recognised: no date is found in it, so it is never overdue\./);
    write(field, "Ongoing");
    await screen.findByText(
      "Understood as: all the time. Never overdue; it can have a day on which to look at it again.",
    );
  });

  it("is saved whether it was read or not", async () => {
    const saved = { __typename: "ActionSaved", id: "a-1", shown: true, revision: 20, action: null };
    const field = await openCell("Timescale", {
      CellReading: () => new Error("out of reach"),
      EditCell: () => ({ editCell: saved }),
    });
    write(field, "June 2027");
    press("Save");
    await screen.findByText("Saved.");
  });
});

describe("who is named in a cell", () => {
  it("is listed, and each is said what it does and whom it means", async () => {
    const inputs: Asked["input"][] = [];
    await openCell("Lead", {
      CellReading: read,
      EditCell: ({ input }: Asked) => (
        inputs.push(input),
        { editCell: { __typename: "PlanRefused", message: "Your role does not allow it." } }
      ),
    });
    const list = within(await screen.findByRole("group", { name: "Who is named" }));
    expect(list.getAllByRole("listitem").map((item) => item.querySelector("strong")?.textContent)).toEqual([
      "WDC",
      "Scouts",
    ]);
    fireEvent.change(list.getByRole("combobox", { name: "Organisation of WDC" }), { target: { value: westmere.id } });
    fireEvent.change(list.getByRole("combobox", { name: "What it does of Scouts" }), { target: { value: "VIA" } });
    press("Save");
    await screen.findByText("Your role does not allow it.");
    expect(inputs).toMatchObject([
      {
        blocks: [{ id: "b-6", text: "WDC / Scouts" }],
        leads: [
          { text: "WDC", kind: "LEAD", organisationId: westmere.id },
          { text: "Scouts", kind: "VIA", organisationId: null },
        ],
      },
    ]);
  });

  it("changes with the words, which stay as they are printed", async () => {
    const inputs: Asked["input"][] = [];
    const field = await openCell("Lead", {
      CellReading: read,
      EditCell: ({ input }: Asked) => (
        inputs.push(input),
        { editCell: { __typename: "PlanRefused", message: "Your role does not allow it." } }
      ),
    });
    const adding = await screen.findByRole("combobox", { name: "Add somebody" });
    write(adding, police.name);
    fireEvent.keyDown(adding, { key: "Enter" });
    expect(field.value).toBe(`WDC / Scouts\n${police.name}`);
    expect(screen.getByText(`${police.name} is added to the words.`).tagName).toBe("OUTPUT");
    press("Remove WDC");
    expect(field.value).toBe(`Scouts\n${police.name}`);
    expect(document.activeElement).toBe(adding);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Remove WDC" })).toBeNull());
    write(field, "Scouts / Fire service");
    press("Save");
    await screen.findByText("Your role does not allow it.");
    expect(inputs[0]?.leads).toEqual([
      { text: "Scouts", kind: "LEAD", organisationId: null },
      { text: "Fire service", kind: "LEAD", organisationId: null },
    ]);
  });
});
