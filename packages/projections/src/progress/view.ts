import type { Recorded } from "../event.ts";
import { personEntity } from "../people/view.ts";
import { actionEntity, planEntity, planOf } from "../plans/entities.ts";
import { londonDay } from "../values/londonDay.ts";
import { born, gone, set, type Before, type RowChange, type View } from "../view.ts";
import type { ProgressCorrected, ProgressEvent } from "./events.ts";

export const reportEntity = (report: string) => `report:${report}`;
/** The field of an action that holds what one organisation says of its own part. */
export const partField = (organisation: string) => `part:${organisation}`;
export const evidenceEntity = (evidence: string) => `evidence:${evidence}`;

/** What was reported of each action, what shows it, and what people say and judge of it. */
export const progressView: View<ProgressEvent> = {
  name: "progress",
  version: 4,
  on: {
    StatusAssessed: ({ data, recordedAt }, before) => [
      set(actionEntity(data.action), "status", data.status),
      set(actionEntity(data.action), "assessedOn", londonDay(recordedAt)),
      heard(data.action, londonDay(recordedAt), before),
    ],
    ActionRated: ({ data }) => [set(actionEntity(data.action), "rating", data.rating)],
    ProgressReported: (event, before) => {
      const { data, recordedAt, by } = event;
      const { report, action, narrative, occurredOn, organisation } = data;
      const entity = reportEntity(report);
      return [
        set(entity, "made", { recordedAt, by: by.person, organisation, action }),
        set(entity, "words", { narrative, occurredOn, corrected: false }),
        born(actionEntity(action), "reports", entity),
        born(planEntity(planOf(event)), "unread", entity),
        born(personEntity(by.person), "reported", entity),
        heard(action, occurredOn, before),
      ];
    },
    ProgressCorrected: (event, before) => {
      const { report, action, narrative, occurredOn } = event.data;
      return [
        set(reportEntity(report), "words", { narrative, occurredOn, corrected: true }),
        set(actionEntity(action), "heardOn", latest([occurredOn, ...otherDays(action, report, before)])),
        ...putForwardAgain(event, before),
      ];
    },
    ProgressReturned: (event, before) => {
      const { data, recordedAt, by } = event;
      const entity = reportEntity(data.report);
      return [
        set(entity, "approval", { state: "returned", note: data.note, by: by.person, recordedAt }),
        gone(planEntity(planOf(event)), "unread", entity),
        ...authorOf(entity, before).map((author) => born(author, "returned", entity)),
      ];
    },
    ProgressAccepted: (event) => {
      const { data, recordedAt, by } = event;
      const entity = reportEntity(data.report);
      return [
        set(entity, "approval", { state: "accepted", note: null, by: by.person, recordedAt }),
        gone(planEntity(planOf(event)), "unread", entity),
      ];
    },
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

/** What had been returned or accepted is to be looked at again. */
function putForwardAgain(event: Recorded<ProgressCorrected>, before: Before): RowChange[] {
  const entity = reportEntity(event.data.report);
  // Only this view writes the field.
  const was = before.read(entity, "approval") as Readonly<{ state: string }> | undefined;
  if (was === undefined) return [];
  const { recordedAt, by } = event;
  return [
    set(entity, "approval", { state: "submitted", note: null, by: by.person, recordedAt }),
    ...(was.state === "submitted" ? [] : [born(planEntity(planOf(event)), "unread", entity)]),
    ...(was.state === "returned" ? authorOf(entity, before).map((author) => gone(author, "returned", entity)) : []),
  ];
}

/** Who made a report: one person, or nobody when it was never seen. */
function authorOf(report: string, before: Before): string[] {
  // Only this view writes the field.
  const made = before.read(report, "made") as Readonly<{ by: string }> | undefined;
  return made === undefined ? [] : [personEntity(made.by)];
}

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
