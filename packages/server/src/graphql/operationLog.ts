import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { getOperationAST, GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import { noteInRequest } from "../logging/requests.ts";

const LONGEST_NAME = 80;

/** What an operation calls itself, short enough for a log. */
export const operationName = (name: string | null | undefined): { operation?: string } =>
  name ? { operation: name.slice(0, LONGEST_NAME) } : {};

/** Notes of each request which operation it asked for, and of which class its first error was. */
export const operationLog: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operationName: asked }) {
        const operation = getOperationAST(document, asked);
        noteInRequest({
          ...operationName(operation?.name?.value),
          ...(operation ? { kind: operation.operation } : {}),
        });
      },
      async didEncounterErrors({ errors }) {
        const [first] = errors;
        if (first) noteInRequest(isMistake(first) ? { refusal: classOf(first) } : { error: classOf(first) });
      },
    };
  },
};

/** Whether it is the asker's: something that cannot be asked, or not so. */
const isMistake = (error: GraphQLError) => unwrapResolverError(error) instanceof GraphQLError;

/** The class of an error; the code of one that has one. */
export function classOf(error: GraphQLError): string {
  const cause = unwrapResolverError(error);
  const code: unknown = cause instanceof GraphQLError ? cause.extensions["code"] : undefined;
  if (typeof code === "string") return code;
  return cause instanceof Error ? cause.constructor.name : typeof cause;
}
