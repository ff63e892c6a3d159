// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/skip-link/fixtures.json";
import { SkipLink } from "./SkipLink.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { href?: string; classes?: string; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ href, classes, attributes, ...words }) => (
  <SkipLink {...attributes} {...given({ href, className: classes })}>
    {wordsOf(words)}
  </SkipLink>
));
