import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { CopiesThatCameFragment } from "../../gql/graphql.ts";
import { useData } from "../../layout/useData.ts";
import { sayDay } from "../../ui/sayDate.ts";

const CopiesThatCameFragment = graphql(`
  fragment CopiesThatCame on Plan {
    id
    copies {
      id
      name
      sentBy
      receivedOn
      broughtBy {
        id
        name
      }
      taken
      left
    }
  }
`);

/** The copies of a plan that came in before: who sent them and when, and how much of them was taken. */
export function CopiesThatCame({ plan }: { plan: FragmentType<CopiesThatCameFragment> }) {
  const { copies } = useData(CopiesThatCameFragment, plan);
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="came">
      <h2 className="govuk-heading-m" id="came">
        Copies that came in before
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {copies.map(({ id, name, sentBy, receivedOn, broughtBy, taken, left }) => (
          <li key={id}>
            {name ?? "A pasted text"}, sent by {sentBy}, received on {sayDay(receivedOn)}
            <span className="govuk-hint app-line">
              {broughtBy.name} took {taken} of {taken + left} differences
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
