// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, briefMembers, grace, marchReport, partnership, ruth, tom } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const withReport = (report: object) => ({ action: { ...briefMembers, reports: [{ ...marchReport, ...report }] } });
const as = (me: object) => ({ Session: () => ({ me, partnership }) });
const submitted = withReport({ approval: "SUBMITTED" });
const returned = withReport({ approval: "RETURNED", returnNote: "Which members?" });
const saved = { __typename: "ActionSaved", id: "r-1", shown: true, action: null };
const accept = "Accept the report of 3 March 2026";
const giveBack = "Return with a note the report of 3 March 2026";

describe("the approval of a report", () => {
  it("is said in words, with the note of a return", async () => {
    openAt("/actions/a-1", { ActionPage: () => submitted });
    expect((await screen.findByText("Submitted")).parentElement?.textContent).toContain("Waiting for a Prevent lead");
    cleanup();
    openAt("/actions/a-1", { ActionPage: () => returned });
    await screen.findByText("Returned");
    expect(screen.getByText("Returned with this note:").parentElement?.textContent).toContain("Which members?");
  });

  it("is not spoken of where the plan asks for none", async () => {
    openAt("/actions/a-1", { ActionPage: () => withReport({}), ...as(grace) });
    await screen.findByRole("heading", { name: "3 March 2026" });
    expect(screen.queryByText("Submitted")).toBeNull();
    expect(screen.queryByRole("button", { name: accept })).toBeNull();
  });

  it("is given by a lead with one button", async () => {
    const inputs: object[] = [];
    openAt("/actions/a-1", {
      ActionPage: () => submitted,
      AcceptProgress: ({ input }) => (inputs.push(input), { acceptProgress: saved }),
      ...as(grace),
    });
    fireEvent.click(await screen.findByRole("button", { name: accept }));
    expect((await screen.findByRole("alert")).textContent).toContain("The report of 3 March 2026 is accepted.");
    expect(inputs).toMatchObject([{ planId: "pl-1", reportId: "r-1" }]);
  });

  it("says why it was refused", async () => {
    const refused = { __typename: "PlanRefused", message: "It was accepted already." };
    openAt("/actions/a-1", {
      ActionPage: () => submitted,
      AcceptProgress: () => ({ acceptProgress: refused }),
      ...as(grace),
    });
    fireEvent.click(await screen.findByRole("button", { name: accept }));
    expect((await screen.findByRole("alert")).textContent).toBe("It was accepted already.");
  });

  it.each([
    ["a partner", amira, ""],
    ["an auditor", ruth, ""],
    ["a lead who looks at another day", grace, "?asOf=2026-03-20"],
  ])("is not for %s to give", async (_who, me, search) => {
    openAt(`/actions/a-1${search}`, { ActionPage: () => submitted, ...as(me) });
    await screen.findByText("Submitted");
    expect(screen.queryByRole("button", { name: accept })).toBeNull();
    expect(screen.queryByRole("button", { name: giveBack })).toBeNull();
  });
});

describe("returning a report", () => {
  it("asks what is missing", async () => {
    const inputs: object[] = [];
    openAt("/actions/a-1/reports/r-1/return", {
      ReturnPage: () => submitted,
      ActionPage: () => returned,
      ReturnProgress: ({ input }) => (inputs.push(input), { returnProgress: saved }),
      ...as(grace),
    });
    await screen.findByRole("heading", { level: 1, name: "Return a report" });
    expect(screen.getByText("Twelve members were briefed.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Return it" }));
    await screen.findByRole("link", { name: "Enter what is missing" });
    fireEvent.change(screen.getByLabelText("What is missing?"), { target: { value: "Which members?" } });
    fireEvent.click(screen.getByRole("button", { name: "Return it" }));
    await screen.findByText("The report is returned.");
    expect(inputs).toMatchObject([{ planId: "pl-1", reportId: "r-1", note: "Which members?" }]);
  });

  it("leads its author to the correction", async () => {
    openAt("/actions/a-1", { ActionPage: () => returned });
    const link = await screen.findByRole("button", { name: "Correct it (the report of 3 March 2026)" });
    expect(link.getAttribute("href")).toBe("/actions/a-1/reports/r-1");
    cleanup();
    openAt("/actions/a-1", { ActionPage: () => returned, ...as(tom) });
    expect(await screen.findByRole("link", { name: "Correct the report of 3 March 2026" })).toBeTruthy();
  });
});
