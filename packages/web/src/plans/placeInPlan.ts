import { graphql } from "../gql/index.ts";
import type { PlaceInPlanFragment as PlanWithPlaces } from "../gql/graphql.ts";

// Unmasked where it is spread: it is one thing to choose from, not something to show.
graphql(`
  fragment PlaceInPlan on Plan {
    id
    title
    columns {
      id
      label
      role
    }
    sections {
      id
      number
      title
      statement
      objectives {
        id
        text
      }
      actions {
        id
        number
        summary
        objective {
          id
          text
        }
      }
    }
  }
`);

export type SectionWithPlaces = PlanWithPlaces["sections"][number];

export const NEW_OBJECTIVE = "new";

/** A section as people call it; the one of a table without sections has no name. */
export function sectionName({ number, title }: { number?: string | null; title?: string | null }): string {
  return [number, title].filter(Boolean).join(" ") || "The table";
}
