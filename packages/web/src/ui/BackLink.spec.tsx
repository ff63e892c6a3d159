// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/back-link/fixtures.json";
import { BackLink } from "./BackLink.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { href?: string; classes?: string; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ href = "#", classes, attributes, ...words }) => (
  <BackLink {...attributes} href={href || "#"} {...given({ className: classes, children: wordsOf(words) })} />
));
