import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { DateTimeResolver, LocalDateResolver } from "graphql-scalars";

const PREFIX = "p";

/** The cursor of an entry, or of any other place that is a number. */
export const cursorOf = (place: number): string => Buffer.from(`${PREFIX}${place}`).toString("base64url");

/**
 * The place that a cursor stands for.
 * @throws GraphQLError when it is none of ours
 */
export function placeOf(cursor: string): number {
  const text = Buffer.from(cursor, "base64url").toString();
  const place = Number(text.slice(PREFIX.length));
  if (!text.startsWith(PREFIX) || text.length === PREFIX.length || !Number.isSafeInteger(place)) {
    throw new GraphQLError("That cursor is not one of this ledger: give back one that it gave you.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  return place;
}

const Cursor = new GraphQLScalarType<string, string>({
  name: "Cursor",
  serialize: String,
  parseValue(value) {
    if (typeof value !== "string") throw new GraphQLError("A cursor is a text.");
    placeOf(value);
    return value;
  },
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw new GraphQLError("A cursor is a text.");
    placeOf(node.value);
    return node.value;
  },
});

export const scalars = { Cursor, Date: LocalDateResolver, DateTime: DateTimeResolver };
