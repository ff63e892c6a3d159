import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { NarrativePlace, PlanNarrativeFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Blocks } from "./Blocks.tsx";

const PlanNarrativeFragment = graphql(`
  fragment PlanNarrative on Plan {
    id
    narrative {
      id
      place
      heading
      body {
        id
        kind
        text
      }
    }
  }
`);

/** The texts around the table that stand in one place. */
export function PlanNarrative({ plan, place }: { plan: FragmentType<PlanNarrativeFragment>; place: NarrativePlace }) {
  const { narrative } = useData(PlanNarrativeFragment, plan);
  const texts = narrative.filter((text) => text.place === place);
  if (texts.length === 0) return null;
  return (
    <div className="app-narrative app-text">
      {place === "FOOTNOTE" && <h2 className="govuk-heading-s">Notes</h2>}
      {texts.map(({ id, heading, body }) => (
        <section key={id} className="app-narrative__text">
          {heading && <h2 className="govuk-heading-m">{heading}</h2>}
          <Blocks blocks={body} />
        </section>
      ))}
    </div>
  );
}
