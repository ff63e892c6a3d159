import type { Server } from "node:http";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../context.ts";
import type { documentStore } from "./documentStore.ts";
import { formatting } from "./formatError.ts";
import { MOST_TOKENS, tooMuchAsked } from "./limits.ts";
import { operationLog } from "./operationLog.ts";
import { schema } from "./schema.ts";

const limiting: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operationName, request }) {
        const refusal = tooMuchAsked({ schema, document, operationName, variables: request.variables });
        if (refusal === null) return;
        const extensions = { ...refusal.extensions, http: { status: 400 } };
        throw new GraphQLError(refusal.message, { nodes: refusal.nodes ?? null, extensions });
      },
    };
  },
};

/** What Apollo has to say, without the errors that it puts at the end of its sentences. */
const withoutWords = (logger: Logger) => ({
  debug: () => {},
  info: () => {},
  warn: (text: unknown) => logger.warn(`Apollo Server: ${sentenceOf(text)}`),
  error: (text: unknown) => logger.error({ err: text }, `Apollo Server: ${sentenceOf(text)}`),
});

const sentenceOf = (text: unknown) => (typeof text === "string" ? (text.split(":")[0] ?? "") : "an error");

/** Answers queries and mutations over HTTP. */
export const graphqlServer = (
  server: Server,
  logger: Logger,
  documents: ReturnType<typeof documentStore>,
): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    documentStore: documents,
    parseOptions: { maxTokens: MOST_TOKENS },
    introspection: true,
    formatError: formatting(logger),
    logger: withoutWords(logger),
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      limiting,
      operationLog,
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
