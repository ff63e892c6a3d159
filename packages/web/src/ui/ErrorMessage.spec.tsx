// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/error-message/fixtures.json";
import { ErrorMessage } from "./ErrorMessage.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words & { classes?: string; id?: string; visuallyHiddenText?: string | false; attributes?: object };

rendersLikeItsFixtures<Options>(fixtures, ({ classes, id, visuallyHiddenText, attributes, ...words }) => (
  <ErrorMessage
    {...attributes}
    {...given({ className: classes, id })}
    {...(visuallyHiddenText !== undefined && { hiddenWord: visuallyHiddenText || "" })}
  >
    {wordsOf(words)}
  </ErrorMessage>
));
