import { GraphQLError } from "graphql";
import { type CursorIn, cursorOf } from "./scalars.ts";

const MOST = 100;

/** How many to give, when so many were asked for. */
export function pageSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  if (size < 1 || size > MOST) {
    throw new GraphQLError(`Ask for 1 to ${MOST} at a time.`, { extensions: { code: "BAD_USER_INPUT" } });
  }
  return size;
}

/** A page in the shape of a connection. `placed` are its nodes with their places, `hasNextPage` whether more follow. */
export function connection<Node>(
  placed: readonly Readonly<{ place: number; node: Node }>[],
  {
    hasNextPage,
    hasPreviousPage,
    totalCount,
  }: Readonly<{ hasNextPage: boolean; hasPreviousPage: boolean; totalCount: number }>,
  within: CursorIn = "history",
) {
  const edges = placed.map(({ place, node }) => ({ cursor: cursorOf(place, within), node }));
  const pageInfo = {
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
    hasNextPage,
    hasPreviousPage,
  };
  return { edges, nodes: edges.map((edge) => edge.node), pageInfo, totalCount };
}
