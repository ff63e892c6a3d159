import type { ApolloClient } from "@apollo/client";
import type { DocumentInput, NewerCopyQuery } from "../../gql/graphql.ts";
import { graphql } from "../../gql/index.ts";
import { sayProblem } from "../../layout/sayProblem.ts";
import type { Asked } from "../ChooseDocument.tsx";
import type { Way } from "../useReading.ts";

const NewerCopy = graphql(`
  query NewerCopy($planId: ID!, $document: DocumentInput!, $index: Int, $answersTo: [Int], $readingId: ID) {
    newerCopy(planId: $planId, document: $document, index: $index, answersTo: $answersTo, readingId: $readingId) {
      ... on NewerCopy {
        index
        titles
        columns {
          label
          answersTo
        }
        newerHere
        base {
          position
          recordedAt
        }
        differences {
          key
          change
          what
          row
          here
          copy
          base
          hindrance
        }
        doubts {
          message
          rowIndex
          columnIndex
          words
        }
        recognised {
          ...RecognisedRows @unmask
        }
      }
      ... on DocumentRefused {
        message
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

export type NewerCopy = Extract<NewerCopyQuery["newerCopy"], { __typename: "NewerCopy" }>;
export type Difference = NewerCopy["differences"][number];

/** Which plan of a copy is put beside the plan, and which of its columns are which of the plan's, where somebody said so. */
export type Mapping = Readonly<{ index: number; answersTo: readonly (number | null)[] }>;

/** Asks where a copy says something else than the plan. Nothing is recorded, and nothing is kept here either. */
export async function readNewerCopy(
  client: ApolloClient,
  planId: string,
  document: DocumentInput,
  { readingId, signal }: Way,
  mapping?: Mapping,
): Promise<Asked<NewerCopy>> {
  try {
    const { data } = await client.query({
      query: NewerCopy,
      variables: {
        planId,
        document,
        readingId,
        ...(mapping && { index: mapping.index, answersTo: [...mapping.answersTo] }),
      },
      fetchPolicy: "no-cache",
      context: { fetchOptions: { signal } },
    });
    const result = data?.newerCopy;
    if (!result) return { outcome: "refused", message: sayProblem(undefined) };
    if (result.__typename === "NewerCopy") return { outcome: "read", found: result };
    return { outcome: "refused", message: result.message };
  } catch (problem) {
    return { outcome: "refused", message: sayProblem(problem) };
  }
}
