// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, marchReport, partnership, ruth } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const saved = { __typename: "ActionSaved", id: "r-1", shown: true, action: null };
const known = { ReportPage: () => ({ action: briefMembers }), ActionPage: () => ({ action: briefMembers }) };

function fill(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function happenedOn(day: string, month: string, year: string) {
  const fields = screen.getByRole("group", { name: "When did it happen?" }).querySelectorAll("input");
  [day, month, year].forEach((value, index) => {
    const field = fields[index];
    if (field) fireEvent.change(field, { target: { value } });
  });
}

describe("reporting progress", () => {
  it("asks what was done and when, and keeps what was typed", async () => {
    openAt("/actions/a-1/progress", known);
    await screen.findByRole("heading", { level: 1, name: "Report progress" });
    fill("What was done?", "Twelve members were briefed.");
    fireEvent.click(screen.getByRole("button", { name: "Save report" }));
    await screen.findByRole("link", { name: /Enter the day on which it happened/ });
    happenedOn("3", "3", "2999");
    fireEvent.click(screen.getByRole("button", { name: "Save report" }));
    await screen.findByRole("link", { name: "The day on which it happened must be today or earlier" });
    expect(screen.getByLabelText<HTMLTextAreaElement>("What was done?").value).toBe("Twelve members were briefed.");
  });

  it("sends the report with its day and its link, and a status only when that is another", async () => {
    const inputs: object[] = [];
    openAt("/actions/a-1/progress", {
      ...known,
      ReportProgress: ({ input }) => (inputs.push(input), { reportProgress: saved }),
    });
    await screen.findByRole("heading", { level: 1, name: "Report progress" });
    fill("What was done?", "Twelve members were briefed.");
    happenedOn("3", "3", "2026");
    fill("A link that shows it (optional)", "https://example.org/minutes");
    fireEvent.click(screen.getByRole("button", { name: "Save report" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Your report is saved.");
    expect(inputs).toMatchObject([
      { actionId: "a-1", occurredOn: "2026-03-03", evidence: [{ link: "https://example.org/minutes" }] },
    ]);
    expect(inputs[0]).not.toHaveProperty("status");
  });
});

describe("a form about an action", () => {
  it.each([
    ["for those who only read", "/actions/a-1/progress", { Session: () => ({ me: ruth, partnership }) }],
    ["on an earlier day", "/actions/a-1/progress?asOf=2026-03-03", {}],
  ])("is not there %s, who are told why", async (_whose, address, session) => {
    openAt(address, { ...known, ...session });
    await screen.findByRole("heading", { level: 1, name: "Report progress" });
    screen.getByText(/^Only partners and Prevent leads change a plan, and only now/);
    expect(screen.queryByRole("button", { name: "Save report" })).toBeNull();
    screen.getByRole("link", { name: "Back to the action" });
  });
});

describe("correcting a report", () => {
  it("asks what was wrong with it", async () => {
    const inputs: object[] = [];
    openAt("/actions/a-1/reports/r-1", {
      ...known,
      CorrectPage: () => ({ action: { ...briefMembers, reports: [marchReport] } }),
      CorrectProgress: ({ input }) => (inputs.push(input), { correctProgress: saved }),
    });
    await screen.findByRole("heading", { level: 1, name: "Correct a report" });
    fill("What was done?", "Thirteen members were briefed.");
    fireEvent.click(screen.getByRole("button", { name: "Save correction" }));
    await screen.findByRole("link", { name: "Enter what was wrong with the report" });
    fill("What was wrong?", "One was forgotten");
    fireEvent.click(screen.getByRole("button", { name: "Save correction" }));
    await screen.findByRole("alert");
    expect(inputs).toMatchObject([
      {
        reportId: "r-1",
        narrative: "Thirteen members were briefed.",
        occurredOn: "2026-03-03",
        reason: "One was forgotten",
      },
    ]);
  });
});
