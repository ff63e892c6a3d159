import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.ts";
import type { EntryFrameFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { inSentence } from "../people/roleWords.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { sayDay, sayMoment } from "../ui/sayDate.ts";
import { sayNumber } from "../ui/sayNumber.ts";
import { TimelineItem } from "../ui/Timeline.tsx";
import { entryPath } from "./paths.ts";

const EntryFrameFragment = graphql(`
  fragment EntryFrame on Entry {
    id
    position
    sentence
    recordedAt
    occurredOn
    by {
      id
      name
    }
    organisation {
      id
      name
    }
    role
    reason
  }
`);

type Props = {
  entry: FragmentType<EntryFrameFragment>;
  headingLevel?: 2 | 3 | 4 | undefined;
  children: ReactNode;
};

/** One thing that happened: what, by whom and for whom, when it happened and when it was recorded, and why. Within it, what it changed. */
export function EntryFrame({ entry, headingLevel, children }: Props) {
  const data = useData(EntryFrameFragment, entry);
  const { position, sentence, recordedAt, occurredOn, by, organisation, role, reason } = data;
  return (
    <TimelineItem
      title={sentence}
      headingLevel={headingLevel}
      byline={`${by.name}, for ${organisation.name} as ${inSentence(role)}`}
      date={
        <>
          {occurredOn && (
            <>
              Happened on <time dateTime={occurredOn}>{sayDay(occurredOn)}</time>.{" "}
            </>
          )}
          Recorded on <time dateTime={recordedAt}>{sayMoment(recordedAt)}</time>.{" "}
          <Anchor className="govuk-link app-no-print" href={entryPath(position)}>
            Entry {sayNumber(position)}
          </Anchor>
        </>
      }
    >
      {children}
      {reason && <p className="govuk-body">Why: {reason}</p>}
    </TimelineItem>
  );
}
