import { type Fact, type Recorded, rowChanges } from "@planledger/projections";
import type { Context } from "../context.ts";
import { homeOf, isSeen, PRESENCE, type Place } from "./places.ts";

/** A place that a fact touched. `presence` says whether it came or went as a whole. */
export type Touched = Place & Readonly<{ presence: "came" | "went" | null }>;

/**
 * The places that a fact touched: exactly what the views did with it when it was brought into the rows. An entity that
 * comes is one place; its first fields are not told apart from it.
 */
export function placesTouched(event: Recorded<Fact>, { rows }: Context): Touched[] {
  const before = {
    read: (entity: string, field: string) => rows.value(entity, field, event.position - 1),
    list: (parent: string, list: string) => rows.listed(parent, list, event.position - 1).map((row) => row.entity),
  };
  return rowChanges(event, before).flatMap((change): Touched[] => {
    if (change.kind !== "set" && change.list !== homeOf(change.entity)) return [];
    const place = { entity: change.entity, field: change.kind === "set" ? change.field : PRESENCE };
    const presence = change.kind === "set" ? null : change.kind === "born" ? "came" : "went";
    return isSeen(place) ? [{ ...place, presence }] : [];
  });
}
