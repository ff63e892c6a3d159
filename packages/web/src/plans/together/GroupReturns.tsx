import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { GroupReturnsFragment } from "../../gql/graphql.ts";
import { useMayEdit, useSession } from "../../layout/session.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { sayDay } from "../../ui/sayDate.ts";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { actionPath } from "../paths.ts";
import { StatusTag } from "../StatusTag.tsx";

const GroupReturnsFragment = graphql(`
  fragment GroupReturns on Action {
    id
    removed
    groups {
      id
      name
    }
    returns {
      organisation {
        id
        name
      }
      status
      latestReport {
        id
        narrative
        occurredOn
      }
    }
  }
`);

const head = [
  { key: "organisation", label: "Organisation" },
  { key: "part", label: "Its part" },
  { key: "report", label: "Latest report" },
];

/** What each organisation of the groups that were asked says of its own part, side by side. */
export function GroupReturns({ action }: { action: FragmentType<GroupReturnsFragment> }) {
  const { id, removed, groups, returns } = useData(GroupReturnsFragment, action);
  const { me } = useSession();
  const mayEdit = useMayEdit() && !removed;
  const asked = returns.some(({ organisation }) => organisation.id === me?.organisation.id);
  if (groups.length === 0 && !mayEdit) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What each organisation returns</h2>
      <p className="govuk-body">
        {groups.length === 0 ? "No group is asked for its own progress." : `Asked: ${groups.map(nameOf).join(", ")}.`}{" "}
        {mayEdit && (
          <Anchor className="govuk-link app-no-print" href={`${actionPath(id)}/groups`}>
            Change<span className="govuk-visually-hidden"> which groups are asked</span>
          </Anchor>
        )}
      </p>
      {groups.length > 0 && returns.length === 0 && (
        <p className="govuk-body">Nobody belongs to the group on this day.</p>
      )}
      {returns.length > 0 && (
        <StackedTable caption="What each organisation returns" head={head}>
          <StackedBody>
            {returns.map(({ organisation, status, latestReport }) => (
              <StackedRow key={organisation.id}>
                <StackedHeading scope="row">{organisation.name}</StackedHeading>
                <StackedCell label="Its part">
                  {status ? <StatusTag status={status} /> : "Has not said yet"}
                </StackedCell>
                <StackedCell label="Latest report">
                  {latestReport ? `${sayDay(latestReport.occurredOn)}: ${latestReport.narrative}` : "None yet"}
                </StackedCell>
              </StackedRow>
            ))}
          </StackedBody>
        </StackedTable>
      )}
      {mayEdit && asked && (
        <LinkButton href={`${actionPath(id)}/part`} secondary className="app-no-print">
          Say how our part stands
        </LinkButton>
      )}
    </>
  );
}

const nameOf = ({ name }: { name: string }) => name;
