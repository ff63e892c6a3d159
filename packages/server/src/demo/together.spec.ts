import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Fact, plans, progress, type Recorded } from "@planledger/projections";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recorded } from "../eventLog/codec.ts";
import { openUploads, type Uploads } from "../files/uploads.ts";
import { openVault } from "../vault/vault.ts";
import { calendarOf } from "./calendar.ts";
import { partId } from "./desk.ts";
import { keepFiles } from "./evidence.ts";
import { joining } from "./joining.ts";
import { organisationId, storyId } from "./people.ts";
import { record } from "./record.ts";
import { agreed } from "./steering.ts";
import { chronicles } from "./story/chronicles.ts";
import { type Chronicle, on } from "./telling.ts";

const NOW = Date.parse("2026-03-10T07:30:00Z");
const calendar = calendarOf(NOW);
const vault = openVault({ file: ":memory:", master: Buffer.alloc(32, 7) });

let folder: string;
let uploads: Uploads;
let facts: readonly Recorded<Fact>[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "planledger-together-"));
  uploads = await openUploads(folder, vault, () => NOW);
  const files = await keepFiles(uploads, calendar);
  facts = (await record({ chronicles: chronicles(calendar), calendar, files, uploads, now: NOW, vault })).map(recorded);
}, 60_000);
afterAll(() => {
  vault.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = <Type extends Fact["type"]>(type: Type) =>
  facts.filter((fact): fact is Extract<Recorded<Fact>, { type: Type }> => fact.type === type);

const tell = (...told: readonly Chronicle[]) =>
  record({ chronicles: [joining(calendar), ...told], calendar, files: new Map(), uploads, now: NOW, vault });

const ofCounty = (action: string) => partId("county", "action", action);

describe("the plans of the demonstration", () => {
  it("are agreed twice, once and never", () => {
    const agreements = all("PlanAdopted").map(({ stream, data }) => [stream, data.version, data.heldOn]);
    expect(agreements).toEqual([
      [plans.planStream(storyId("plan", "county")), 1, calendar.day(-371)],
      [plans.planStream(storyId("plan", "merebridge")), 1, calendar.day(-237)],
      [plans.planStream(storyId("plan", "county")), 2, calendar.day(-98)],
    ]);
  });

  it("are steered by leads, and by nobody else", async () => {
    const types = ["PlanAdopted", "ApprovalRequired", "ProgressReturned", "ProgressAccepted"] as const;
    expect(types.flatMap((type) => all(type)).filter(({ by }) => by.role !== "lead")).toEqual([]);
    const byPartner: Chronicle = { plan: "county", sittings: [on(-1, "nadia", [agreed("A meeting", 0)])] };
    await expect(tell(byPartner)).rejects.toThrow("nadia may not do this");
  });

  it("have one whose reports are read: one was sent back, and two wait", () => {
    const [asked] = all("ApprovalRequired");
    const reports = all("ProgressReported").filter(({ stream }) => stream === asked?.stream);
    const accepted = new Set(all("ProgressAccepted").map(({ data }) => data.report));
    const waiting = reports.filter(({ data }) => !accepted.has(data.report)).map(({ data }) => data.action);
    expect(waiting).toEqual(["parishes", "noticeboards"].map((name) => partId("fallowdale", "action", name)));
    const [back] = all("ProgressReturned");
    expect(all("ProgressCorrected").map(({ data }) => data.report)).toContain(back?.data.report);
    expect(accepted).toContain(back?.data.report);
  });

  it("ask every partner for two things, and hear differently of each", () => {
    const released = all("GroupReleased").map(({ data }) => data.action);
    const asked = all("GroupAsked").filter(({ data }) => !released.includes(data.action));
    expect(asked.map(({ data }) => data.action)).toEqual([ofCounty("takeUp"), ofCounty("riskRegister")]);
    expect(answers("riskRegister")).toMatchObject({ merebridge: "blocked", brackenford: "completed" });
    expect(answers("takeUp")).toMatchObject({ merebridge: "inProgress", police: "blocked", castlewick: "completed" });
    expect(answers("takeUp")).not.toHaveProperty("brackenford");
  });

  it("link to actions of the county that are there, of which two do not fit what is below", () => {
    const removed = new Set(all("ActionRemoved").map(({ data }) => data.action));
    for (const { data } of all("ActionRestored")) removed.delete(data.action);
    const there = all("ActionAdded").filter(({ stream, data }) => stream === countyStream && !removed.has(data.action));
    const above = [...links().values()].flat();
    expect(above.length).toBeGreaterThanOrEqual(6);
    expect(above.filter((id) => !there.some(({ data }) => data.action === id))).toEqual([]);
    const misfits = above.flatMap((id) => {
      const divergence = progress.divergenceOf(statusOf(id), below(id));
      return divergence === null ? [] : [[id, divergence] as const];
    });
    expect(Object.fromEntries(misfits)).toEqual({
      [ofCounty("venueHire")]: "completedTooEarly",
      [ofCounty("riskRegister")]: "blockedBelow",
    });
  });

  it("confirm one rating with a reason", () => {
    const ratings = all("ActionRated").filter(({ data }) => data.action === ofCounty("funding"));
    expect(ratings.map(({ data }) => data.rating)).toEqual(["amber", "red", "red"]);
    expect(ratings.at(-1)?.data.reason).not.toBeNull();
  });
});

const countyStream = plans.planStream(storyId("plan", "county"));
const PARTNERS = ["merebridge", "brackenford", "police", "castlewick"] as const;

/** The last word of some partners on their part of an action of the county. */
const answers = (action: string) =>
  Object.fromEntries(
    PARTNERS.flatMap((name) => {
      const said = all("PartAssessed").filter(
        ({ data }) => data.action === ofCounty(action) && data.organisation === organisationId(name),
      );
      return said.slice(-1).map(({ data }) => [name, data.status]);
    }),
  );

/** What each linked action delivers in the end. */
function links(): ReadonlyMap<string, readonly string[]> {
  const delivers = new Map<string, readonly string[]>();
  for (const { type, data } of facts) {
    if (type === "ActionLinked") delivers.set(data.action, [...(delivers.get(data.action) ?? []), data.delivers]);
    if (type === "ActionUnlinked")
      delivers.set(
        data.action,
        (delivers.get(data.action) ?? []).filter((id) => id !== data.delivers),
      );
  }
  return delivers;
}

const statusOf = (action: string): progress.Status =>
  all("StatusAssessed").findLast(({ data }) => data.action === action)?.data.status ?? "notStarted";

const below = (action: string) =>
  [...links()].filter(([, delivers]) => delivers.includes(action)).map(([id]) => statusOf(id));
