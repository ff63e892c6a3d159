import type { ColumnRole, LeadKind, PlanLevel, Rating, Status } from "../gql/graphql.ts";

export const levelWords: Record<PlanLevel, string> = { COUNTY: "County", DISTRICT: "District", SERVICE: "Service" };

export const levelMeanings: Record<PlanLevel, string> = {
  COUNTY: "The county’s, or that of several councils together",
  DISTRICT: "One district’s, borough’s or city’s",
  SERVICE: "One service’s, school’s or health body’s own",
};

export const statusWords: Record<Status, string> = {
  NOT_STARTED: "Not started",
  IN_PROGRESS: "In progress",
  COMPLETED: "Completed",
  BLOCKED: "Blocked",
  SUPERSEDED: "Superseded",
};

export const statusMeanings: Record<Status, string> = {
  NOT_STARTED: "Nothing has been done yet",
  IN_PROGRESS: "It is being done",
  COMPLETED: "It is done",
  BLOCKED: "Something stands in its way",
  SUPERSEDED: "Something else took its place",
};

export const ratingWords: Record<Rating, string> = { RED: "Red", AMBER: "Amber", GREEN: "Green" };

export const ratingMeanings: Record<Rating, string> = { RED: "Off course", AMBER: "At risk", GREEN: "On course" };

export const leadWords: Record<LeadKind, string> = {
  LEAD: "leads",
  PARTNER: "takes part",
  DEPUTY: "stands in",
  VIA: "works through another",
};

export const columnRoleWords: Record<ColumnRole, string> = {
  NUMBER: "Number",
  OBJECTIVE: "Objective, above several rows",
  ACTION: "What is to be done",
  LEAD: "Who leads",
  PARTNERS: "Who else takes part",
  MILESTONES: "Steps on the way",
  TIMESCALE: "By when",
  OUTCOME: "What is to come of it",
  IMPACT: "What difference it makes",
  PROGRESS: "How it is going",
  EVIDENCE: "What shows it",
  RATING: "Rating in colour",
  NOTES: "Notes",
  FREE: "Anything else",
};
