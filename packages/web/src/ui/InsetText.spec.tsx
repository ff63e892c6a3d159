// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/inset-text/fixtures.json";
import { InsetText } from "./InsetText.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { classes?: string; id?: string; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ classes, id, attributes, ...words }) => (
  <InsetText {...attributes} {...given({ className: classes, id })}>
    {wordsOf(words)}
  </InsetText>
));
