import type { ActionFilter, LatenessSought, RatingSought } from "../gql/graphql.ts";
import { chosenOf } from "../ui/choices.ts";
import { planPath } from "./paths.ts";
import { ratingMeanings, ratingWords, statusWords } from "./words.ts";

export const ratingSoughtWords: Record<RatingSought, string> = {
  RED: `${ratingWords.RED}: ${ratingMeanings.RED.toLowerCase()}`,
  AMBER: `${ratingWords.AMBER}: ${ratingMeanings.AMBER.toLowerCase()}`,
  GREEN: `${ratingWords.GREEN}: ${ratingMeanings.GREEN.toLowerCase()}`,
  NOT_RATED: "Not rated",
};

export const latenessSoughtWords: Record<LatenessSought, string> = {
  OVERDUE: "Overdue",
  STALE: "No report for 90 days",
  NO_EVIDENCE: "Completed without evidence",
  REVIEW_DUE: "To be looked at again",
};

/** What each part of a filter is called in an address. */
const NAMES = {
  text: "words",
  status: "status",
  rating: "rating",
  late: "late",
  lead: "lead",
  organisationId: "organisation",
  personId: "person",
} as const satisfies Record<keyof ActionFilter, string>;

type Search = Readonly<Record<string, string | undefined>>;

/** The filter that an address speaks of; undefined when it speaks of none. */
export function filterIn(search: Search): ActionFilter | undefined {
  const words = (part: keyof typeof NAMES) => search[NAMES[part]]?.trim() || undefined;
  const parts = {
    text: words("text"),
    status: chosenOf(statusWords, words("status")),
    rating: chosenOf(ratingSoughtWords, words("rating")),
    late: chosenOf(latenessSoughtWords, words("late")),
    lead: words("lead"),
    organisationId: words("organisationId"),
    personId: words("personId"),
  };
  const said = Object.entries(parts).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the keys' types.
  return said.length === 0 ? undefined : (Object.fromEntries(said) as ActionFilter);
}

/** The address of a plan with only the actions that fit. Fields of a form are named as in an address. */
export function filteredPath(planId: string, form: FormData): string {
  const said = Object.values(NAMES)
    .map((name) => [name, String(form.get(name) ?? "").trim()] as const)
    .filter(([, value]) => value !== "");
  const search = new URLSearchParams(said.map(([name, value]) => [name, value])).toString();
  return planPath(planId) + (search && `?${search}`);
}
