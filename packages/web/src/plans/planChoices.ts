import type { ApolloClient } from "@apollo/client";
import { graphql } from "../gql/index.ts";

const PlanChoicesQuery = graphql(`
  query PlanChoices($after: Cursor) {
    plans(first: 100, after: $after) {
      nodes {
        id
        title
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** A plan that can be chosen in a form. */
export type PlanChoice = Readonly<{ id: string; title: string }>;

/** Every plan by its title, to choose one of them, however many there are. */
export async function readPlanChoices(client: ApolloClient): Promise<readonly PlanChoice[]> {
  const choices: PlanChoice[] = [];
  let after: string | null | undefined;
  do {
    const { data } = await client.query({
      query: PlanChoicesQuery,
      variables: after ? { after } : {},
      fetchPolicy: "network-only",
    });
    choices.push(...(data?.plans.nodes ?? []));
    after = data?.plans.pageInfo.hasNextPage ? data.plans.pageInfo.endCursor : null;
  } while (after);
  return choices;
}
