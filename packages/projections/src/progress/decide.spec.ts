import { describe, it } from "vitest";
import { briefed, thePlan, westmere } from "../testing/cast.ts";
import { given } from "../testing/given.ts";
import { plain } from "../text.ts";
import { progress, type ProgressCommand, type WrittenEvidence } from "./decide.ts";
import type { ActionRated, StatusAssessed } from "./events.ts";

const long = "x".repeat(20_001);
const sheet = { file: "f-1", digest: "aa", bytes: 12, mediaType: "application/pdf" };
const signInSheet: WrittenEvidence = {
  evidence: "sheet",
  name: " Sign-in sheet.pdf ",
  file: { ...sheet, plainDigest: "bb" },
  link: null,
};
const minutes: WrittenEvidence = {
  evidence: "minutes",
  name: "Minutes",
  file: null,
  link: "https://westmere.example/minutes",
};

const report = {
  type: "ReportProgress",
  report: "briefed",
  action: "briefing",
  narrative: " Twelve members came. ",
  occurredOn: "2026-02-20",
  today: "2026-02-20",
  organisation: "council",
  status: null,
  evidence: [],
} as const;
const inProgress: StatusAssessed = {
  type: "StatusAssessed",
  data: { action: "briefing", status: "inProgress", reason: null },
};
const amber: ActionRated = {
  type: "ActionRated",
  data: { action: "briefing", rating: "amber", reason: plain("Late start") },
};
const actionRemoved = { type: "ActionRemoved", data: { action: "briefing", reason: null } } as const;
const sectionRemoved = { type: "SectionRemoved", data: { section: "leadership", reason: null } } as const;

describe("reporting progress", () => {
  it("records what was done and when it happened", () => {
    given(progress, ...thePlan)
      .when(report)
      .thenRecorded(briefed);
  });

  it("records what shows it, and how the action stands now", () => {
    given(progress, ...thePlan)
      .when({ ...report, status: "inProgress", evidence: [signInSheet, minutes] })
      .thenRecorded(
        briefed,
        {
          type: "EvidenceAttached",
          data: {
            evidence: "sheet",
            action: "briefing",
            report: "briefed",
            name: plain("Sign-in sheet.pdf"),
            file: { ...sheet, plainDigest: plain("bb") },
            link: null,
          },
        },
        {
          type: "EvidenceAttached",
          data: {
            evidence: "minutes",
            action: "briefing",
            report: "briefed",
            name: plain("Minutes"),
            file: null,
            link: plain("https://westmere.example/minutes"),
          },
        },
        inProgress,
      );
  });

  it("says nothing of a status that it has already", () => {
    given(progress, ...thePlan, inProgress)
      .when({ ...report, status: "inProgress" })
      .thenRecorded(briefed);
    given(progress, ...thePlan)
      .when({ ...report, status: "notStarted" })
      .thenRecorded(briefed);
  });

  it.each([
    ["that lies in the future", { occurredOn: "2026-02-21" }, "InTheFuture"],
    ["without words", { narrative: " \n" }, "TextMissing"],
    ["with too many words", { narrative: long }, "TextTooLong"],
    ["with evidence that is nothing", { evidence: [{ ...minutes, link: null }] }, "FileOrLink"],
    ["with evidence that is both", { evidence: [{ ...signInSheet, link: minutes.link }] }, "FileOrLink"],
    ["with a link that is none", { evidence: [{ ...minutes, link: "javascript:alert(1)" }] }, "NotALink"],
    ["with a link to nowhere", { evidence: [{ ...minutes, link: "https://" }] }, "NotALink"],
    ["with a link that is too long", { evidence: [{ ...minutes, link: `https://x/${long}` }] }, "TextTooLong"],
    ["with evidence without a name", { evidence: [minutes, { ...signInSheet, name: " " }] }, "TextMissing"],
  ] as const)("is refused %s", (_what, part, refusal) => {
    given(progress, ...thePlan)
      .when({ ...report, ...part })
      .thenRefused(refusal);
  });
});

describe("correcting a report", () => {
  const correct = {
    type: "CorrectProgress",
    report: "briefed",
    narrative: " Eleven members came. ",
    occurredOn: "2026-02-19",
    today: "2026-02-25",
    reason: " Counted again ",
  } as const;
  const corrected = {
    type: "ProgressCorrected",
    data: {
      report: "briefed",
      action: "briefing",
      narrative: plain("Eleven members came."),
      occurredOn: "2026-02-19",
      reason: plain("Counted again"),
    },
  } as const;

  it("records the right words beside the first ones, as often as needed", () => {
    given(progress, ...thePlan, briefed)
      .when(correct)
      .thenRecorded(corrected);
    given(progress, ...thePlan, briefed, corrected)
      .when(correct)
      .thenRecorded(corrected);
  });

  it("is possible while its action is removed: what was said of it was said", () => {
    given(progress, ...thePlan, briefed, actionRemoved)
      .when(correct)
      .thenRecorded(corrected);
  });

  it.each([
    ["of a report that is not there", { report: "other" }, "NoSuchReport"],
    ["without a reason", { reason: "" }, "TextMissing"],
    ["with too long a reason", { reason: long }, "TextTooLong"],
    ["without words", { narrative: "" }, "TextMissing"],
    ["to a day in the future", { occurredOn: "2026-02-26" }, "InTheFuture"],
  ] as const)("is refused %s", (_what, part, refusal) => {
    given(progress, ...thePlan, briefed)
      .when({ ...correct, ...part })
      .thenRefused(refusal);
  });
});

describe("attaching evidence", () => {
  it("records it without a report", () => {
    given(progress, ...thePlan)
      .when({ type: "AttachEvidence", action: "briefing", evidence: minutes })
      .thenRecorded({
        type: "EvidenceAttached",
        data: {
          evidence: "minutes",
          action: "briefing",
          report: null,
          name: plain("Minutes"),
          file: null,
          link: plain("https://westmere.example/minutes"),
        },
      });
  });

  it("is refused where the evidence is at fault", () => {
    given(progress, ...thePlan)
      .when({ type: "AttachEvidence", action: "briefing", evidence: { ...minutes, link: "www.westmere.example" } })
      .thenRefused("NotALink");
  });
});

describe("assessing and rating an action", () => {
  it("records what people say and judge, and why", () => {
    given(progress, ...thePlan)
      .when({ type: "AssessStatus", action: "briefing", status: "inProgress", reason: " " })
      .thenRecorded(inProgress);
    given(progress, ...thePlan)
      .when({ type: "RateAction", action: "briefing", rating: "amber", reason: " Late start " })
      .thenRecorded(amber);
  });

  it("takes a rating away", () => {
    given(progress, ...thePlan, amber)
      .when({ type: "RateAction", action: "briefing", rating: null, reason: null })
      .thenRecorded({ type: "ActionRated", data: { action: "briefing", rating: null, reason: null } });
  });

  it("adds nothing when it says what is so already", () => {
    given(progress, ...thePlan)
      .when({ type: "AssessStatus", action: "briefing", status: "notStarted", reason: null })
      .thenNothing();
    given(progress, ...thePlan)
      .when({ type: "RateAction", action: "briefing", rating: null, reason: null })
      .thenNothing();
    given(progress, ...thePlan, amber)
      .when({ type: "RateAction", action: "briefing", rating: "amber", reason: null })
      .thenNothing();
  });

  it("records what is so already when a reason comes with it", () => {
    given(progress, ...thePlan, amber)
      .when({ type: "RateAction", action: "briefing", rating: "amber", reason: "Looked at again in June" })
      .thenRecorded({
        type: "ActionRated",
        data: { action: "briefing", rating: "amber", reason: plain("Looked at again in June") },
      });
    given(progress, ...thePlan)
      .when({ type: "AssessStatus", action: "briefing", status: "notStarted", reason: "Waiting for the funding" })
      .thenRecorded({
        type: "StatusAssessed",
        data: { action: "briefing", status: "notStarted", reason: plain("Waiting for the funding") },
      });
  });

  it("takes a reason that is not too long", () => {
    given(progress, ...thePlan)
      .when({ type: "AssessStatus", action: "briefing", status: "blocked", reason: long })
      .thenRefused("TextTooLong");
    given(progress, ...thePlan)
      .when({ type: "RateAction", action: "briefing", rating: "red", reason: long })
      .thenRefused("TextTooLong");
  });
});

describe("progress", () => {
  const commands: readonly ProgressCommand[] = [
    report,
    { type: "AttachEvidence", action: "briefing", evidence: minutes },
    { type: "AssessStatus", action: "briefing", status: "blocked", reason: null },
    { type: "RateAction", action: "briefing", rating: "red", reason: null },
  ];

  it.each(commands)(
    "takes no $type of an action that is not there, or was removed, itself or with its section",
    (command) => {
      given(progress).when(command).thenRefused("NoSuchPlan");
      given(progress, westmere).when(command).thenRefused("NoSuchAction");
      given(progress, ...thePlan, actionRemoved)
        .when(command)
        .thenRefused("ActionRemoved");
      given(progress, ...thePlan, sectionRemoved)
        .when(command)
        .thenRefused("SectionRemoved");
    },
  );

  it("follows an action to where it was moved, and back with what was restored", () => {
    const restored = { type: "ActionRestored", data: { action: "briefing" } } as const;
    const sectionRestored = { type: "SectionRestored", data: { section: "leadership" } } as const;
    const moved = {
      type: "ActionMoved",
      data: { action: "briefing", section: "schools", objective: null, order: "2" },
    } as const;
    given(progress, ...thePlan, actionRemoved, restored)
      .when(report)
      .thenRecorded(briefed);
    given(progress, ...thePlan, sectionRemoved, sectionRestored)
      .when(report)
      .thenRecorded(briefed);
    given(progress, ...thePlan, moved, sectionRemoved)
      .when(report)
      .thenRecorded(briefed);
  });
});

describe("approving reports", () => {
  const returned = {
    type: "ProgressReturned",
    data: { report: "briefed", action: "briefing", note: plain("Who came?") },
  } as const;
  const accepted = { type: "ProgressAccepted", data: { report: "briefed", action: "briefing" } } as const;
  const corrected = {
    type: "ProgressCorrected",
    data: {
      report: "briefed",
      action: "briefing",
      narrative: plain("Eleven."),
      occurredOn: "2026-02-19",
      reason: plain("Asked"),
    },
  } as const;

  it("accepts one, or gives it back with a note", () => {
    given(progress, ...thePlan, briefed)
      .when({ type: "AcceptProgress", report: "briefed" })
      .thenRecorded(accepted);
    given(progress, ...thePlan, briefed)
      .when({ type: "ReturnProgress", report: "briefed", note: " Who came? " })
      .thenRecorded(returned);
  });

  it("waits for a correction of one that was given back", () => {
    given(progress, ...thePlan, briefed, returned)
      .when({ type: "AcceptProgress", report: "briefed" })
      .thenRefused("AlreadyReturned");
    given(progress, ...thePlan, briefed, returned)
      .when({ type: "ReturnProgress", report: "briefed", note: "Again" })
      .thenRefused("AlreadyReturned");
    given(progress, ...thePlan, briefed, returned, corrected)
      .when({ type: "AcceptProgress", report: "briefed" })
      .thenRecorded(accepted);
  });

  it("does not give back what was accepted, and accepts once", () => {
    given(progress, ...thePlan, briefed, accepted)
      .when({ type: "ReturnProgress", report: "briefed", note: "x" })
      .thenRefused("AlreadyAccepted");
    given(progress, ...thePlan, briefed, accepted)
      .when({ type: "AcceptProgress", report: "briefed" })
      .thenNothing();
  });

  it("knows the report, and says something with it", () => {
    given(progress, ...thePlan)
      .when({ type: "AcceptProgress", report: "briefed" })
      .thenRefused("NoSuchReport");
    given(progress, ...thePlan)
      .when({ type: "ReturnProgress", report: "briefed", note: "x" })
      .thenRefused("NoSuchReport");
    given(progress, ...thePlan, briefed)
      .when({ type: "ReturnProgress", report: "briefed", note: " " })
      .thenRefused("TextMissing");
  });
});

describe("the part of one organisation of a group", () => {
  const group = {
    type: "GroupDefined",
    data: { group: "all", name: plain("All"), organisations: ["police"], from: "2026-02-01" },
  } as const;
  const asked = { type: "GroupAsked", data: { action: "briefing", group: "all" } } as const;
  const assess = {
    type: "AssessPart",
    action: "briefing",
    organisation: "police",
    status: "completed",
    today: "2026-02-01",
  } as const;
  const assessed = {
    type: "PartAssessed",
    data: { action: "briefing", organisation: "police", status: "completed" },
  } as const;

  it("is assessed by its members on that day; the same again adds nothing", () => {
    given(progress, ...thePlan, group, asked)
      .when(assess)
      .thenRecorded(assessed);
    given(progress, ...thePlan, group, asked, assessed)
      .when(assess)
      .thenNothing();
    given(progress, ...thePlan, group, asked)
      .when({ ...assess, today: "2026-01-31" })
      .thenRefused("NotInGroup");
    given(progress, ...thePlan, group, asked)
      .when({ ...assess, organisation: "council" })
      .thenRefused("NotInGroup");
  });

  it("is none of a group that was not asked, or was released", () => {
    const released = { type: "GroupReleased", data: { action: "briefing", group: "all" } } as const;
    given(progress, ...thePlan, group)
      .when(assess)
      .thenRefused("NotInGroup");
    given(progress, ...thePlan, group, asked, released)
      .when(assess)
      .thenRefused("NotInGroup");
  });

  it("follows the members as they change", () => {
    const left = {
      type: "GroupMembersSet",
      data: { group: "all", organisations: ["council"], from: "2026-03-01" },
    } as const;
    given(progress, ...thePlan, group, asked, left)
      .when({ ...assess, today: "2026-02-28" })
      .thenRecorded(assessed);
    given(progress, ...thePlan, group, asked, left)
      .when({ ...assess, today: "2026-03-01" })
      .thenRefused("NotInGroup");
  });
});
