// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, marchReport, partnership, ruth } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const action = { ...briefMembers, reports: [marchReport], evidence: marchReport.evidence };
const answers = { ActionPage: () => ({ action }) };

describe("the page of an action", () => {
  it("keeps status, rating and lateness apart, and says what the timescale was understood as", async () => {
    openAt("/actions/a-1", answers);
    await screen.findByRole("heading", { level: 1, name: "Brief all new members" });
    const said = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;
    expect(said("Status")).toBe("In progress");
    expect(said("Rating")).toBe("Amber: at risk");
    expect(said("Lateness")).toBe("Overdue by 12 days");
    expect(said("Assigned to")).toBe("Amira Khan, Westmere District Council");
    expect(screen.getByText("Understood as: by the end of March 2026")).toBeTruthy();
    expect(screen.getByText("Put back 2 times")).toBeTruthy();
  });

  it("says when something happened and, apart from that, when it was recorded", async () => {
    openAt("/actions/a-1", answers);
    const heading = await screen.findByRole("heading", { name: "Amira Khan changed Activity of action 1.1" });
    const entry = heading.closest<HTMLElement>(".moj-timeline__item");
    expect(entry?.textContent).toContain("Happened on 3 March 2026. Recorded on 10 March 2026 at 2:05pm");
    expect(entry?.textContent).toContain("by Amira Khan, for Westmere District Council as partner");
    expect(entry?.textContent).toContain("Why: The panel asked for it");
    expect(entry && within(entry).getByRole("insertion").textContent).toContain("new");
  });

  it("offers evidence to download, with its size", async () => {
    openAt("/actions/a-1", answers);
    const link = await screen.findByRole("link", { name: "minutes.pdf" });
    expect(link.getAttribute("href")).toBe("/evidence/ev-1");
    expect(link.parentElement?.textContent).toContain("minutes.pdf (340 KB)");
  });

  it("lets editors change things now, and nobody in the past", async () => {
    openAt("/actions/a-1", answers);
    await screen.findByRole("link", { name: "Change Activity" });
    expect(screen.getByRole("button", { name: "Report progress" })).toBeTruthy();
    cleanup();
    openAt("/actions/a-1?asOf=2026-03-20", answers);
    await screen.findByRole("heading", { level: 1, name: "Brief all new members" });
    expect(screen.queryByRole("link", { name: "Change Activity" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Report progress" })).toBeNull();
    cleanup();
    openAt("/actions/a-1", { ...answers, Session: () => ({ me: ruth, partnership }) });
    await screen.findByRole("heading", { level: 1, name: "Brief all new members" });
    expect(screen.queryByRole("link", { name: "Change Activity" })).toBeNull();
  });

  it("puts an action that was taken out back", async () => {
    const { history } = openAt("/actions/a-1", {
      ActionPage: () => ({ action: { ...action, removed: true } }),
      RestoreAction: () => ({ restoreAction: { __typename: "ActionSaved", id: "a-1", shown: false, action: null } }),
    });
    (await screen.findByRole("button", { name: "Put it back" })).click();
    const banner = await screen.findByRole("alert");
    expect(banner.textContent).toContain(
      "The action is back in its plan. It is recorded, and will be shown here in a moment.",
    );
    expect(history.location.pathname).toBe("/actions/a-1");
  });
});
