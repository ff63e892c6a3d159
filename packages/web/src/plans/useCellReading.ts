import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { CellReadingQuery, ColumnRole } from "../gql/graphql.ts";
import { statementsOf } from "./cellText.ts";

const CellReading = graphql(`
  query CellReading($actionId: ID!, $columnId: ID!, $blocks: [BlockInput!]!) {
    cellReading(actionId: $actionId, columnId: $columnId, blocks: $blocks) {
      timescale {
        kind
        meaning
        overdueFrom
      }
      said {
        kind
        meaning
        dueOn
        from
        every
      }
      leads {
        text
        kind
        organisation {
          id
          name
        }
      }
    }
    partnership {
      name
      organisations {
        id
        name
      }
    }
  }
`);

// Long enough for a few more letters, short enough to be there when somebody looks up.
const PAUSE_MS = 400;

export const namesLeads = (role: ColumnRole): boolean => role === "LEAD" || role === "PARTNERS";

/** Words, and what the ledger reads in them. */
type Known = { text: string } & CellReadingQuery;

/**
 * What the words of a cell mean, read again whenever somebody pauses while typing. Where it cannot be read nothing is
 * shown: saving does not need it.
 */
export function useCellReading(cell: { actionId: string; columnId: string; role: ColumnRole }, text: string) {
  const { actionId, columnId, role } = cell;
  const client = useApolloClient();
  const [known, setKnown] = useState<Known>();
  const isFirst = useRef(true);
  const isRead = role === "TIMESCALE" || namesLeads(role);

  const read = useCallback(
    async (words: string): Promise<Known | undefined> => {
      const variables = { actionId, columnId, blocks: statementsOf(words, []) };
      const { data } = await client.query({ query: CellReading, variables, fetchPolicy: "no-cache" });
      return data && { text: words, ...data };
    },
    [client, actionId, columnId],
  );

  useEffect(() => {
    if (!isRead) return undefined;
    let isWanted = true;
    const reading = setTimeout(
      () => {
        read(text).then(
          (found) => isWanted && setKnown(found),
          () => isWanted && setKnown(undefined),
        );
      },
      isFirst.current ? 0 : PAUSE_MS,
    );
    isFirst.current = false;
    return () => {
      isWanted = false;
      clearTimeout(reading);
    };
  }, [read, text, isRead]);

  return {
    timescale: text.trim() === "" ? undefined : known?.cellReading?.timescale,
    /** What somebody had said that the standing words mean. */
    said: known?.cellReading?.said,
    leads: known?.cellReading?.leads,
    organisations: known?.partnership?.organisations ?? [],
    /** Who is named in these very words; undefined when that cannot be read now. */
    async leadsOf(words: string) {
      const found = known?.text === words ? known : await read(words).catch(() => undefined);
      return found?.cellReading?.leads;
    },
  };
}
