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
    said: null,
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
const dated = (timescale: object, said: object | null = null) => ({
  cellReading: {
    __typename: "CellReading",
    timescale: { __typename: "Timescale", ...timescale },
    said: said && { __typename: "Timescale", ...said },
    leads: [],
  },
  partnership,
});

const NOT_ALLOWED = "Your role does not allow it.";
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

describe("what a timescale means where its words are read wrongly", () => {
  const spring = { kind: "BY_MONTH", meaning: "by the end of March 2026", overdueFrom: "2026-04-01" };
  const fourthOfMay = { kind: "ON_DATE", meaning: "by 4 May 2026", dueOn: "2026-05-04", from: null, every: null };
  type Input = { blocks: object[]; timescale: object | null };

  async function openSaid(said: object | null) {
    const inputs: (Input | undefined)[] = [];
    const field = await openCell("Timescale", {
      CellReading: () => dated(spring, said),
      EditCell: ({ input }: { input?: Input }) => (
        inputs.push(input),
        { editCell: { __typename: "PlanRefused", refusal: "NOT_ALLOWED", message: NOT_ALLOWED } }
      ),
    });
    await screen.findByText(/by the end of March 2026/);
    return { inputs, field, meant: screen.getByRole<HTMLSelectElement>("combobox", { name: "What is meant" }) };
  }
  const day = (legend: string, parts: Record<string, string>) => {
    const group = within(screen.getByRole("group", { name: legend }));
    for (const [part, value] of Object.entries(parts)) write(group.getByRole("textbox", { name: part }), value);
  };

  it("is said beside the printed words, which stay as they are", async () => {
    const { inputs, meant } = await openSaid(null);
    write(meant, "PERIOD");
    screen.getByText("Its words are read as: by the end of March 2026. What is said below counts.");
    day("First day", { Day: "1", Month: "April", Year: "2026" });
    press("Save");
    const wrong = await screen.findByText(/Enter a real day, for example 31 3 2027/);
    expect(wrong.textContent).toMatch(/^Error:/);
    expect(inputs).toEqual([]);
    day("Last day", { Day: "30", Month: "6", Year: "26" });
    press("Save");
    await screen.findByText(NOT_ALLOWED);
    expect(inputs).toMatchObject([
      {
        blocks: [{ id: "b-4", text: "March 2026" }],
        timescale: { kind: "PERIOD", from: "2026-04-01", to: "2026-06-30" },
      },
    ]);
  });

  it("asks how often, of what comes again and again", async () => {
    const { inputs, meant } = await openSaid(null);
    write(meant, "RECURRING");
    press("Save");
    await screen.findByText(/Choose how often it comes/);
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "How often" }));
    write(screen.getByRole("combobox", { name: "How often" }), "QUARTER");
    press("Save");
    await screen.findByText(NOT_ALLOWED);
    expect(inputs).toMatchObject([{ timescale: { kind: "RECURRING", every: "QUARTER" } }]);
  });

  it("shows what somebody had said, until the words change, and says that they are read again", async () => {
    const { inputs, field, meant } = await openSaid(fourthOfMay);
    expect(meant.value).toBe("ON_DATE");
    const last = within(screen.getByRole("group", { name: "Last day" }));
    expect(last.getByRole<HTMLInputElement>("textbox", { name: "Month" }).value).toBe("5");
    write(field, "Spring 2026");
    await screen.findByText(/^The words have changed, so what somebody had said of them no longer counts\./);
    expect(meant.value).toBe("");
    press("Save");
    await screen.findByText(NOT_ALLOWED);
    expect(inputs).toMatchObject([{ blocks: [{ text: "Spring 2026" }], timescale: null }]);
  });

  it("can be left to the words again", async () => {
    const { inputs, meant } = await openSaid(fourthOfMay);
    write(meant, "");
    press("Save");
    await screen.findByText(NOT_ALLOWED);
    expect(inputs).toMatchObject([{ blocks: [{ text: "March 2026" }], timescale: null }]);
  });
});

describe("who is named in a cell", () => {
  it("is listed, and each is said what it does and whom it means", async () => {
    const inputs: Asked["input"][] = [];
    await openCell("Lead", {
      CellReading: read,
      EditCell: ({ input }: Asked) => (
        inputs.push(input),
        { editCell: { __typename: "PlanRefused", message: NOT_ALLOWED } }
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
    await screen.findByText(NOT_ALLOWED);
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
        { editCell: { __typename: "PlanRefused", message: NOT_ALLOWED } }
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
    await screen.findByText(NOT_ALLOWED);
    expect(inputs[0]?.leads).toEqual([
      { text: "Scouts", kind: "LEAD", organisationId: null },
      { text: "Fire service", kind: "LEAD", organisationId: null },
    ]);
  });
});
