import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { LogUnavailableError } from "../eventLog/eventLog.ts";
import { requestNow } from "../logging/requests.ts";
import { isStorageFull, STORAGE_FULL } from "../storageFull.ts";

/** What people are told of an error: what they did, or can wait for, in full; what is ours, not at all. */
export const formatting =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (isStorageFull(cause)) return { message: STORAGE_FULL, extensions: { code: "STORAGE_FULL" } };
    if (cause instanceof LogUnavailableError) {
      return { message: `${cause.message} Try again in a moment.`, extensions: { code: "LOG_UNAVAILABLE" } };
    }
    if (cause instanceof GraphQLError || formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return formatted;
    if (isGone(cause)) return { message: "Whoever asked went away." };
    logger.error({ err: cause, path: formatted.path }, "A resolver failed");
    const { path } = formatted;
    const message = "Something went wrong here, and was noted. Try again, and tell your administrator if it stays.";
    const requestId = requestNow()?.id;
    const extensions = { code: "INTERNAL_SERVER_ERROR", ...(requestId === undefined ? {} : { requestId }) };
    return { message, extensions, ...(path === undefined ? {} : { path }) };
  };

/** Work that was called off because nobody waits for the answer any more is no failure. */
const isGone = (cause: unknown) => cause instanceof DOMException && cause.name === "AbortError";
