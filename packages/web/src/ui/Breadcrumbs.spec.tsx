// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/breadcrumbs/fixtures.json";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = {
  items: readonly (Words & { href?: string })[];
  collapseOnMobile?: boolean;
  labelText?: string;
  classes?: string;
  attributes?: object;
};

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ items, collapseOnMobile, labelText, classes, attributes }) => (
    <Breadcrumbs
      {...attributes}
      {...given({ "aria-label": labelText, className: classes })}
      collapseOnMobile={collapseOnMobile}
      items={items.map(({ href, ...words }) => ({ text: wordsOf(words), href }))}
    />
  ),
  { "items.*.attributes": "a crumb is its words and where it leads" },
);
