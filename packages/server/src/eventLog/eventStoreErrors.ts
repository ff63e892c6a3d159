const PASSING = new Set(["unavailable", "cancelled", "unknown", "deadline-exceeded", "timeout", "not-leader"]);
const GRPC_UNAVAILABLE = 14;

/** A call that the event store did not answer in time. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/** Whether an error may be gone when the call is made again: the store is away, starting, or choosing a leader. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DeadlinePassed) return true;
  if (!(error instanceof Error)) return false;
  const type = typeOf(error);
  if (type !== undefined) return PASSING.has(type);
  // While a server is down the client answers with errors of no type of its own.
  return ("code" in error && error.code === GRPC_UNAVAILABLE) || error.message.startsWith("Failed to discover");
}

/** Whether the store says that a stream is at another revision than was expected. */
export const isWrongRevision = (error: unknown): boolean => typeOf(error) === "wrong-expected-version";

/** Whether the store says that there is no such stream. */
export const isNoStream = (error: unknown): boolean => typeOf(error) === "stream-not-found";

/** Whether the store says that an append is too large for it. */
export const isTooLarge = (error: unknown): boolean => typeOf(error) === "maximum-append-size-exceeded";

/** Whether the store does not let these credentials in. */
export const isAccessDenied = (error: unknown): boolean => typeOf(error) === "access-denied";

function typeOf(error: unknown): string | undefined {
  return error instanceof Error && "type" in error && typeof error.type === "string" ? error.type : undefined;
}
