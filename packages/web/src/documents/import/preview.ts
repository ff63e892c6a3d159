import type { ApolloClient } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { DocumentInput, PreviewQuery } from "../../gql/graphql.ts";
import { sayProblem } from "../../layout/sayProblem.ts";
import type { Asked } from "../ChooseDocument.tsx";
import type { Way } from "../useReading.ts";

// Unmasked where it is spread: rows are looked at and put right in a document, and looked at in a newer copy.
graphql(`
  fragment RecognisedRows on PreviewPlan {
    index
    columns {
      index
      label
      role
    }
    sections {
      rows {
        number
        objective
        cells {
          blocks {
            kind
            text
          }
        }
        printed {
          cells {
            column
            covers
            fromAbove
            colour
            paragraphs
            notes
          }
        }
      }
    }
  }
`);

const Preview = graphql(`
  query Preview($document: DocumentInput!, $readingId: ID) {
    previewDocument(document: $document, readingId: $readingId) {
      ... on DocumentPreview {
        title
        words
        unplaced
        doubts {
          message
          planIndex
          rowIndex
          columnIndex
          words
        }
        narrative {
          heading
          body {
            kind
            text
          }
        }
        plans {
          title
          rowCount
          colouredRows
          looksLike {
            id
            title
          }
          sections {
            number
            title
            statement
          }
          ...RecognisedRows @unmask
        }
      }
      ... on DocumentRefused {
        message
      }
    }
  }
`);

export type DocumentPreview = Extract<PreviewQuery["previewDocument"], { __typename: "DocumentPreview" }>;
export type PreviewPlan = DocumentPreview["plans"][number];
export type PreviewRow = PreviewPlan["sections"][number]["rows"][number];
export type PrintedLine = PreviewRow["printed"][number];
export type Doubt = DocumentPreview["doubts"][number];

/** Asks what can be recognised in a document. Nothing is recorded, and nothing is kept here either. */
export async function previewDocument(
  client: ApolloClient,
  document: DocumentInput,
  { readingId, signal }: Way,
): Promise<Asked<DocumentPreview>> {
  try {
    const { data } = await client.query({
      query: Preview,
      variables: { document, readingId },
      fetchPolicy: "no-cache",
      context: { fetchOptions: { signal } },
    });
    const result = data?.previewDocument;
    if (!result) return { outcome: "refused", message: sayProblem(undefined) };
    if (result.__typename === "DocumentRefused") return { outcome: "refused", message: result.message };
    return { outcome: "read", found: result };
  } catch (problem) {
    return { outcome: "refused", message: sayProblem(problem) };
  }
}
