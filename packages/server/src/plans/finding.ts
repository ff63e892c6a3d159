import { people, type plans, type progress } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { ActionFilter, LatenessSought } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { screaming } from "../graphql/names.ts";
import { cellRow, columnsWithCells } from "./cells.ts";
import type { ActionRow } from "./planReader.ts";
import { assignedTo, latenessOf, meaningsOf, ratingOf, statusOf } from "./standing.ts";

/** Whether an action fits everything that a filter says. What needs no text to be opened is asked first. */
export function fits(action: ActionRow, filter: ActionFilter, at: Moment, context: Context): boolean {
  const { status, rating, late, lead, organisationId, personId, text } = filter;
  if (status && screaming(statusOf(action)) !== status) return false;
  if (rating && ratingSought(action) !== rating) return false;
  if (personId && !assignedTo(action).includes(personId)) return false;
  if (late && !isLate(latenessOf(action, at, context), late)) return false;
  if (organisationId && !organisationsOf(action, at, context).includes(organisationId)) return false;
  if (lead && !leadsOf(action, at, context).some((named) => folded(context.open(named.text)) === folded(lead)))
    return false;
  return !text || holdsWords(action, text, at, context);
}

function ratingSought(action: ActionRow) {
  const rating = ratingOf(action);
  return rating === null ? "NOT_RATED" : screaming(rating);
}

function isLate(lateness: progress.Lateness, sought: LatenessSought): boolean {
  switch (sought) {
    case "OVERDUE":
      return lateness.overdue;
    case "STALE":
      return lateness.stale;
    case "NO_EVIDENCE":
      return lateness.noEvidence;
    case "REVIEW_DUE":
      return lateness.reviewDue;
  }
}

const leadsOf = (action: ActionRow, at: Moment, context: Context): readonly plans.Lead[] =>
  meaningsOf(action, at, context).flatMap(({ meaning }) => meaning.leads ?? []);

function organisationsOf(action: ActionRow, at: Moment, context: Context): string[] {
  const named = leadsOf(action, at, context).flatMap(({ organisation }) => organisation ?? []);
  return [...named, ...assignedTo(action).flatMap((person) => organisationOf(person, at, context) ?? [])];
}

/** The organisation that somebody belonged to at a moment. Written by the view of people. */
const organisationOf = (person: string, at: Moment, { rows }: Context) =>
  rows.value(people.personEntity(person), "organisation", at.position) as string | undefined;

const folded = (words: string) => words.toLocaleLowerCase("en").replace(/\s+/gu, " ").trim();

/** Whether all the words stand somewhere in the row as people see it. */
function holdsWords(action: ActionRow, text: string, at: Moment, context: Context): boolean {
  const page = context.plans.plan(action.plan, at);
  if (page === undefined) return false;
  const { open } = context;
  const objective = action.place.objective === null ? undefined : page.objectives.get(action.place.objective);
  const cells = columnsWithCells(page).flatMap(({ columnId }) => cellRow(action, columnId)?.cell ?? []);
  const row = folded(
    [
      // Written by the view of plans.
      (action.fields["number"] as string | null) ?? "",
      objective === undefined ? "" : open(objective.text),
      ...cells.map((block) => open(block.text)),
    ].join(" "),
  );
  return folded(text)
    .split(" ")
    .every((word) => row.includes(word));
}

/** Who is named in the actions of a plan. */
export function namesIn(plan: string, at: Moment, context: Context) {
  const actions = [...context.plans.actions(plan, at).values()].flat();
  const leads = new Map<string, string>();
  for (const action of actions) {
    for (const { text } of leadsOf(action, at, context)) {
      const words = context.open(text);
      if (!leads.has(folded(words))) leads.set(folded(words), words);
    }
  }
  const refer = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, at }));
  return {
    leads: [...leads.values()].toSorted((a, b) => a.localeCompare(b, "en")),
    organisations: refer(actions.flatMap((action) => organisationsOf(action, at, context))),
    people: refer(actions.flatMap(assignedTo)),
  };
}
