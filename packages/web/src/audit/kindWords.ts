import type { ChangeKind } from "../gql/graphql.ts";

export const kindWords: Record<ChangeKind, string> = {
  ADDED: "Added",
  MODIFIED: "Changed",
  MOVED: "Moved",
  REMOVED: "Removed",
};
