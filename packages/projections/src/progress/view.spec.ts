import { describe, expect, it } from "vitest";
import { briefed } from "../testing/cast.ts";
import { recordedIn, rowsOf, through } from "../testing/rows.ts";
import { plain } from "../text.ts";
import type { ProgressEvent } from "./events.ts";
import { partField, progressView } from "./view.ts";

const amira = { person: "amira", organisation: "council", role: "partner" };
// Half past midnight in London, in summer: the day before in Greenwich.
const inMay = Temporal.Instant.from("2026-05-04T23:30:00Z").epochMilliseconds;
const later = inMay + 3_600_000;

const said = (...facts: readonly ProgressEvent[]) =>
  rowsOf(
    through(progressView),
    recordedIn(
      ...facts.map((fact, index) => ({
        ...fact,
        stream: "plan-westmere",
        recordedAt: index === 0 ? inMay : later,
        by: amira,
      })),
    ),
  );

describe("the rows of progress", () => {
  it("hold a report, by whom and when it was made, and when it happened", () => {
    const { now } = said(briefed);
    now.thenShow("report:briefed", {
      made: { recordedAt: inMay, by: "amira", organisation: "council", action: "briefing" },
      words: { narrative: plain("Twelve members came."), occurredOn: "2026-02-20", corrected: false },
    });
    now.thenShow("action:briefing", { heardOn: "2026-02-20" });
    expect(now.list("action:briefing", "reports")).toEqual(["report:briefed"]);
    expect(now.list("person:amira", "reported")).toEqual(["report:briefed"]);
  });

  it("show the first words of a corrected report at the positions before", () => {
    const { at, now } = said(briefed, {
      type: "ProgressCorrected",
      data: {
        report: "briefed",
        action: "briefing",
        narrative: plain("Eleven."),
        occurredOn: "2026-02-19",
        reason: plain("Counted again"),
      },
    });
    expect(now.read("report:briefed", "words")).toEqual({
      narrative: plain("Eleven."),
      occurredOn: "2026-02-19",
      corrected: true,
    });
    expect(at(1).read("report:briefed", "words")).toEqual({
      narrative: plain("Twelve members came."),
      occurredOn: "2026-02-20",
      corrected: false,
    });
    expect(now.list("action:briefing", "reports")).toEqual(["report:briefed"]);
  });

  it("tell the newest day of which anything was said, assessments by their day in London", () => {
    const older: ProgressEvent = { ...briefed, data: { ...briefed.data, report: "older", occurredOn: "2025-12-01" } };
    const assessed: ProgressEvent = {
      type: "StatusAssessed",
      data: { action: "briefing", status: "completed", reason: null },
    };
    expect(said(briefed, older).now.read("action:briefing", "heardOn")).toBe("2026-02-20");
    expect(said(assessed, briefed).now.read("action:briefing", "heardOn")).toBe("2026-05-05");
    expect(said(assessed).now.read("action:briefing", "status")).toBe("completed");
  });

  it("follow a report whose day was wrong, but not past what else was said", () => {
    const corrected = (occurredOn: string): ProgressEvent => ({
      type: "ProgressCorrected",
      data: {
        report: "briefed",
        action: "briefing",
        narrative: plain("Twelve."),
        occurredOn,
        reason: plain("Wrong day"),
      },
    });
    const other: ProgressEvent = { ...briefed, data: { ...briefed.data, report: "other", occurredOn: "2026-01-10" } };
    const assessed: ProgressEvent = {
      type: "StatusAssessed",
      data: { action: "briefing", status: "inProgress", reason: null },
    };
    expect(said(briefed, corrected("2025-02-20")).now.read("action:briefing", "heardOn")).toBe("2025-02-20");
    expect(said(briefed, corrected("2026-03-01")).now.read("action:briefing", "heardOn")).toBe("2026-03-01");
    expect(said(briefed, other, corrected("2025-02-20")).now.read("action:briefing", "heardOn")).toBe("2026-01-10");
    expect(said(assessed, briefed, corrected("2025-02-20")).now.read("action:briefing", "heardOn")).toBe("2026-05-05");
  });

  it("count and list what shows an action", () => {
    const sheet: ProgressEvent = {
      type: "EvidenceAttached",
      data: {
        evidence: "sheet",
        action: "briefing",
        report: "briefed",
        name: plain("Sheet"),
        file: null,
        link: plain("https://x.example"),
      },
    };
    const minutes: ProgressEvent = { ...sheet, data: { ...sheet.data, evidence: "minutes", report: null } };
    const { at, now } = said(sheet, minutes);
    now.thenShow("evidence:sheet", {
      attached: {
        recordedAt: inMay,
        by: "amira",
        action: "briefing",
        report: "briefed",
        name: plain("Sheet"),
        file: null,
        link: plain("https://x.example"),
      },
    });
    expect([at(1).read("action:briefing", "evidence"), now.read("action:briefing", "evidence")]).toEqual([1, 2]);
    expect(at(1).list("action:briefing", "evidence")).toEqual(["evidence:sheet"]);
    expect(now.list("action:briefing", "evidence")).toEqual(["evidence:sheet", "evidence:minutes"]);
  });

  it("hold what became of a report, and that a correction puts it forward again", () => {
    const { at, now } = said(
      briefed,
      { type: "ProgressReturned", data: { report: "briefed", action: "briefing", note: plain("Who came?") } },
      {
        type: "ProgressCorrected",
        data: {
          report: "briefed",
          action: "briefing",
          narrative: plain("Eleven."),
          occurredOn: "2026-02-19",
          reason: plain("Asked"),
        },
      },
      { type: "ProgressAccepted", data: { report: "briefed", action: "briefing" } },
    );
    const states = [1, 2, 3, 4].map((position) => at(position).read("report:briefed", "approval"));
    expect(states).toEqual([
      undefined,
      { state: "returned", note: plain("Who came?"), by: "amira", recordedAt: later },
      { state: "submitted", note: null, by: "amira", recordedAt: later },
      { state: "accepted", note: null, by: "amira", recordedAt: later },
    ]);
    expect(now.read("report:briefed", "words")).toMatchObject({ corrected: true });
    const listed = (parent: string, list: string) =>
      [1, 2, 3, 4].map((position) => at(position).list(parent, list).length);
    expect(listed("plan:westmere", "unread")).toEqual([1, 0, 1, 0]);
    expect(listed("person:amira", "returned")).toEqual([0, 1, 0, 0]);
  });

  it("hold how each organisation of a group stands, apart from the action itself", () => {
    const part = (organisation: string, status: "inProgress" | "completed"): ProgressEvent => ({
      type: "PartAssessed",
      data: { action: "briefing", organisation, status },
    });
    const { at, now } = said(part("police", "inProgress"), part("council", "completed"), part("police", "completed"));
    const police = (position: number) => at(position).read("action:briefing", partField("police"));
    expect(police(2)).toEqual({ status: "inProgress", by: "amira", recordedAt: inMay });
    expect(police(3)).toEqual({ status: "completed", by: "amira", recordedAt: later });
    expect(now.read("action:briefing", "status")).toBeUndefined();
  });

  it("hold the rating that people gave, and that they took it away", () => {
    const { at, now } = said(
      { type: "ActionRated", data: { action: "briefing", rating: "red", reason: null } },
      { type: "ActionRated", data: { action: "briefing", rating: null, reason: null } },
    );
    expect([at(0).read("action:briefing", "rating"), at(1).read("action:briefing", "rating")]).toEqual([
      undefined,
      "red",
    ]);
    expect(now.read("action:briefing", "rating")).toBeNull();
  });
});
