import type { SearchKind } from "../gql/graphql.ts";

/** What one of a kind is called. */
export const kindWords: Record<SearchKind, string> = {
  PLAN: "Plan",
  ACTION: "Action",
  REPORT: "Report",
  EVIDENCE: "Evidence",
};

/** What all of a kind are called. */
export const kindsWords: Record<SearchKind, string> = {
  PLAN: "Plans",
  ACTION: "Actions",
  REPORT: "Reports",
  EVIDENCE: "Evidence",
};
