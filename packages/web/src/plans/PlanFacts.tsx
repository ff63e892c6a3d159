import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { PlanFactsFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { sayMoment } from "../ui/sayDate.ts";
import { SummaryList } from "../ui/SummaryList.tsx";
import { PlanCounts } from "./PlanCounts.tsx";
import { planPath } from "./paths.ts";
import { levelWords } from "./words.ts";

const PlanFactsFragment = graphql(`
  fragment PlanFacts on Plan {
    id
    level
    organisations {
      id
      name
    }
    period {
      text
    }
    parent {
      id
      title
    }
    changedAt
    ...PlanCounts
  }
`);

/** Whose plan it is, when it runs, and how its actions stand. */
export function PlanFacts({ plan }: { plan: FragmentType<PlanFactsFragment> }) {
  const data = useData(PlanFactsFragment, plan);
  const { level, organisations, period, parent, changedAt } = data;
  return (
    <>
      <PlanCounts plan={data} />
      <SummaryList
        className="govuk-summary-list--no-border app-facts"
        rows={[
          { name: "Kept by", value: organisations.map(({ name }) => name).join(", ") },
          { name: "Level", value: levelWords[level] },
          ...(period ? [{ name: "Period", value: period.text }] : []),
          ...(parent ? [{ name: "Part of", value: <ParentLink {...parent} /> }] : []),
          { name: "Last change", value: <time dateTime={changedAt}>{sayMoment(changedAt)}</time> },
        ]}
      />
    </>
  );
}

function ParentLink({ id, title }: { id: string; title: string }) {
  return (
    <Anchor className="govuk-link" href={planPath(id)}>
      {title}
    </Anchor>
  );
}
