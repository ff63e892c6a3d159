// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/panel/fixtures.json";
import { Panel } from "./Panel.tsx";
import { given, nodesOf, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & {
  titleText?: string;
  titleHtml?: string;
  headingLevel?: number;
  classes?: string;
  attributes?: object;
};

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ titleText, titleHtml, headingLevel, classes, attributes, ...words }) => (
    <Panel
      {...attributes}
      title={titleHtml ? nodesOf(titleHtml) : titleText}
      {...given({ headingLevel, className: classes })}
    >
      {wordsOf(words)}
    </Panel>
  ),
  {
    actions: "a panel confirms; what to do next stands below it",
    "classes=govuk-panel--interruption": "a panel confirms and never interrupts",
  },
);
