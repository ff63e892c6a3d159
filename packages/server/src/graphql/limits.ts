import { type DocumentNode, GraphQLError, type GraphQLSchema } from "graphql";
import { getComplexity, simpleEstimator } from "graphql-query-complexity";

/** More tokens than any screen or worked example needs; what is longer is refused before it is understood. */
export const MOST_TOKENS = 4_000;

const MOST_FIELDS = 1_500;

type Asked = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>> | null | undefined;
}>;

/** What is wrong with a question that asks for too many fields at once, or with its variables; null when nothing is. */
export function tooMuchAsked(asked: Asked): GraphQLError | null {
  try {
    return judged(fieldsOf(asked));
  } catch (error) {
    // Counting reads the variables first.
    if (!(error instanceof GraphQLError)) throw error;
    return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: "BAD_USER_INPUT" } });
  }
}

// By document and operation: documents are kept, and counting one takes a good part of answering it.
const counted = new WeakMap<DocumentNode, Map<string, number>>();

function fieldsOf(asked: Asked): number {
  const { document, operationName, variables } = asked;
  // Of what comes with a document only yes and no can change what is asked for, by @include and @skip.
  if (Object.values(variables ?? {}).some((value) => typeof value === "boolean")) return count(asked);
  const ofDocument = counted.get(document) ?? new Map<string, number>();
  const fields = ofDocument.get(operationName ?? "") ?? count(asked);
  counted.set(document, ofDocument.set(operationName ?? "", fields));
  return fields;
}

const count = ({ schema, document, operationName, variables }: Asked) =>
  getComplexity({
    schema,
    query: document,
    ...(operationName ? { operationName } : {}),
    variables: { ...variables },
    estimators: [simpleEstimator({ defaultComplexity: 1 })],
  });

function judged(fields: number): GraphQLError | null {
  if (fields <= MOST_FIELDS) return null;
  return new GraphQLError(`This asks for ${fields} fields at once; the most is ${MOST_FIELDS}. Ask in parts.`, {
    extensions: { code: "TOO_MUCH_ASKED" },
  });
}
