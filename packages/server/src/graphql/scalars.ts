import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { DateTimeResolver, LocalDateResolver } from "graphql-scalars";

/** What a cursor is a place in: the history, by position, the list of plans, or what was found. */
export type CursorIn = "history" | "plans" | "search" | "checkpoints";

const LETTERS: Readonly<Record<CursorIn, string>> = { history: "p", plans: "l", search: "s", checkpoints: "c" };

/** The cursor of an entry of the history, or of another place that is a number. */
export const cursorOf = (place: number, within: CursorIn = "history"): string =>
  Buffer.from(`${LETTERS[within]}${place}`).toString("base64url");

/**
 * The place that a cursor stands for.
 * @throws GraphQLError when it is none of ours
 */
export function placeOf(cursor: string, within: CursorIn = "history"): number {
  const place = placeIn(cursor, within);
  if (place === null) throw notOurs();
  return place;
}

function placeIn(cursor: string, within: CursorIn): number | null {
  const digits = /^([a-z])(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString());
  return digits?.[1] === LETTERS[within] ? Number(digits[2]) : null;
}

/** The refusal of a cursor that does not belong where it was given. */
export const notOurs = () =>
  new GraphQLError("That cursor is not one of this list: give back one that it gave you.", {
    extensions: { code: "BAD_USER_INPUT" },
  });

function checkCursor(cursor: string): string {
  // The keys of a record of known keys are those keys.
  const ours = (Object.keys(LETTERS) as CursorIn[]).some((within) => placeIn(cursor, within) !== null);
  if (!ours) throw notOurs();
  return cursor;
}

const Cursor = new GraphQLScalarType<string, string>({
  name: "Cursor",
  serialize: String,
  parseValue(value) {
    if (typeof value !== "string") throw new GraphQLError("A cursor is a text.");
    return checkCursor(value);
  },
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw new GraphQLError("A cursor is a text.");
    return checkCursor(node.value);
  },
});

export const scalars = { Cursor, Date: LocalDateResolver, DateTime: DateTimeResolver };
