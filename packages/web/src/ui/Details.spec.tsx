// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/details/fixtures.json";
import { Details } from "./Details.tsx";
import { given, nodesOf, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & {
  summaryText?: string;
  summaryHtml?: string;
  id?: string;
  open?: boolean;
  classes?: string;
  attributes?: object;
};

rendersLikeItsFixtures<Options>(fixtures, ({ summaryText, summaryHtml, id, open, classes, attributes, ...words }) => (
  <Details
    {...attributes}
    summary={summaryHtml ? nodesOf(summaryHtml) : summaryText}
    {...given({ id, open, className: classes })}
  >
    {wordsOf(words)}
  </Details>
));
