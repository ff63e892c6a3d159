import type { ColumnRole } from "../../gql/graphql.ts";
import type { Mistake } from "../../layout/mistakes.ts";
import { chosenOf } from "../../ui/choices.ts";
import { columnRoleWords, levelWords } from "../words.ts";
import type { PlanToDraft } from "./useDraftPlan.ts";

export const OWN_COLUMNS = "own";

/** The plan that somebody filled in, or what is missing from it. */
export function planIn(form: FormData): { plan: PlanToDraft } | { mistakes: readonly Mistake[] } {
  const words = (field: string) => String(form.get(field) ?? "").trim();
  const title = words("title");
  const level = chosenOf(levelWords, form.get("level"));
  const organisationIds = form.getAll("organisation").map(String);
  const layout = words("layout");
  const columns = columnsIn(form);
  const mistakes: Mistake[] = [];
  if (!title) mistakes.push({ field: "title", message: "Enter a title" });
  if (!level) mistakes.push({ field: "level", message: "Choose whose actions it holds" });
  if (organisationIds.length === 0) mistakes.push({ field: "organisation", message: "Choose who keeps it" });
  if (!layout) mistakes.push({ field: "layout", message: "Choose a layout, or columns of your own" });
  if (layout === OWN_COLUMNS && columns.length === 0)
    mistakes.push({ field: "column-1", message: "Enter the label of at least one column" });
  if (!level || mistakes.length > 0) return { mistakes };
  const table = layout === OWN_COLUMNS ? { columns } : { templateId: layout };
  const about = { title, level, organisationIds, parentId: words("parent") || null, period: words("period") || null };
  return { plan: { ...about, ...table } };
}

function columnsIn(form: FormData): { label: string; role: ColumnRole }[] {
  const roles = form.getAll("role");
  return form
    .getAll("column")
    .map((label, place) => ({
      label: String(label).trim(),
      role: chosenOf(columnRoleWords, roles[place]) ?? ("FREE" as const),
    }))
    .filter(({ label }) => label);
}
