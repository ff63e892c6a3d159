import { graphql } from "../../gql/index.ts";
import type { ImportDocumentMutation, ImportDocumentMutationVariables } from "../../gql/graphql.ts";
import { useCommand } from "../../layout/useCommand.ts";

const ImportDocument = graphql(`
  mutation ImportDocument($input: ImportDocumentInput!, $readingId: ID) {
    importDocument(input: $input, readingId: $readingId) {
      ... on ImportConfirmed {
        id
        shown
        plans {
          id
          title
          counts {
            actions
          }
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

export type Imported = Extract<ImportDocumentMutation["importDocument"], { __typename: "ImportConfirmed" }>;
type Content = Omit<ImportDocumentMutationVariables["input"], "commandId">;
type Importing = { outcome: "imported"; imported: Imported } | { outcome: "refused"; message: string };

const goesOn =
  "An import that was begun goes on by itself as soon as the server can: look at the list of plans, or import again, which takes nothing in twice.";

export function useImportDocument() {
  const { send, sending } = useCommand(ImportDocument);
  async function importDocument(content: Content, readingId: string): Promise<Importing> {
    const sent = await send(content, { readingId });
    if (sent.outcome === "lost") return { outcome: "refused", message: `${sent.message} ${goesOn}` };
    const result = sent.data.importDocument;
    if (result.__typename === "ImportConfirmed") return { outcome: "imported", imported: result };
    return { outcome: "refused", message: result.message };
  }
  return { importDocument, sending };
}
