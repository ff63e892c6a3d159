import type { Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { Logger } from "pino";
import type { Context } from "../context.ts";
import { formatting } from "./formatError.ts";
import { limits, MOST_TOKENS } from "./limits.ts";
import { schema } from "./schema.ts";

/** Answers queries and mutations over HTTP. */
export const graphqlServer = (server: Server, logger: Logger): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    validationRules: [...limits],
    parseOptions: { maxTokens: MOST_TOKENS },
    introspection: true,
    formatError: formatting(logger),
    logger: { debug: () => {}, info: () => {}, warn: (text) => logger.warn(text), error: (text) => logger.error(text) },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: server }), ApolloServerPluginLandingPageDisabled()],
  });
