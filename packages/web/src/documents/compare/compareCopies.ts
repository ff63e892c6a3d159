import type { ApolloClient } from "@apollo/client";
import type { CompareCopiesQuery, CopyInput } from "../../gql/graphql.ts";
import { graphql } from "../../gql/index.ts";
import type { Mistake } from "../../layout/mistakes.ts";
import { sayProblem } from "../../layout/sayProblem.ts";
import type { Copy } from "../heldCopy.ts";
import type { Way } from "../useReading.ts";

const CompareCopies = graphql(`
  query CompareCopies($older: CopyInput!, $newer: CopyInput!, $readingId: ID) {
    compareCopies(older: $older, newer: $newer, readingId: $readingId) {
      ... on CopiesCompared {
        older {
          rows
          words
          doubts {
            message
            words
          }
        }
        newer {
          rows
          words
          doubts {
            message
            words
          }
        }
        onlyOlder
        onlyNewer
        plans {
          name
          title {
            older
            newer
          }
          period {
            older
            newer
          }
          counts {
            added
            changed
            moved
            renumbered
            removed
            unchanged
          }
          columns {
            older
            newer
          }
          sections {
            older
            newer
          }
          objectives {
            older
            newer
          }
          narratives {
            older
            newer
          }
          rows {
            fate
            moved
            renumbered {
              older
              newer
            }
            number
            summary
            sectionOlder
            sectionNewer
            cells {
              label
              older
              newer
            }
          }
        }
      }
      ... on CopiesRefused {
        faultOlder {
          message
        }
        faultNewer {
          message
        }
      }
    }
  }
`);

export type Compared = Extract<CompareCopiesQuery["compareCopies"], { __typename: "CopiesCompared" }>;
export type PlanCompared = Compared["plans"][number];
export type RowCompared = PlanCompared["rows"][number];
export type TextCompared = PlanCompared["columns"][number];

/** Which field of the form each copy was given in. */
export const fieldOf = (side: "older" | "newer", copy: Copy): string => `${side}-${"file" in copy ? "file" : "text"}`;

/** Asks how two copies differ; or says what is wrong with them. Nothing is kept, there or here. */
export async function compareCopies(
  client: ApolloClient,
  older: Copy,
  newer: Copy,
  { readingId, signal }: Way,
): Promise<Compared | Mistake[]> {
  const input = (side: string, copy: Copy): CopyInput => ("file" in copy ? { file: side } : { text: copy.text });
  const files = { ...("file" in older && { older: older.file }), ...("file" in newer && { newer: newer.file }) };
  const withFiles = Object.keys(files).length > 0;
  try {
    const { data } = await client.query({
      query: CompareCopies,
      variables: { older: input("older", older), newer: input("newer", newer), readingId },
      fetchPolicy: "no-cache",
      context: { fetchOptions: { signal, ...(withFiles && { files }) } },
    });
    const result = data?.compareCopies;
    if (!result) return [{ message: sayProblem(undefined) }];
    if (result.__typename === "CopiesCompared") return result;
    return [
      ...(result.faultOlder ? [{ field: fieldOf("older", older), message: result.faultOlder.message }] : []),
      ...(result.faultNewer ? [{ field: fieldOf("newer", newer), message: result.faultNewer.message }] : []),
    ];
  } catch (problem) {
    return [{ message: sayProblem(problem) }];
  }
}
