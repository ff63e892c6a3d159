import type { Role } from "../gql/graphql.ts";

export const roleWords: Record<Role, string> = {
  PARTNER: "Partner",
  LEAD: "Prevent lead",
  AUDITOR: "Auditor",
  ANALYST: "Analyst",
  ADMINISTRATOR: "Administrator",
};

export const roleMeanings: Record<Role, string> = {
  PARTNER: "Edits plans and reports progress",
  LEAD: "Everything that a partner may do, for every organisation",
  AUDITOR: "Reads everything, at any moment, and changes nothing",
  ANALYST: "Follows what happens, without names and without texts",
  ADMINISTRATOR: "Lets people in",
};

/** A role within a sentence: as partner, as Prevent lead. */
export function inSentence(role: Role): string {
  return role === "LEAD" ? roleWords[role] : roleWords[role].toLowerCase();
}
