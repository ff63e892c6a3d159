// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/label/fixtures.json";
import { Label } from "./Label.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { classes?: string; for?: string; isPageHeading?: boolean; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ classes, isPageHeading, attributes, ...words }) => (
  <Label {...attributes} {...given({ className: classes, htmlFor: words.for, isPageHeading })}>
    {wordsOf(words)}
  </Label>
));
