import { AppendTooLargeError, LARGEST_APPEND, NO_STREAM, type NewEvent } from "./eventLog.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_NAME = 500;

/** What an append weighs against LARGEST_APPEND: its bytes and, as the event store counts, twice its type names. */
export function sizeOf(events: readonly NewEvent[]): number {
  return events.reduce((size, { bytes, type }) => size + bytes.byteLength + 2 * type.length, 0);
}

/**
 * Refuses what one of the engines would refuse, lose or change, before either sees it.
 * @throws AppendTooLargeError over LARGEST_APPEND
 * @throws TypeError for anything else that can only be a mistake of the caller
 */
export function checkAppend(stream: string, expectedRevision: number, events: readonly NewEvent[]): void {
  checkStream(stream);
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM) {
    throw new TypeError(`An append needs the revision that it expects, not ${expectedRevision}.`);
  }
  if (events.length === 0) throw new TypeError("An append needs at least one event.");
  const ids = new Set<string>();
  for (const { id, type } of events) {
    if (!UUID.test(id)) throw new TypeError(`An event's id must be a UUID in lower case, not ${JSON.stringify(id)}.`);
    if (ids.has(id)) throw new TypeError(`An append holds the id ${id} twice.`);
    ids.add(id);
    if (!isName(type)) throw new TypeError(`An event's type must be a name, not ${JSON.stringify(type)}.`);
  }
  const size = sizeOf(events);
  if (size > LARGEST_APPEND) throw new AppendTooLargeError(size);
}

/** Refuses a stream name that one of the engines keeps for itself or cannot give back as it was. */
export function checkStream(stream: string): void {
  if (!isName(stream)) throw new TypeError(`${JSON.stringify(stream)} cannot be the name of a stream.`);
}

// "$" begins the event store's own names; a lone surrogate or NUL would not come back as it went in.
function isName(text: string): boolean {
  return (
    text !== "" && text.length <= LONGEST_NAME && !text.startsWith("$") && !text.includes("\0") && text.isWellFormed()
  );
}
