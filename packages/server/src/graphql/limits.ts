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

/** What is wrong with a question that asks for too many fields at once; null when nothing is. */
export function tooMuchAsked({ schema, document, operationName, variables }: Asked): GraphQLError | null {
  const fields = getComplexity({
    schema,
    query: document,
    ...(operationName ? { operationName } : {}),
    variables: { ...variables },
    estimators: [simpleEstimator({ defaultComplexity: 1 })],
  });
  if (fields <= MOST_FIELDS) return null;
  return new GraphQLError(`This asks for ${fields} fields at once; the most is ${MOST_FIELDS}. Ask in parts.`, {
    extensions: { code: "TOO_MUCH_ASKED" },
  });
}
