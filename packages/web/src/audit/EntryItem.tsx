import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.ts";
import type { EntryItemFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { ChangedField } from "./ChangedField.tsx";
import { EntryFrame } from "./EntryFrame.tsx";

const EntryItemFragment = graphql(`
  fragment EntryItem on Entry {
    id
    ...EntryFrame
    changes {
      what
      before
      after
    }
  }
`);

type Props = {
  entry: FragmentType<EntryItemFragment>;
  headingLevel?: 2 | 3 | 4 | undefined;
  /** What else there is to say of it. */
  children?: ReactNode;
};

/** One thing that happened, and everything that it changed. */
export function EntryItem({ entry, headingLevel, children }: Props) {
  const data = useData(EntryItemFragment, entry);
  return (
    <EntryFrame entry={data} headingLevel={headingLevel}>
      {data.changes.map((change, index) => (
        <ChangedField key={index} {...change} />
      ))}
      {children}
    </EntryFrame>
  );
}
