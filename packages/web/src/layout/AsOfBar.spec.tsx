// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { partnership } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

function type(day: string, month: string, year: string) {
  const fields = screen.getByRole("group", { name: "Which day?" }).querySelectorAll("input");
  [day, month, year].forEach((value, index) => {
    const field = fields[index];
    if (field) fireEvent.change(field, { target: { value } });
  });
  fireEvent.click(screen.getByRole("button", { name: "Show that day" }));
}

describe("looking at an earlier day", () => {
  it("asks for a real day that is not in the future, and then shows everything as of it", async () => {
    const asked: unknown[] = [];
    const { history } = openAt("/people", { PeoplePage: ({ asOf }) => (asked.push(asOf), { partnership }) });
    await screen.findByRole("heading", { level: 1, name: "People and organisations" });
    fireEvent.click(screen.getByText("See everything as it was on an earlier day"));
    type("31", "2", "2026");
    await screen.findByText(/Enter a real day/);
    type("1", "1", "2999");
    await screen.findByText(/must be today or earlier/);
    type("3", "3", "2026");
    await screen.findByText(/You are viewing this as it was on 3 March 2026/);
    expect(history.location.href).toBe("/people?asOf=2026-03-03");
    expect(asked).toContainEqual({ day: "2026-03-03" });
    expect(screen.getByRole("link", { name: "Changes" }).getAttribute("href")).toBe("/changes?asOf=2026-03-03");
    fireEvent.click(screen.getByRole("link", { name: "Back to now" }));
    await screen.findByText("See everything as it was on an earlier day");
    expect(history.location.href).toBe("/people");
  });

  it.each(["2026-02-31", "yesterday"])("shows now where the address says %s, which is no day", async (words) => {
    const asked: unknown[] = [];
    openAt(`/people?asOf=${words}`, { PeoplePage: ({ asOf }) => (asked.push(asOf), { partnership }) });
    await screen.findByText("See everything as it was on an earlier day");
    await screen.findByRole("heading", { level: 1, name: "People and organisations" });
    expect(asked).toEqual([undefined]);
  });

  it("keeps what was looked for, and begins at the first page of it", async () => {
    const none = { plans: { nodes: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 } };
    const { history } = openAt("/?level=COUNTY&after=abc&asOf=2026-03-03", {
      PlansPage: () => ({ ...none, partnership }),
    });
    fireEvent.click(await screen.findByRole("link", { name: "Back to now" }));
    await screen.findByText("See everything as it was on an earlier day");
    expect(history.location.href).toBe("/?level=COUNTY");
    fireEvent.click(screen.getByText("See everything as it was on an earlier day"));
    type("3", "3", "2026");
    await screen.findByText(/You are viewing this as it was on 3 March 2026/);
    expect(history.location.href).toBe("/?level=COUNTY&asOf=2026-03-03");
  });

  it("says when a page is not there", async () => {
    openAt("/nowhere", {});
    await screen.findByRole("heading", { level: 1, name: "Page not found" });
  });
});
