import type { ImportPlanInput } from "../gql/graphql.ts";
import type { Mistake } from "../layout/mistakes.ts";
import { columnRoleWords, levelWords } from "../plans/words.ts";
import { chosenOf } from "../ui/choices.ts";
import type { PreviewPlan } from "./preview.ts";

/** Which plans a form takes in, and as what; or what is missing for that. */
export function plansIn(
  form: FormData,
  plans: readonly PreviewPlan[],
): { plans: ImportPlanInput[]; mistakes: Mistake[] } {
  const taken = plans.filter(({ index }) => form.has(`take-${index}`));
  const mistakes: Mistake[] = [];
  if (taken.length === 0)
    mistakes.push({ field: `take-${plans[0]?.index ?? 0}`, message: "Choose at least one plan to take in" });
  const asked = taken.map(({ index, columns }) => {
    const title = String(form.get(`title-${index}`)).trim();
    const organisationIds = form.getAll(`organisations-${index}`).map(String);
    if (!title) mistakes.push({ field: `title-${index}`, message: "Enter the title of the plan" });
    if (organisationIds.length === 0)
      mistakes.push({ field: `organisations-${index}`, message: "Choose who keeps the plan" });
    const level = chosenOf(levelWords, form.get(`level-${index}`)) ?? "DISTRICT";
    const period = String(form.get(`period-${index}`)).trim();
    const roles = columns.map(
      (column) => chosenOf(columnRoleWords, form.get(`role-${index}-${column.index}`)) ?? column.role,
    );
    return { index, title, level, organisationIds, roles, ...(period && { period }) };
  });
  return { plans: asked, mistakes };
}
