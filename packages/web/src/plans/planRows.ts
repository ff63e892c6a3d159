import type { ApolloClient, FragmentType } from "@apollo/client";
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { ActionRowFragment, AsOf } from "../gql/graphql.ts";

const PlanRows = graphql(`
  query PlanRows($actionIds: [ID!]!, $asOf: AsOf) {
    actions(ids: $actionIds, asOf: $asOf) {
      id
      ...ActionRow
    }
  }
`);

/** The rows of a plan that are here, by the id of their action; null where there was no such action any more. */
export type Rows = ReadonlyMap<string, FragmentType<ActionRowFragment> | null>;

type Moment = { asOf?: AsOf };

/** So many rows are read and drawn at a time: what takes longer than a tenth of a second is felt while typing. */
const SLICE = 60;

/** So many slices are on their way while one is drawn: the server is never idle, nor is what it answers long out of date. */
const AHEAD = 2;

/** As many rows as are read at a time, from these on. */
export async function readRows(client: ApolloClient, ids: readonly string[], moment: Moment): Promise<Rows> {
  const actionIds = ids.slice(0, SLICE);
  const { data } = await client.query({
    query: PlanRows,
    variables: { actionIds, ...moment },
    fetchPolicy: "network-only",
  });
  const found = new Map(data?.actions.map((action) => [action.id, action]));
  return new Map(actionIds.map((id) => [id, found.get(id) ?? null]));
}

/**
 * The rows of a plan, read slice after slice, so that the first ones are there at once and no slice keeps anybody from
 * typing. What changes in a row later comes through the cache.
 */
export function useRows(client: ApolloClient, ids: readonly string[], moment: Moment, first: Rows) {
  const [rows, setRows] = useState(first);
  const [isCutOff, setCutOff] = useState(false);
  // The moment is part of the page: another one is another page.
  const [at] = useState(moment);
  const missing = ids.filter((id) => !rows.has(id));
  const listed = ids.join(" ");
  const known = useRef(rows);
  const goOnDrawing = useRef(() => {});
  useLayoutEffect(() => {
    known.current = rows;
    goOnDrawing.current();
  }, [rows]);

  /** Adds rows, and ends when they are on the screen: slices that are drawn at once would be one long task. */
  const add = (found: Rows) =>
    new Promise<void>((drawn) => {
      goOnDrawing.current = drawn;
      startTransition(() => setRows((before) => new Map([...before, ...found])));
    });

  /** Reads these rows; while a slice is drawn, the next ones are on their way. */
  async function read(wanted: readonly string[], isWanted: () => boolean): Promise<void> {
    const coming: Promise<Rows>[] = [];
    let asked = 0;
    for (let drawn = 0; drawn < wanted.length; drawn += SLICE) {
      for (; asked < wanted.length && coming.length < AHEAD; asked += SLICE) {
        const slice = readRows(client, wanted.slice(asked), at);
        // A slice that does not come is told of when its turn comes.
        slice.catch(() => {});
        coming.push(slice);
      }
      const found = await coming.shift();
      if (!found || !isWanted()) return;
      await add(found);
    }
  }

  useEffect(() => {
    if (listed === "" || isCutOff) return undefined;
    let isHere = true;
    const wanted = listed.split(" ").filter((id) => !known.current.has(id));
    read(wanted, () => isHere).catch(() => isHere && setCutOff(true));
    return () => {
      isHere = false;
    };
    // What is listed, not the functions that a render makes anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [listed, isCutOff]);

  return {
    rows,
    missing: missing.length,
    isCutOff,
    goOn: () => setCutOff(false),
    /** Reads rows again that somebody else changed; all of them when it is not known which. */
    readAgain: (changed: readonly string[] | undefined) => read(changed ?? ids, () => true),
  };
}
