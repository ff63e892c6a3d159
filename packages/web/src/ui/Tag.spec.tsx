// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/tag/fixtures.json";
import { Tag } from "./Tag.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { classes?: string; id?: string; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ classes, id, attributes, ...words }) => (
  <Tag {...attributes} {...given({ className: classes, id })}>
    {wordsOf(words)}
  </Tag>
));
