// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/error-summary/fixtures.json";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = {
  titleText?: string;
  titleHtml?: string;
  descriptionText?: string;
  descriptionHtml?: string;
  classes?: string;
  attributes?: object;
  errorList?: readonly (Words & { href?: string })[];
};

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ titleText, titleHtml, descriptionText, descriptionHtml, classes, attributes, errorList = [] }) => (
    <ErrorSummary
      {...attributes}
      {...given({ title: wordsOf({ ...given({ text: titleText, html: titleHtml }) }), className: classes })}
      description={wordsOf({ ...given({ text: descriptionText, html: descriptionHtml }) })}
      mistakes={errorList.map(({ href, ...words }) => ({ message: wordsOf(words), ...(href && { href }) }))}
    />
  ),
  {
    disableAutoFocus: "it always takes the focus: it appears because of what the person just did",
    "errorList.*.attributes": "a link of the summary is its words and its field",
  },
);
