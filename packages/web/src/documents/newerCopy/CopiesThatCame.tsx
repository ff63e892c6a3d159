import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { CopiesThatCameFragment } from "../../gql/graphql.ts";
import { useData } from "../../layout/useData.ts";
import { sayCount } from "../../ui/sayNumber.ts";
import { BroughtCopy } from "./BroughtCopy.tsx";

const CopiesThatCameFragment = graphql(`
  fragment CopiesThatCame on Plan {
    id
    copies {
      id
      ...BroughtCopy
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
        {copies.map((copy) => (
          <li key={copy.id}>
            <BroughtCopy copy={copy} />
            <span className="govuk-hint app-line">
              {copy.broughtBy.name} took {copy.taken} of {sayCount(copy.taken + copy.left, "difference")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
