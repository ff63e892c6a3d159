import type { QueryRef } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { ActionToChangeQuery, ActionToChangeQueryVariables } from "../gql/graphql.ts";
import { type At, param } from "../layout/opening.tsx";

const ActionToChange = graphql(`
  query ActionToChange($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      status
      rating
      reviewOn
      plan {
        id
      }
      assigned {
        id
        name
      }
    }
    partnership {
      people {
        id
        name
        role
        organisation {
          id
          name
        }
      }
    }
  }
`);

export type ActionToChangeRef = QueryRef<ActionToChangeQuery, ActionToChangeQueryVariables>;

/** What every form about an action needs to know of it. */
export function preloadActionToChange(at: At): Promise<ActionToChangeRef> {
  const variables = { actionId: param(at, "actionId") };
  return at.preload(ActionToChange, variables, "fresh");
}
