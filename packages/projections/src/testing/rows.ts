import type { By, DomainEvent, Instant, Recorded } from "../event.ts";
import type { Before, RowChange, View } from "../view.ts";
import { mustBe } from "./given.ts";

/** A fact on its way into a made-up log: where, when and by whom it was recorded, where that matters. */
type Entry<Event> = Event & Readonly<{ stream: string; recordedAt?: Instant; by?: By }>;

/** Rows as they stood right after a position. */
export type RowsAt = Before &
  Readonly<{ thenShow: (entity: string, fields: Readonly<Record<string, unknown>>) => void }>;

const NOON: Instant = Temporal.Instant.from("2026-03-02T12:00:00Z").epochMilliseconds;
const somebody: By = { person: "somebody", organisation: "somewhere", role: "partner" };

/** Facts as the log holds them: positions from 1, revisions from 0 in each stream, a minute apart. */
export function recordedIn<Event extends DomainEvent<string, unknown>>(
  ...entries: readonly Entry<Event>[]
): Recorded<Event>[] {
  const revisions = new Map<string, number>();
  return entries.map((entry, index) => {
    const revision = (revisions.get(entry.stream) ?? -1) + 1;
    revisions.set(entry.stream, revision);
    const told = { recordedAt: entry.recordedAt ?? NOON + index * 60_000, by: entry.by ?? somebody };
    const ids = { id: `fact-${index + 1}`, commandId: `command-${index + 1}`, correlationId: `command-${index + 1}` };
    return { ...entry, ...told, ...ids, schemaVersion: 1, revision, position: index + 1 };
  });
}

/** The facts of one stream. */
export const inStream = <Event extends DomainEvent<string, unknown>>(stream: string, ...facts: readonly Event[]) =>
  recordedIn(...facts.map((fact) => ({ ...fact, stream })));

/** What a view does with a fact. */
export const through =
  <Event extends DomainEvent<string, unknown>>(view: View<Event>) =>
  (event: Recorded<Event>, before: Before): readonly RowChange[] => {
    // TypeScript cannot see that a view's function takes the very fact that it is keyed by.
    const on = view.on[event.type as Event["type"]] as (event: Recorded<Event>, before: Before) => readonly RowChange[];
    return on(event, before);
  };

/** Brings facts into rows that keep every version, so that they can be read as they stood at any position. */
export function rowsOf<Event>(
  changes: (event: Recorded<Event>, before: Before) => readonly RowChange[],
  events: readonly Recorded<Event>[],
) {
  const versions: { entity: string; field: string; from: number; value: unknown }[] = [];
  const listings: { parent: string; list: string; entity: string; born: number; gone: number }[] = [];

  function at(position: number): RowsAt {
    const newest = (entity: string, field: string) =>
      versions.findLast((version) => version.entity === entity && version.field === field && version.from <= position);
    return {
      read: (entity, field) => newest(entity, field)?.value,
      list: (parent, list) =>
        listings
          .filter((one) => one.parent === parent && one.list === list && one.born <= position && position < one.gone)
          .map(({ entity }) => entity),
      thenShow(entity, fields) {
        const known = new Set(
          versions.filter((version) => version.entity === entity && version.from <= position).map(({ field }) => field),
        );
        mustBe(Object.fromEntries([...known].map((field) => [field, newest(entity, field)?.value])), fields);
      },
    };
  }

  for (const event of events) {
    for (const change of changes(event, at(event.position - 1))) {
      if (change.kind === "set") versions.push({ ...change, from: event.position });
      else if (change.kind === "born") listings.push({ ...change, born: event.position, gone: Infinity });
      else {
        for (const one of listings) {
          const isIt = one.parent === change.parent && one.list === change.list && one.entity === change.entity;
          if (isIt && one.gone === Infinity) one.gone = event.position;
        }
      }
    }
  }
  return { at, now: at(events.at(-1)?.position ?? 0) };
}
