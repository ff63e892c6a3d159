import type { QueryRef } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { GroupsToChangeQuery, GroupsToChangeQueryVariables } from "../../gql/graphql.ts";
import { type At, param } from "../../layout/opening.tsx";

const GroupsToChange = graphql(`
  query GroupsToChange($planId: ID!) {
    plan(id: $planId) {
      id
      title
      groups {
        id
        name
        organisations {
          id
          name
        }
      }
    }
    partnership {
      organisations {
        id
        name
      }
    }
  }
`);

export type GroupsToChangeRef = QueryRef<GroupsToChangeQuery, GroupsToChangeQueryVariables>;

/** What the forms about a plan's groups need to know. */
export function preloadGroupsToChange(at: At): Promise<GroupsToChangeRef> {
  return at.preload(GroupsToChange, { planId: param(at, "planId") }, "fresh");
}
