import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { PlanTogetherFragment } from "../../gql/graphql.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { sayDay } from "../../ui/sayDate.ts";
import { agreedPath, groupsPath } from "../paths.ts";

const PlanTogetherFragment = graphql(`
  fragment PlanTogether on Plan {
    id
    ...AgreedVersions
    agreed {
      version
      meeting
      heldOn
    }
  }
`);

/** Which version was agreed last, and the ways to what holds the plan together with others. */
export function PlanTogether({ plan }: { plan: FragmentType<PlanTogetherFragment> }) {
  const { id, agreed } = useData(PlanTogetherFragment, plan);
  const [latest] = agreed;
  return (
    <p className="govuk-body">
      {latest
        ? `Version ${latest.version} was agreed by ${latest.meeting} on ${sayDay(latest.heldOn)}. `
        : "No meeting has agreed this plan yet. "}
      <Anchor className="govuk-link app-in-row app-no-print" href={agreedPath(id)}>
        Agreed versions
      </Anchor>{" "}
      <Anchor className="govuk-link app-in-row app-no-print" href={groupsPath(id)}>
        Groups
      </Anchor>
    </p>
  );
}
