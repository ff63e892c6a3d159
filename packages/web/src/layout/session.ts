import type { ApolloClient } from "@apollo/client";
import { createContext, useContext } from "react";
import { graphql } from "../gql/index.ts";
import type { SessionQuery } from "../gql/graphql.ts";
import { useAsOf } from "./moment.ts";

const Session = graphql(`
  query Session {
    me {
      id
      name
      role
      organisation {
        id
        name
      }
    }
    partnership {
      name
      demonstration
    }
  }
`);

/** Who is looking, and at whose ledger. */
export type Session = Readonly<SessionQuery>;

export async function readSession(client: ApolloClient): Promise<Session> {
  const { data } = await client.query({ query: Session });
  if (!data) throw new Error("The server did not say who is asking.");
  return data;
}

export const SessionContext = createContext<Session>({ me: null, partnership: null });

export function useSession(): Session {
  return useContext(SessionContext);
}

/** Whether this person may read plans at all. */
export function useMayRead(): boolean {
  const { me } = useSession();
  return me?.role === "PARTNER" || me?.role === "LEAD" || me?.role === "AUDITOR";
}

/** Whether there is anything that this person may change: never in the past, and not for those who only read. */
export function useMayEdit(): boolean {
  const { me } = useSession();
  const asOf = useAsOf();
  return asOf === undefined && (me?.role === "PARTNER" || me?.role === "LEAD");
}

/** Whether this person steers the plans, and is looking at them as they are now. */
export function useMaySteer(): boolean {
  const { me } = useSession();
  return useAsOf() === undefined && me?.role === "LEAD";
}

/** Whether this person may have the history replayed: that is about the ledger as it is now, whatever day is looked at. */
export function useMayReplay(): boolean {
  const { me } = useSession();
  return me?.role === "AUDITOR" || me?.role === "LEAD";
}
