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

const fieldsOf = ({ schema, document, operationName, variables }: Asked) =>
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
