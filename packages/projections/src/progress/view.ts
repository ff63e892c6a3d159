import { actionEntity } from "../plans/entities.ts";
import { londonDay } from "../values/londonDay.ts";
import { born, set, type Before, type RowChange, type View } from "../view.ts";
import type { ProgressEvent } from "./events.ts";

export const reportEntity = (report: string) => `report:${report}`;
/** The field of an action that holds what one organisation says of its own part. */
export const partField = (organisation: string) => `part:${organisation}`;
export const evidenceEntity = (evidence: string) => `evidence:${evidence}`;

/** What was reported of each action, what shows it, and what people say and judge of it. */
export const progressView: View<ProgressEvent> = {
  name: "progress",
  version: 2,
  on: {
    StatusAssessed: ({ data, recordedAt }, before) => [
      set(actionEntity(data.action), "status", data.status),
      set(actionEntity(data.action), "assessedOn", londonDay(recordedAt)),
      heard(data.action, londonDay(recordedAt), before),
    ],
    ActionRated: ({ data }) => [set(actionEntity(data.action), "rating", data.rating)],
    ProgressReported: ({ data, recordedAt, by }, before) => {
      const { report, action, narrative, occurredOn, organisation } = data;
      const entity = reportEntity(report);
      return [
        set(entity, "made", { recordedAt, by: by.person, organisation, action }),
        set(entity, "words", { narrative, occurredOn, corrected: false }),
        born(actionEntity(action), "reports", entity),
        heard(action, occurredOn, before),
      ];
    },
    ProgressCorrected: ({ data: { report, action, narrative, occurredOn }, recordedAt, by }, before) => [
      set(reportEntity(report), "words", { narrative, occurredOn, corrected: true }),
      set(actionEntity(action), "heardOn", latest([occurredOn, ...otherDays(action, report, before)])),
      // What had been returned or accepted is to be looked at again.
      ...(before.read(reportEntity(report), "approval") === undefined
        ? []
        : [set(reportEntity(report), "approval", { state: "submitted", note: null, by: by.person, recordedAt })]),
    ],
    ProgressReturned: ({ data, recordedAt, by }) => [
      set(reportEntity(data.report), "approval", { state: "returned", note: data.note, by: by.person, recordedAt }),
    ],
    ProgressAccepted: ({ data, recordedAt, by }) => [
      set(reportEntity(data.report), "approval", { state: "accepted", note: null, by: by.person, recordedAt }),
    ],
    PartAssessed: ({ data, recordedAt, by }) => [
      set(actionEntity(data.action), partField(data.organisation), { status: data.status, by: by.person, recordedAt }),
    ],
    EvidenceAttached: ({ data, recordedAt, by }, before) => {
      const { evidence, action, report, name, file, link } = data;
      const entity = evidenceEntity(evidence);
      const shown = Number(before.read(actionEntity(action), "evidence") ?? 0) + 1;
      return [
        set(entity, "attached", { recordedAt, by: by.person, action, report, name, file, link }),
        set(actionEntity(action), "evidence", shown),
        born(actionEntity(action), "evidence", entity),
      ];
    },
  },
};

const latest = (days: readonly string[]) => days.reduce((one, other) => (one > other ? one : other));

/** The latest day of which something was said about an action. */
function heard(action: string, day: string, before: Before): RowChange {
  const was = before.read(actionEntity(action), "heardOn");
  return set(actionEntity(action), "heardOn", typeof was === "string" ? latest([was, day]) : day);
}

/** The days of which something was said about an action, in all but one report. */
function otherDays(action: string, report: string, before: Before): string[] {
  const others = before.list(actionEntity(action), "reports").filter((entity) => entity !== reportEntity(report));
  // Only this view writes the fields.
  const reported = others.map(
    (entity) => (before.read(entity, "words") as Readonly<{ occurredOn: string }>).occurredOn,
  );
  const assessed = before.read(actionEntity(action), "assessedOn");
  return typeof assessed === "string" ? [...reported, assessed] : reported;
}
