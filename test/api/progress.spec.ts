import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attached } from "@planledger/server/progress/resolvers.ts";
import { type People, recorded, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import { openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let tom: Somebody;
beforeEach(async () => {
  ({ ledger, people, plan } = await ledgerWithPlan());
  tom = ledger.as(people.tom);
});
afterEach(() => ledger.remove());

const SHEET = Buffer.from("%PDF-1.7 twelve names, and a tick beside each");
const upload = (person: string, bytes = SHEET, name = "Sign-in sheet – März.pdf") =>
  ledger.uploads.take(person, name, "application/pdf", bytes);

const report = (more: Readonly<Record<string, unknown>> = {}) => ({
  planId: plan.planId,
  actionId: plan.briefing,
  narrative: "Twelve members came.",
  occurredOn: "2026-02-20",
  ...more,
});

const STANDING = `query ($id: ID!) { action(id: $id) {
  status rating lateness { stale noEvidence }
  reports { id narrative occurredOn recordedAt reportedBy { name } organisation { name } corrected evidence { name } }
  evidence { id name attachedBy { name } link file { href bytes mediaType sha256 } }
} }`;
type Standing = {
  action: {
    status: string;
    reports: { id: string; narrative: string; occurredOn: string; corrected: boolean }[];
    evidence: { id: string; name: string; link: string | null; file: { href: string } | null }[];
  };
};
const standing = async () => (await tom.ask<Standing>(STANDING, { id: plan.briefing })).action;

describe("reporting progress", () => {
  it("keeps what was done, when, by whom, for whom, and what shows it", async () => {
    const evidence = [
      { uploadId: await upload(people.tom) },
      { link: "https://westmere.example/minutes", name: "Minutes" },
    ];
    await tom.mustTell("reportProgress", report({ status: "IN_PROGRESS", evidence }));
    const sheet = "Sign-in sheet – März.pdf";
    expect(await standing()).toEqual({
      status: "IN_PROGRESS",
      rating: null,
      lateness: { stale: false, noEvidence: false },
      reports: [
        {
          id: expect.any(String),
          narrative: "Twelve members came.",
          occurredOn: "2026-02-20",
          recordedAt: "2026-03-02T09:00:00.000Z",
          reportedBy: { name: "Tom Ellis" },
          organisation: { name: "Westshire Police" },
          corrected: false,
          evidence: [{ name: sheet }, { name: "Minutes" }],
        },
      ],
      evidence: [
        {
          id: expect.any(String),
          name: sheet,
          attachedBy: { name: "Tom Ellis" },
          link: null,
          file: {
            href: expect.stringMatching(/^\/evidence\//),
            bytes: SHEET.length,
            mediaType: "application/pdf",
            sha256: createHash("sha256").update(SHEET).digest("hex"),
          },
        },
        {
          id: expect.any(String),
          name: "Minutes",
          attachedBy: { name: "Tom Ellis" },
          link: "https://westmere.example/minutes",
          file: null,
        },
      ],
    });
  });

  it("gives back the very bytes that were attached, also after a restart", async () => {
    await tom.mustTell("attachEvidence", {
      planId: plan.planId,
      actionId: plan.briefing,
      evidence: { uploadId: await upload(people.tom) },
    });
    const [shown] = (await standing()).evidence;
    const kept = attached(shown?.id ?? "", await ledger.log.newest(), ledger.contextFor(people.tom));
    if (!kept?.file) throw new Error("There is no file.");
    expect(Buffer.from((await ledger.uploads.open(kept.file)) ?? []).equals(SHEET)).toBe(true);
    await ledger.close();
    ledger = await openTestLedger({ folder: ledger.folder, clock: ledger.clock });
    expect(Buffer.from((await ledger.uploads.open(kept.file)) ?? []).equals(SHEET)).toBe(true);
  });

  it("lists reports by the day on which it happened, newest first", async () => {
    for (const [narrative, occurredOn] of [
      ["b", "2026-02-01"],
      ["a", "2025-12-01"],
      ["c", "2026-03-02"],
    ] as const) {
      await tom.mustTell("reportProgress", report({ narrative, occurredOn }));
    }
    expect((await standing()).reports.map(({ narrative }) => narrative)).toEqual(["c", "b", "a"]);
  });

  it("takes no day in the future, as London counts it", async () => {
    ledger.clock.set("2026-07-01T23:30:00Z");
    expect(await tom.tell("reportProgress", report({ occurredOn: "2026-07-03" }))).toMatchObject({
      refusal: "IN_THE_FUTURE",
      message: "The day on which it happened must be today or earlier.",
    });
    recorded(await tom.tell("reportProgress", report({ occurredOn: "2026-07-02" })));
  });

  it.each([
    ["neither a file nor a link", {}, "FILE_OR_LINK"],
    ["a link that is none", { link: "javascript:alert(1)" }, "NOT_A_LINK"],
    ["a file that never arrived", { uploadId: "nowhere" }, "NO_SUCH_UPLOAD"],
  ])("is refused with evidence that is %s", async (_what, evidence, refusal) => {
    const newest = await ledger.log.newest();
    expect(await tom.tell("reportProgress", report({ evidence: [evidence] }))).toMatchObject({
      __typename: "PlanRefused",
      refusal,
    });
    expect(await tom.tell("attachEvidence", { planId: plan.planId, actionId: plan.briefing, evidence })).toMatchObject({
      refusal,
    });
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is refused with a file and a link at once, and with the file of somebody else", async () => {
    const both = { uploadId: await upload(people.tom), link: "https://westmere.example" };
    expect(await tom.tell("reportProgress", report({ evidence: [both] }))).toMatchObject({ refusal: "FILE_OR_LINK" });
    const hers = { uploadId: await upload(people.amira) };
    expect(await tom.tell("reportProgress", report({ evidence: [hers] }))).toMatchObject({ refusal: "NO_SUCH_UPLOAD" });
  });

  it("may name one file twice", async () => {
    const uploadId = await upload(people.tom);
    await tom.mustTell(
      "reportProgress",
      report({
        evidence: [
          { uploadId, name: "First" },
          { uploadId, name: "Second" },
        ],
      }),
    );
    expect((await standing()).evidence.map(({ name }) => name)).toEqual(["First", "Second"]);
  });

  it("can be said again after a refusal, with the same file", async () => {
    const evidence = [{ uploadId: await upload(people.tom) }];
    expect(await tom.tell("reportProgress", report({ evidence, occurredOn: "2026-03-03" }))).toMatchObject({
      refusal: "IN_THE_FUTURE",
    });
    recorded(await tom.tell("reportProgress", report({ evidence })));
  });
});

describe("correcting a report", () => {
  it("shows the right words, and that they were corrected", async () => {
    const reportId = await tom.mustTell("reportProgress", report());
    const correction = {
      planId: plan.planId,
      reportId,
      narrative: "Eleven came.",
      occurredOn: "2026-02-19",
      reason: "Counted again",
    };
    expect(await tom.tell("correctProgress", correction)).toMatchObject({ __typename: "ActionSaved", id: reportId });
    expect((await standing()).reports).toMatchObject([
      { id: reportId, narrative: "Eleven came.", occurredOn: "2026-02-19", corrected: true },
    ]);
    expect(await tom.tell("correctProgress", { ...correction, reportId: "nowhere" })).toMatchObject({
      refusal: "NO_SUCH_REPORT",
    });
    expect(await tom.tell("correctProgress", { ...correction, reason: " " })).toMatchObject({
      refusal: "TEXT_MISSING",
    });
  });

  it("is not possible from another plan", async () => {
    const reportId = await tom.mustTell("reportProgress", report());
    const other = await writePlan(ledger, people, "Harbour plan");
    const correction = { planId: other.planId, reportId, narrative: "x", occurredOn: "2026-02-19", reason: "x" };
    expect(await tom.tell("correctProgress", correction)).toMatchObject({ refusal: "NO_SUCH_REPORT" });
  });

  it("corrects when the action was last heard of", async () => {
    const reportId = await tom.mustTell("reportProgress", report({ occurredOn: "2026-03-01" }));
    await tom.mustTell("correctProgress", {
      planId: plan.planId,
      reportId,
      narrative: "x",
      occurredOn: "2025-03-01",
      reason: "Wrong year",
    });
    recorded(await tom.tell("assessStatus", { planId: plan.planId, actionId: plan.briefing, status: "IN_PROGRESS" }));
    ledger.clock.set("2026-06-10T09:00:00Z");
    expect(await standing()).toMatchObject({ lateness: { stale: true } });
    await tom.mustTell("reportProgress", report({ occurredOn: "2026-06-01" }));
    expect(await standing()).toMatchObject({ lateness: { stale: false } });
  });
});

describe("how an action stands", () => {
  it("is what people say and judge, apart from what follows from dates", async () => {
    const action = { planId: plan.planId, actionId: plan.briefing };
    recorded(await tom.tell("assessStatus", { ...action, status: "COMPLETED", reason: "All done" }));
    recorded(await tom.tell("rateAction", { ...action, rating: "GREEN" }));
    expect(await standing()).toMatchObject({ status: "COMPLETED", rating: "GREEN", lateness: { noEvidence: true } });
    recorded(await tom.tell("rateAction", action));
    await tom.mustTell("attachEvidence", { ...action, evidence: { link: "https://westmere.example" } });
    expect(await standing()).toMatchObject({ rating: null, lateness: { noEvidence: false } });
  });

  it("is recorded once when it is said twice", async () => {
    const said = { planId: plan.planId, actionId: plan.briefing, status: "BLOCKED" };
    const first = recorded(await tom.tell("assessStatus", said));
    const newest = await ledger.log.newest();
    expect(recorded(await tom.tell("assessStatus", said))).toBe(first);
    expect(await ledger.log.newest()).toBe(newest);
  });
});
