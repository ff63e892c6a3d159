import type { ApolloClient, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { ApolloProvider, createQueryPreloader, type QueryRef } from "@apollo/client/react";
import type { ReactElement } from "react";
import type { AsOf } from "../gql/graphql.ts";
import { type Arrival, ArrivalContext } from "./arrival.ts";
import { MomentContext, momentOf } from "./moment.ts";

/** Where a person is going: what a page needs to know to ask for its data. */
export type At = {
  params: Readonly<Record<string, string | undefined>>;
  search: Readonly<Record<string, string | undefined>>;
  /** The moment to answer for, as a variable of a query. */
  moment: { asOf?: AsOf };
  /** Asks before the page is drawn. A form wants it fresh; a page shows what it knows, and what the server says right after. */
  preload: Preload;
  client: ApolloClient;
};

type Preload = <Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  fresh?: "fresh",
) => Promise<QueryRef<Data, Variables>>;

export type Open = (at: At) => Promise<ReactElement>;

type Going = {
  client: ApolloClient;
  params: At["params"];
  search: At["search"];
  key: string | undefined;
  arrival: Arrival;
};

/** A page with the data that it needs to be drawn, on the cache of its own moment. Every time that somebody goes there it is a new one. */
export async function opening({ client, params, search, key, arrival }: Going, open: Open): Promise<ReactElement> {
  const asOf = search["asOf"];
  const page = await open({ params, search, moment: momentOf(asOf), preload: preloader(client), client });
  return (
    <ArrivalContext key={key} value={arrival}>
      <MomentContext value={asOf}>
        <ApolloProvider client={client}>{page}</ApolloProvider>
      </MomentContext>
    </ArrivalContext>
  );
}

function preloader(client: ApolloClient): Preload {
  const preload = createQueryPreloader(client);
  return (query, variables, fresh) =>
    preload.toPromise(preload(query, { variables, fetchPolicy: fresh ? "network-only" : "cache-and-network" }));
}

/** A part of the address that this page always has. */
export function param(at: At, name: string): string {
  const value = at.params[name];
  if (value === undefined) throw new Error(`The address of this page names no ${name}.`);
  return value;
}
