import type { Status } from "../gql/graphql.ts";
import { Tag, type TagColour } from "../ui/Tag.tsx";
import { statusWords } from "./words.ts";

const colours: Partial<Record<Status, TagColour>> = { NOT_STARTED: "grey", IN_PROGRESS: "blue", BLOCKED: "orange" };

/** What people say of an action. What is over and done with needs no colour. */
export function StatusTag({ status }: { status: Status }) {
  const colour = colours[status];
  return colour ? <Tag colour={colour}>{statusWords[status]}</Tag> : <span>{statusWords[status]}</span>;
}
