import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { AgreedVersionsFragment } from "../../gql/graphql.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { sayDay, sayMoment } from "../../ui/sayDate.ts";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { planPath } from "../paths.ts";

const AgreedVersionsFragment = graphql(`
  fragment AgreedVersions on Plan {
    id
    agreed {
      version
      meeting
      heldOn
      recordedAt
      position
      recordedBy {
        id
        name
      }
    }
  }
`);

const head = [
  { key: "version", label: "Version" },
  { key: "meeting", label: "Meeting" },
  { key: "day", label: "Held on" },
  { key: "recorded", label: "Recorded" },
  { key: "plan", label: "As it was agreed" },
];

/** The versions that a meeting agreed, newest first, each with the plan as it was then. */
export function AgreedVersions({ plan }: { plan: FragmentType<AgreedVersionsFragment> }) {
  const { id, agreed } = useData(AgreedVersionsFragment, plan);
  if (agreed.length === 0) {
    return (
      <EmptyState title="No meeting has agreed this plan yet.">
        <p className="govuk-body">Until one does, nobody has to say why they change something.</p>
      </EmptyState>
    );
  }
  return (
    <StackedTable caption="Agreed versions, newest first" head={head}>
      <StackedBody>
        {agreed.map(({ version, meeting, heldOn, recordedAt, recordedBy, position }) => (
          <StackedRow key={version}>
            <StackedHeading scope="row" className="app-whole">
              Version {version}
            </StackedHeading>
            <StackedCell label="Meeting">{meeting}</StackedCell>
            <StackedCell label="Held on" className="app-whole">
              <time dateTime={heldOn}>{sayDay(heldOn)}</time>
            </StackedCell>
            <StackedCell label="Recorded">
              {recordedBy.name}, <time dateTime={recordedAt}>{sayMoment(recordedAt)}</time>
            </StackedCell>
            <StackedCell label="As it was agreed">
              <Anchor className="govuk-link" href={`${planPath(id)}?asOf=${position}`}>
                See version {version}
              </Anchor>
            </StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
    </StackedTable>
  );
}
