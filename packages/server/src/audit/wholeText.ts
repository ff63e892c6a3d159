import { plans } from "@planledger/projections";
import type { Context } from "../context.ts";
import { momentAt } from "../graphql/moments.ts";
import { textAt, whatIs } from "./places.ts";

/** The fields that say what a thing is, by its kind; an action's are its cells. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  plan: ["title"],
  column: ["label"],
  section: ["words"],
  objective: ["text"],
  narrative: ["words"],
  agreed: ["agreed"],
  group: ["name", "memberships"],
  report: ["words"],
  evidence: ["attached"],
};

/** All words of a thing that came or went as a whole; null when it has none. */
export function wholeText(entity: string, plan: string, position: number, context: Context): string | null {
  const kind = entity.slice(0, entity.indexOf(":"));
  const lines =
    kind === "action"
      ? actionLines(entity, plan, position, context)
      : tellingLines(kind, entity, plan, position, context);
  return lines.length === 0 ? null : lines.join("\n");
}

function tellingLines(kind: string, entity: string, plan: string, position: number, context: Context): string[] {
  return (TELLING[kind] ?? []).flatMap((field) => textAt({ entity, field }, plan, position, context) ?? []);
}

function actionLines(entity: string, plan: string, position: number, context: Context): string[] {
  const at = momentAt(context.rows, position, context.now());
  const columns = context.plans.columns(plan, at).filter((column) => plans.hasCells(column.role));
  const number = textAt({ entity, field: "number" }, plan, position, context);
  const cells = columns.flatMap(({ columnId }) => {
    const place = { entity, field: plans.cellField(columnId) };
    const text = textAt(place, plan, position, context);
    return text === null ? [] : before(whatIs(place, { context, plan, at })) + text;
  });
  return number === null ? cells : [number, ...cells];
}

/** What stands before a text; a label that is a question needs no colon. */
const before = (label: string) => `${label}${/[?!.:]$/.test(label) ? "" : ":"} `;
