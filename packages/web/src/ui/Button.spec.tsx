// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/button/fixtures.json";
import { Button, LinkButton } from "./Button.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words &
  Partial<Record<"href" | "classes" | "name" | "value" | "id", string>> & {
    type?: "submit" | "reset" | "button";
    disabled?: boolean;
    isStartButton?: boolean;
    attributes?: object;
  };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ href, classes, name, value, id, type, disabled, isStartButton, attributes, ...words }) => {
    const common = { ...attributes, ...given({ className: classes, id, start: isStartButton }) };
    if (href)
      return (
        <LinkButton href={href} {...common}>
          {wordsOf(words)}
        </LinkButton>
      );
    return (
      <Button {...common} {...given({ name, value, type, disabled })}>
        {wordsOf(words)}
      </Button>
    );
  },
  { preventDoubleClick: "a form that is being sent ignores a second click by itself" },
);
