import type { WithdrawalState as State } from "../gql/graphql.ts";
import { Tag } from "../ui/Tag.tsx";
import { withdrawalStateWords } from "./withdrawalWords.ts";

/** How far a withdrawal is: what is done is plain text, what waits for somebody is marked. */
export function WithdrawalState({ state }: { state: State }) {
  const words = withdrawalStateWords[state];
  if (state === "REQUESTED") return <Tag colour="yellow">{words}</Tag>;
  if (state === "APPROVED") return <Tag colour="blue">{words}</Tag>;
  return <>{words}</>;
}
