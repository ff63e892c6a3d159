import { graphql } from "../gql/index.ts";
import type * as answers from "../gql/graphql.ts";

export const WithdrawalPageQuery = graphql(`
  query WithdrawalPage($id: ID!) {
    withdrawal(id: $id) {
      id
      state
      requestedBy {
        id
        name
      }
      requestedAt
      reason
      rewrite
      entries {
        ...WhatStands @unmask
      }
      files {
        ...WhatFileStands @unmask
      }
      foundSince {
        entries {
          ...WhatStands @unmask
        }
        files {
          ...WhatFileStands @unmask
        }
      }
      decidedBy {
        id
        name
      }
      decidedAt
      note
      withdrawnAt
      mayDecide
    }
  }
`);

/** One withdrawal, with all that its page says. */
export type Withdrawal = NonNullable<answers.WithdrawalPageQuery["withdrawal"]>;
