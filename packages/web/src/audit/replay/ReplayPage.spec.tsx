// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership, ruth } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const nothing = {
  __typename: "Replay",
  startedAt: "2026-03-10T14:05:00Z",
  startedBy: ruth,
  done: 0,
  of: 0,
  finishedAt: null,
  position: null,
  seconds: null,
  eventsPerSecond: null,
  live: null,
  rebuilt: null,
  tables: [] as object[],
  divergence: null,
  divergedAt: null,
  problem: null,
};
const ended = { ...nothing, finishedAt: "2026-03-10T14:06:00Z" };
const tables = [{ __typename: "ReplayedTable", name: "versions", live: "ab", rebuilt: "cd" }];
const compared = {
  ...ended,
  position: 20_311,
  seconds: 1.5,
  eventsPerSecond: 13_540.6,
  live: "ab",
  rebuilt: "ab",
  tables,
};
const auditor = { Session: () => ({ me: ruth, partnership }) };
const open = (...replays: (object | null)[]) => {
  let asked = 0;
  return openAt("/replay", {
    ...auditor,
    ReplayPage: () => ({ replay: replays[Math.min(asked++, replays.length - 1)] ?? null }),
    StartReplay: () => ({ startReplay: { __typename: "Replay", state: "BUILDING" } }),
    CancelReplay: () => ({ cancelReplay: { __typename: "ReplayRefused", message: "No replay goes on." } }),
  });
};

describe("a replay on screen", () => {
  it("is started, shows how far it is, and ends equal, with its digests and its speed", async () => {
    open(
      null,
      { ...nothing, state: "BUILDING", done: 5_000, of: 20_311 },
      { ...nothing, state: "COMPARING", done: 20_311, of: 20_311 },
      { ...compared, state: "EQUAL" },
    );
    await screen.findByText("Nobody has replayed the history here yet.");
    fireEvent.click(screen.getByRole("button", { name: "Start a replay" }));
    const bar = await screen.findByRole("progressbar", { name: "5,000 of 20,311 entries are built." });
    expect(bar.getAttribute("value")).toBe("5000");
    await screen.findByText("All 20,311 entries are built. Comparing…");
    await screen.findByRole("heading", { name: "Equal" });
    screen.getByText("1.5 seconds, 13,541 entries a second");
    screen.getByText("20,311, from the first one on");
    expect(screen.getByText("Digest of the views in use").nextElementSibling?.textContent).toBe("ab");
    screen.getByRole("button", { name: "Start another replay" });
  });

  it("names the first difference, and leads to the entry that it is about", async () => {
    const divergence = 'Field title of plan:1 at position 12: live "~forged", rebuilt "~x".';
    open({ ...compared, state: "DIVERGED", rebuilt: "cd", divergence, divergedAt: 12 });
    expect((await screen.findByRole("alert")).textContent).toContain("The views are not what the history says.");
    screen.getByText(divergence);
    expect(screen.getByRole("link", { name: "Entry 12" }).getAttribute("href")).toBe("/entries/12");
    expect(screen.getByRole("row", { name: /versions/ }).textContent).toContain("Differs");
  });

  it("says that one failed and why, and that one was cancelled", async () => {
    open({ ...ended, state: "FAILED", problem: "The disk is full." });
    expect((await screen.findByRole("alert")).textContent).toContain("It could not be done: The disk is full.");
    cleanup();
    open({ ...ended, state: "CANCELLED" });
    await screen.findByText("It was cancelled, and says nothing.");
  });

  it("says why it could not be cancelled", async () => {
    open({ ...nothing, state: "BUILDING", done: 5_000, of: 20_311 });
    fireEvent.click(await screen.findByRole("button", { name: "Cancel the replay" }));
    expect((await screen.findByRole("alert")).textContent).toContain("No replay goes on.");
  });

  it("is not there for those who may not start one", async () => {
    openAt("/replay", { Session: () => ({ me: amira, partnership }) });
    await screen.findByRole("heading", { level: 1, name: "Page not found" });
  });
});
