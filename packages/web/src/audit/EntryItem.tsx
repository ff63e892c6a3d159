import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { EntryItemFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { inSentence } from "../people/roleWords.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { sayDay, sayMoment } from "../ui/sayDate.ts";
import { sayNumber } from "../ui/sayNumber.ts";
import { TimelineItem } from "../ui/Timeline.tsx";
import { ChangedField } from "./ChangedField.tsx";
import { entryPath } from "./paths.ts";

const EntryItemFragment = graphql(`
  fragment EntryItem on Entry {
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
    changes {
      what
      before
      after
    }
  }
`);

type Props = { entry: FragmentType<EntryItemFragment>; headingLevel?: 2 | 3 | 4 | undefined };

/** One thing that happened: what, by whom and for whom, when it happened and when it was recorded, what it changed, and why. */
export function EntryItem({ entry, headingLevel }: Props) {
  const data = useData(EntryItemFragment, entry);
  const { position, sentence, recordedAt, occurredOn, by, organisation, role, reason, changes } = data;
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
      {(changes.length > 0 || reason) && (
        <>
          {changes.map((change, index) => (
            <ChangedField key={index} {...change} />
          ))}
          {reason && <p className="govuk-body">Why: {reason}</p>}
        </>
      )}
    </TimelineItem>
  );
}
