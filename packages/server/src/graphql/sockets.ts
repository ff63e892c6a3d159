import type { IncomingMessage, Server } from "node:http";
import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import type { Context } from "../context.ts";
import { MOST_TOKENS, tooMuchAsked } from "./limits.ts";
import { classOf, operationName } from "./operationLog.ts";
import { schema } from "./schema.ts";

const LARGEST_MESSAGE = 64 * 1024;
/** Each may hold one answer that was not read yet. */
const MOST_SUBSCRIPTIONS = 100;
// Whoever does not answer for twice as long does not read, and is let go with all that waits for them.
const ASK_WHETHER_THERE_MS = 12_000;
const GOING_AWAY = 1001;
// A reader that does not answer any more must not keep the server from ending.
const LONGEST_GOODBYE_MS = 2_000;

const secondsSince = (time: number) => Math.round((performance.now() - time) / 100) / 10;

export type GraphqlSockets = Readonly<{
  /** Lets everybody go who has not read what they were sent: it may hold words of texts that have just been withdrawn. */
  forget: () => void;
  /** Closes every socket, and says why. */
  close: (reason: string) => Promise<void>;
}>;

/**
 * Answers subscriptions over WebSocket. Apollo's own rules do not run here, so the same ones are checked for each
 * operation, and only subscriptions are answered. Nothing is asked for a reader before what they were sent is on its way:
 * one who stops reading is behind, with one answer for each subscription in memory, until they are let go.
 * @param isWelcome whether a connection may be made, from its Host and Origin
 */
export function graphqlSockets(
  server: Server,
  path: string,
  contextOf: (request: IncomingMessage) => Context,
  isWelcome: (request: IncomingMessage) => boolean,
  logger: Logger,
): GraphqlSockets {
  const sockets = new WebSocketServer({
    server,
    path,
    maxPayload: LARGEST_MESSAGE,
    verifyClient: ({ req }: { req: IncomingMessage }) => isWelcome(req),
  });
  const serving = useServer<Record<string, unknown>, { request: IncomingMessage }>(
    {
      schema,
      onSubscribe(ctx, _id, { query, variables, operationName }) {
        if (Object.keys(ctx.subscriptions).length > MOST_SUBSCRIPTIONS)
          return [new GraphQLError(`One connection follows at most ${MOST_SUBSCRIPTIONS} things at a time.`)];
        const checked = checkedOperation(query, operationName, variables);
        if ("errors" in checked) return checked.errors;
        const args: ExecutionArgs = {
          schema,
          document: checked.document,
          variableValues: variables ?? null,
          operationName: operationName ?? null,
          // Made anew for each subscription: what its person may do is judged for every event.
          contextValue: contextOf(ctx.extra.request),
        };
        return args;
      },
      onOperation: (_ctx, _id, { operationName: name }) =>
        logger.info({ ...operationName(name), kind: "subscription" }, "A subscription began"),
      onComplete: (_ctx, _id, { operationName: name }) =>
        logger.info({ ...operationName(name), kind: "subscription" }, "A subscription ended"),
      onNext(_ctx, _id, { operationName: name }, _args, { errors = [] }) {
        if (errors.length === 0) return;
        logger.error(
          { ...operationName(name), kind: "subscription", error: errors.map(classOf)[0] },
          "A resolver failed",
        );
      },
      onError: (_ctx, _id, { operationName: name }, errors) =>
        logger.info(
          { ...operationName(name), kind: "subscription", outcome: "refused", error: errors.map(classOf)[0] },
          "A subscription was refused",
        ),
    },
    sockets,
    ASK_WHETHER_THERE_MS,
  );
  sockets.on("connection", (socket) => {
    const connected = performance.now();
    socket.once("close", (code) => logger.info({ code, seconds: secondsSince(connected) }, "A socket closed"));
  });
  return {
    forget() {
      for (const socket of sockets.clients) if (socket.bufferedAmount > 0) socket.terminate();
    },
    async close(reason) {
      for (const socket of sockets.clients) socket.close(GOING_AWAY, reason);
      const impatient = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), LONGEST_GOODBYE_MS);
      await serving.dispose();
      clearTimeout(impatient);
    },
  };
}

function checkedOperation(
  query: string,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> | null | undefined,
) {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const errors = validate(schema, document, specifiedRules);
    if (errors.length > 0) return { errors };
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return {
        errors: [new GraphQLError("Only subscriptions are answered here: send queries and mutations over HTTP.")],
      };
    }
    const refusal = tooMuchAsked({ schema, document, operationName, variables });
    return refusal === null ? { document } : { errors: [refusal] };
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? error : new GraphQLError("That is not GraphQL.")] };
  }
}
