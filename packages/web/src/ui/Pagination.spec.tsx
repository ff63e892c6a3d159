// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/pagination/fixtures.json";
import { Pagination } from "./Pagination.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Step = Words & { href: string; labelText?: string };
type Item = {
  number?: string | number;
  href: string;
  current?: boolean;
  ellipsis?: boolean;
  visuallyHiddenText?: string;
};
type Options = {
  previous?: Step;
  next?: Step;
  items?: readonly (Item | null)[];
  landmarkLabel?: string;
  classes?: string;
  attributes?: object;
};

function stepOf(step: Step | undefined) {
  if (!step) return undefined;
  const { href, labelText, ...words } = step;
  return { href, text: wordsOf(words), label: labelText };
}

function itemOf(item: Item | null) {
  if (item?.ellipsis) return { ellipsis: true as const };
  if (item?.number === undefined) return undefined;
  return { number: item.number, href: item.href, current: item.current ?? false, label: item.visuallyHiddenText };
}

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ previous, next, items, landmarkLabel, classes, attributes }) => (
    <Pagination
      {...attributes}
      {...given({ "aria-label": landmarkLabel, className: classes })}
      previous={stepOf(previous)}
      next={stepOf(next)}
      items={items?.flatMap((item) => itemOf(item) ?? [])}
    />
  ),
  {
    "previous.attributes": "a step is its words and where it leads",
    "next.attributes": "a step is its words and where it leads",
    "items.*.attributes": "a number is a number and where it leads",
  },
);
