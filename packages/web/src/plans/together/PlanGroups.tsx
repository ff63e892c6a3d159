import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { PlanGroupsFragment } from "../../gql/graphql.ts";
import { EditorsOnly } from "../../layout/EditorsOnly.tsx";
import { useAsOf } from "../../layout/moment.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { sayDay } from "../../ui/sayDate.ts";
import { groupsPath } from "../paths.ts";

const PlanGroupsFragment = graphql(`
  fragment PlanGroups on Plan {
    id
    groups {
      id
      name
      organisations {
        id
        name
      }
      memberships {
        from
        organisations {
          id
          name
        }
      }
    }
  }
`);

/** The groups of a plan: who belongs to each, and who did from which day on. */
export function PlanGroups({ plan }: { plan: FragmentType<PlanGroupsFragment> }) {
  const { id, groups } = useData(PlanGroupsFragment, plan);
  const asOf = useAsOf();
  if (groups.length === 0) {
    return (
      <EmptyState title="This plan has no groups yet.">
        <p className="govuk-body">
          Where a lead is printed as “All partners”, say here who that is: then each organisation can return its own
          progress.
        </p>
      </EmptyState>
    );
  }
  return groups.map((group) => (
    <section key={group.id} aria-labelledby={`group-${group.id}`}>
      <h2 className="govuk-heading-m" id={`group-${group.id}`}>
        {group.name}
      </h2>
      <p className="govuk-body">
        Belonging to it {asOf ? "then" : "today"}: {group.organisations.map(nameOf).join(", ") || "nobody"}.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {group.memberships.toReversed().map(({ from, organisations }, index) => (
          <li key={index}>
            From {sayDay(from)}: {organisations.map(nameOf).join(", ")}
          </li>
        ))}
      </ul>
      <EditorsOnly>
        <p className="govuk-body app-no-print">
          <Anchor className="govuk-link" href={`${groupsPath(id)}/${group.id}`}>
            Change who belongs to it<span className="govuk-visually-hidden">: {group.name}</span>
          </Anchor>
        </p>
      </EditorsOnly>
    </section>
  ));
}

const nameOf = ({ name }: { name: string }) => name;
