// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/warning-text/fixtures.json";
import { WarningText } from "./WarningText.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { iconFallbackText?: string; classes?: string; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ iconFallbackText, classes, attributes, ...words }) => (
  <WarningText {...attributes} {...given({ hiddenWord: iconFallbackText, className: classes })}>
    {wordsOf(words)}
  </WarningText>
));
