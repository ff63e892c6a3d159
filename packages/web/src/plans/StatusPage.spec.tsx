// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, briefMembers, partnership, tom } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const known = {
  ActionToChange: () => ({ action: briefMembers, partnership }),
  ActionPage: () => ({ action: briefMembers }),
};
const saved = { __typename: "ActionSaved", id: "a-1", shown: true, action: null };

describe("saying how an action stands", () => {
  it("starts from how it stands now, and says why it does not any more", async () => {
    const inputs: unknown[] = [];
    openAt("/actions/a-1/status", {
      ...known,
      AssessStatus: ({ input }) => (inputs.push(input), { assessStatus: saved }),
    });
    const now = await screen.findByRole<HTMLInputElement>("radio", { name: "In progress" });
    expect(now.checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Blocked" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Why? (optional)" }), { target: { value: "No money" } });
    fireEvent.click(screen.getByRole("button", { name: "Save status" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The status is saved.");
    expect(inputs).toMatchObject([{ planId: "pl-1", actionId: "a-1", status: "BLOCKED", reason: "No money" }]);
  });
});

describe("rating an action", () => {
  it("can take a rating away", async () => {
    const inputs: unknown[] = [];
    openAt("/actions/a-1/rating", { ...known, RateAction: ({ input }) => (inputs.push(input), { rateAction: saved }) });
    fireEvent.click(await screen.findByRole("radio", { name: "Not rated" }));
    fireEvent.click(screen.getByRole("button", { name: "Save rating" }));
    await screen.findByRole("alert");
    expect(inputs).toMatchObject([{ actionId: "a-1", rating: null }]);
  });
});

describe("assigning an action", () => {
  it("asks those who were chosen and takes it back from those who were not", async () => {
    const steps: unknown[] = [];
    openAt("/actions/a-1/assign", {
      ...known,
      AssignAction: ({ input }) => (steps.push(["assign", input.personId]), { assignAction: saved }),
      UnassignAction: ({ input }) => (steps.push(["unassign", input.personId]), { unassignAction: saved }),
    });
    fireEvent.click(await screen.findByRole("checkbox", { name: amira.name }));
    fireEvent.click(screen.getByRole("checkbox", { name: tom.name }));
    expect(screen.queryByRole("checkbox", { name: "Ruth Adeyemi" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("alert");
    expect(steps).toEqual([
      ["unassign", "p-amira"],
      ["assign", "p-tom"],
    ]);
  });
});
