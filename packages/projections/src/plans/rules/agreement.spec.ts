import { describe, it } from "vitest";
import { known, thePlan, westmere } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked, PlanCommand } from "../commands.ts";
import { plans } from "../decide.ts";
import type { ApprovalRequired, PlanAdopted } from "../events.ts";

const adopt: Asked<"AdoptPlan"> = {
  type: "AdoptPlan",
  meeting: " Board of March ",
  heldOn: "2026-03-01",
  today: "2026-03-01",
};
const adopted: PlanAdopted = {
  type: "PlanAdopted",
  data: { version: 1, meeting: plain("Board of March"), heldOn: "2026-03-01" },
};
const required: ApprovalRequired = { type: "ApprovalRequired", data: { required: true } };

describe("agreeing on a plan", () => {
  it("numbers the version, with the meeting and its day", () => {
    given(plans, westmere).when(adopt).thenRecorded(adopted);
    given(plans, westmere, adopted)
      .when(adopt)
      .thenRecorded({ ...adopted, data: { ...adopted.data, version: 2 } });
  });

  it("names a meeting that was held", () => {
    given(plans, westmere)
      .when({ ...adopt, heldOn: "2026-03-02" })
      .thenRefused("InTheFuture");
    given(plans, westmere)
      .when({ ...adopt, meeting: " " })
      .thenRefused("TextMissing");
    given(plans).when(adopt).thenRefused("NoSuchPlan");
  });
});

describe("what was agreed", () => {
  const cell = (column: string, reason: string | null): PlanCommand => ({
    type: "EditCell",
    action: "briefing",
    column,
    blocks: [],
    seen: 8,
    reason,
    known,
  });
  const unexplained: readonly PlanCommand[] = [
    cell("c4", null),
    cell("c5", " "),
    cell("c7", null),
    { type: "RemoveAction", action: "briefing", reason: null },
    { type: "RemoveSection", section: "leadership", reason: " " },
    { type: "RemoveObjective", objective: "knowTheRisk", reason: null },
    { type: "RemoveColumn", column: "c7", reason: null },
  ];

  it.each(unexplained)("is not changed without a reason: $type", (command) => {
    given(plans, ...thePlan, adopted)
      .when(command)
      .thenRefused("ReasonMissing");
  });

  it("is changed with one", () => {
    given(plans, ...thePlan, adopted)
      .when({ type: "RemoveAction", action: "briefing", reason: " Done elsewhere " })
      .thenRecorded({ type: "ActionRemoved", data: { action: "briefing", reason: plain("Done elsewhere") } });
  });

  it("is nothing that commits nobody: words and updates change without a reason", () => {
    const says = { action: "briefing", cell: [], meaning: {}, reason: null };
    given(plans, ...thePlan, adopted)
      .when(cell("c3", null))
      .thenRecorded({ type: "ActionReworded", data: { ...says, columnId: "c3" } });
    given(plans, ...thePlan, adopted)
      .when(cell("c8", null))
      .thenRecorded({ type: "CellReworded", data: { ...says, columnId: "c8" } });
  });

  it("is told as changed by others before it is asked why", () => {
    given(plans, ...thePlan, adopted)
      .when({ type: "EditCell", action: "briefing", column: "c5", blocks: [], seen: 0, reason: null, known })
      .thenRefused("CellChanged");
  });
});

describe("approval of reports", () => {
  it("is asked for, or not any more; the same again adds nothing", () => {
    given(plans, westmere).when({ type: "RequireApproval", required: true }).thenRecorded(required);
    given(plans, westmere, required).when({ type: "RequireApproval", required: true }).thenNothing();
    given(plans, westmere).when({ type: "RequireApproval", required: false }).thenNothing();
    given(plans, westmere, required)
      .when({ type: "RequireApproval", required: false })
      .thenRecorded({ type: "ApprovalRequired", data: { required: false } });
  });
});
