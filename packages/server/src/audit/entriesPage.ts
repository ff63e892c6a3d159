import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { connection, pageSize } from "../graphql/pages.ts";
import { placeOf } from "../graphql/scalars.ts";
import type { EntriesOf } from "../rows/rows.ts";

/** Which page of a history is asked for. */
export type PageAsked = Readonly<{ first?: number | null; after?: string | null }>;

/** A page of the history of a plan, an action or a field, newest first, up to a moment. */
export function entriesPage(subject: EntriesOf, at: Moment, { first, after }: PageAsked, { rows }: Context) {
  const size = pageSize(first, 20);
  const before = after ? Math.min(placeOf(after), at.position + 1) : at.position + 1;
  const found = rows.entriesOf(subject, { after: 0, before, most: size + 1 });
  const shown = found.slice(0, size).map(({ position }) => ({ place: position, node: { position } }));
  return connection(shown, {
    hasNextPage: found.length > size,
    hasPreviousPage: Boolean(after),
    totalCount: rows.countEntries(subject, at.position),
  });
}
