import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";
import { OperationTypeNode } from "graphql";
import { fetchWithFiles } from "./fetchWithFiles.ts";
import possibleTypes from "./gql/possibleTypes.ts";
import { liveLink } from "./liveLink.ts";

declare module "@apollo/client" {
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

/** A cache for each moment: the same plan says other things on another day, and must not mix with what it says now. */
export type Clients = {
  /** The client for now, or for the end of a day. */
  at(asOf?: string): ApolloClient;
  /** Drops everything that was read, as another person may see other things. */
  forget(): Promise<void>;
};

const MOST_MOMENTS = 20;

export function createClients(link: ApolloLink = serverLink()): Clients {
  const clients = new Map<string, ApolloClient>();
  return {
    at(asOf = "") {
      const client = clients.get(asOf) ?? createClient(link);
      // Last used, last in order: whoever plays a plan through its year comes by hundreds of days.
      clients.delete(asOf);
      clients.set(asOf, client);
      const oldest = [...clients.keys()].find((moment) => moment !== "");
      if (clients.size > MOST_MOMENTS && oldest !== undefined) clients.delete(oldest);
      return client;
    },
    async forget() {
      await Promise.all([...clients.values()].map((client) => client.clearStore()));
    },
  };
}

function createClient(link: ApolloLink): ApolloClient {
  return new ApolloClient({ link, dataMasking: true, cache: createCache() });
}

export function createCache(): InMemoryCache {
  // The ids of these are ids within their plan or cell, so they live inside what holds them.
  const part = { keyFields: false, merge: true } as const;
  return new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      Block: part,
      Column: part,
      Narrative: part,
      Section: part,
      // The same thing is found with other words by another search.
      SearchHit: part,
      Partnership: { keyFields: [] },
      // Two questions of one page ask for different parts of it.
      Mine: { merge: true },
      Action: { fields: { lateness: { merge: true }, timescale: { merge: true } } },
      Plan: {
        fields: {
          basis: { merge: true },
          counts: { merge: true },
          removed: { merge: true },
          columns: { merge: false },
          // Only some of the actions of a plan are another answer than all of them.
          sections: { merge: false, keyArgs: (args) => (args?.["filter"] ? ["filter"] : false) },
          narrative: { merge: false },
        },
      },
    },
  });
}

function serverLink(): ApolloLink {
  return ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink(),
    new HttpLink({ uri: "/graphql", credentials: "same-origin", fetch: fetchWithFiles }),
  );
}
