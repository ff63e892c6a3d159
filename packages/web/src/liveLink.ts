import { ApolloLink, Observable } from "@apollo/client";
import { print } from "graphql";
import { type Client, createClient } from "graphql-ws";

/**
 * Subscriptions over a socket. Every payload carries a cursor; after a lost connection the subscription goes on after the
 * last one that arrived, so that nothing is missed and nothing comes twice.
 */
export function liveLink(client: Pick<Client, "subscribe"> = socketClient()): ApolloLink {
  return new ApolloLink(({ query, variables, operationName }) => {
    const payload = { query: print(query), variables: { ...variables }, ...(operationName && { operationName }) };
    return new Observable((observer) =>
      client.subscribe<Record<string, unknown>>(payload, {
        next(result) {
          const cursor = cursorOf(result.data);
          // The client sends this very payload again when it has reconnected.
          if (cursor) payload.variables["after"] = cursor;
          observer.next({ data: result.data ?? null, ...(result.errors && { errors: result.errors }) });
        },
        error: (reason) => observer.error(reason),
        complete: () => observer.complete(),
      }),
    );
  });
}

/** A socket that is open while something is followed, notices when nobody answers any more, and always comes back. */
function socketClient(): Client {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: () => `${location.origin.replace(/^http/, "ws")}/graphql`,
    shouldRetry: () => true,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempts) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempts, 30_000) * (0.5 + Math.random()))),
    keepAlive: 20_000,
    on: {
      ping(received) {
        if (!received) silence = setTimeout(() => client.terminate(), 5_000);
      },
      pong(received) {
        if (received) clearTimeout(silence);
      },
      closed: () => clearTimeout(silence),
    },
  });
  return client;
}

function cursorOf(data: Record<string, unknown> | null | undefined): string | undefined {
  for (const root of Object.values(data ?? {})) {
    if (typeof root === "object" && root !== null && "cursor" in root && typeof root.cursor === "string")
      return root.cursor;
  }
  return undefined;
}
