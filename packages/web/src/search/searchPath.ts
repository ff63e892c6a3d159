import type { SearchKind, Status } from "../gql/graphql.ts";

/** What is looked for, as it stands in the address. */
export type Asked = {
  text: string;
  kind?: SearchKind | undefined;
  planId?: string | undefined;
  organisationId?: string | undefined;
  status?: Status | undefined;
};

/** The address of what is found; what is not asked for is left out of it. */
export function searchPath({ text, kind, planId, organisationId, status }: Asked, after?: string): string {
  const asked = { text, kind, plan: planId, organisation: organisationId, status, after };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/search?${new URLSearchParams(given)}`;
}
