// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/summary-list/fixtures.json";
import { SummaryList } from "./SummaryList.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Action = Words & { href: string; visuallyHiddenText?: string; classes?: string };
type Row = { key: Words; value: Words; classes?: string; actions?: { items?: readonly Action[] } };
type Options = { rows: readonly (Row | null)[]; classes?: string; attributes?: object };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ rows, classes, attributes }) => (
    <SummaryList
      {...attributes}
      {...given({ className: classes })}
      rows={rows
        .filter((row) => row !== null && typeof row === "object")
        .map(({ key, value, classes, actions }) => ({
          name: wordsOf(key),
          value: wordsOf(value),
          className: classes,
          actions: actions?.items?.map(({ href, visuallyHiddenText, classes, ...words }) => ({
            href,
            text: wordsOf(words),
            hidden: visuallyHiddenText,
            className: classes,
          })),
        }))}
    />
  ),
  {
    card: "a summary stands under a heading of its page, not in a card",
    "rows.*.key.classes": "a row carries a class, its parts do not",
    "rows.*.value.classes": "a row carries a class, its parts do not",
    "rows.*.actions.classes": "a row carries a class, its parts do not",
    "rows.*.actions.items.*.attributes": "an action is its words and where it leads",
  },
);
