import type { DomainEvent, Recorded } from "./event.ts";

/**
 * What a fact does to the rows. A row is never overwritten: `set` adds a version of one field of one entity that holds
 * from the fact's position on; `born` and `gone` say from when, and until when, an entity is listed under a parent.
 */
export type RowChange =
  | Readonly<{ kind: "set"; entity: string; field: string; value: unknown }>
  | Readonly<{ kind: "born"; parent: string; list: string; entity: string }>
  | Readonly<{ kind: "gone"; parent: string; list: string; entity: string }>;

/** What the rows say right before a fact, for the few views that count. */
export type Before = Readonly<{
  read: (entity: string, field: string) => unknown;
  /** The entities that are listed under a parent. */
  list: (parent: string, list: string) => readonly string[];
}>;

/** Builds the rows of one kind from facts: one small function a fact, never refusing, never throwing. */
export type View<Event extends DomainEvent<string, unknown>> = Readonly<{
  name: string;
  /** Goes up whenever the rows that it builds change: the server then builds them anew. */
  version: number;
  on: {
    readonly [Type in Event["type"]]: (
      event: Recorded<Extract<Event, { type: Type }>>,
      before: Before,
    ) => readonly RowChange[];
  };
}>;

export const set = (entity: string, field: string, value: unknown): RowChange => ({
  kind: "set",
  entity,
  field,
  value,
});
export const born = (parent: string, list: string, entity: string): RowChange => ({
  kind: "born",
  parent,
  list,
  entity,
});
export const gone = (parent: string, list: string, entity: string): RowChange => ({
  kind: "gone",
  parent,
  list,
  entity,
});
/** For a fact that leaves no trace in this view. */
export const nothing = (): readonly RowChange[] => [];
