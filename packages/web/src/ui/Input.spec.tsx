// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/input/fixtures.json";
import { Input } from "./Input.tsx";
import { type LabelledOptions, given, labelled, partsNotOffered, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = LabelledOptions & {
  prefix?: Words;
  suffix?: Words;
  value?: string;
  type?: string;
  inputmode?: string;
  pattern?: string;
  autocapitalize?: string;
  inputWrapper?: { classes?: string };
};

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ prefix, suffix, value, type, inputmode, pattern, autocapitalize, inputWrapper, ...options }) => (
    <Input
      {...labelled(options)}
      prefix={wordsOf(prefix)}
      suffix={wordsOf(suffix)}
      {...given({
        defaultValue: value,
        type,
        inputMode: inputmode,
        pattern,
        autoCapitalize: autocapitalize,
        wrapperClassName: inputWrapper?.classes,
      })}
    />
  ),
  {
    ...partsNotOffered,
    "prefix.classes": "a prefix is words only",
    "prefix.attributes": "a prefix is words only",
    "suffix.classes": "a suffix is words only",
    "suffix.attributes": "a suffix is words only",
    "inputWrapper.attributes": "the wrapper carries a class at most",
  },
);
