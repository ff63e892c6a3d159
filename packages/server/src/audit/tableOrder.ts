import { plans } from "@planledger/projections";
import type { Context } from "../context.ts";

type Changed = Readonly<{ entity: string; action: string | null }>;

// Sorts before every digit of an order key, so that a part comes after its whole and before the whole's next neighbour.
const WITHIN = "/";

/**
 * Where something stands in its plan, as a key that sorts: the plan itself, its columns, the texts around its table, its
 * objectives, then section by section and row by row. What is gone stands where it stood last.
 */
export function tableOrder({ entity, action }: Changed, position: number, { rows }: Context): string {
  // What the fields hold was written by the view of plans.
  const order = (name: string) => String(rows.value(name, "order", position) ?? "");
  if (action !== null) {
    const place = rows.value(plans.actionEntity(action), "place", position) as plans.PlaceRow | undefined;
    return place === undefined ? "4" : `4${order(plans.sectionEntity(place.section))}${WITHIN}${place.order}`;
  }
  switch (entity.slice(0, entity.indexOf(":"))) {
    case "plan":
      return "0";
    case "column":
      return `1${order(entity)}`;
    case "narrative":
      return `2${(rows.value(entity, "place", position) as Readonly<{ order: string }> | undefined)?.order ?? ""}`;
    case "section":
      return `4${order(entity)}`;
    default:
      return "3";
  }
}
