import {
  ApolloClient,
  ApolloLink,
  type FieldMergeFunction,
  HttpLink,
  InMemoryCache,
  type Reference,
  type StoreObject,
} from "@apollo/client";
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
      Period: part,
      Section: part,
      // The same thing is found with other words by another search.
      SearchHit: part,
      Partnership: { keyFields: [] },
      // Two questions of one page ask for different parts of it.
      Mine: { merge: true },
      Action: {
        fields: {
          cells: { merge: mergeCells },
          // What an answer lists is all that there is.
          reports: { merge: false },
          evidence: { merge: false },
          lateness: { merge: true },
          timescale: { merge: true },
        },
      },
      ProgressReport: { fields: { evidence: { merge: false } } },
      Plan: {
        fields: {
          basis: { merge: true },
          counts: { merge: true },
          removed: { merge: true },
          columns: { merge: false },
          // Only some of the actions of a plan are another answer than all of them.
          sections: { merge: mergeParts, keyArgs: (args) => (args?.["filter"] ? ["filter"] : false) },
          narrative: { merge: false },
        },
      },
    },
  });
}

type Part = StoreObject | Reference;
type Merge = FieldMergeFunction<readonly Part[], readonly Part[]>;

/**
 * Parts that are listed anew keep what other pages asked of them: an answer with fewer fields must not take away what is on
 * the screen, or whoever shows it would wait for it again.
 */
const mergeParts: Merge = (existing = [], incoming, { mergeObjects, readField }) =>
  incoming.map((part) => {
    const known = existing.find((other) => readField("id", other) === readField("id", part));
    return known === undefined ? part : mergeObjects(known, part);
  });

/** Cells are told apart by their columns, of which pages ask more or less, too. */
const mergeCells: Merge = (existing = [], incoming, { mergeObjects, readField }) => {
  const columnOf = (cell: Part) => readField<StoreObject>("column", cell);
  const idOf = (cell: Part) => readField("id", columnOf(cell));
  return incoming.map((cell) => {
    const known = existing.find((other) => idOf(other) === idOf(cell));
    const [was, is] = [known && columnOf(known), columnOf(cell)];
    if (known === undefined || was === undefined || is === undefined) return cell;
    return { ...mergeObjects(known, cell), column: mergeObjects(was, is) };
  });
};

function serverLink(): ApolloLink {
  return ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink(),
    new HttpLink({ uri: "/graphql", credentials: "same-origin", fetch: fetchWithFiles }),
  );
}
