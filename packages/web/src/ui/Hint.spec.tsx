// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/hint/fixtures.json";
import { Hint } from "./Hint.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { classes?: string; id?: string; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ classes, id, attributes, ...words }) => (
  <Hint {...attributes} {...given({ className: classes, id })}>
    {wordsOf(words)}
  </Hint>
));
