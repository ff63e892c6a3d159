import type { Server } from "node:http";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { Logger } from "pino";
import type { Context } from "../context.ts";
import { formatting } from "./formatError.ts";
import { MOST_TOKENS, tooMuchAsked } from "./limits.ts";
import { schema } from "./schema.ts";

const limiting: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operationName, request }) {
        const refusal = tooMuchAsked({ schema, document, operationName, variables: request.variables });
        if (refusal !== null) throw refusal;
      },
    };
  },
};

/** Answers queries and mutations over HTTP. */
export const graphqlServer = (server: Server, logger: Logger): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    parseOptions: { maxTokens: MOST_TOKENS },
    introspection: true,
    formatError: formatting(logger),
    logger: { debug: () => {}, info: () => {}, warn: (text) => logger.warn(text), error: (text) => logger.error(text) },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      limiting,
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
