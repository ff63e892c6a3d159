// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/date-input/fixtures.json";
import { DateInput } from "./DateInput.tsx";
import { type AskedOptions, asked, given, partsNotOffered } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Item = Partial<
  Record<"name" | "label" | "id" | "classes" | "value" | "inputmode" | "autocomplete" | "pattern", string>
> & { error?: boolean; attributes?: object };
type Options = AskedOptions & {
  id: string;
  namePrefix?: string;
  items?: readonly (Item | null)[];
  values?: Record<string, string>;
};

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ id, namePrefix, items, values = {}, ...options }) => {
    const present = items?.filter((item) => item !== null && typeof item === "object") ?? [];
    const shown: readonly Item[] =
      present.length > 0 ? present : [{ name: "day" }, { name: "month" }, { name: "year" }];
    return (
      <DateInput
        {...asked(options)}
        id={id}
        namePrefix={namePrefix}
        items={shown.map(
          ({ name = "", label, id, classes, value, inputmode, autocomplete, pattern, error, attributes }) => ({
            ...attributes,
            name,
            ...given({
              label,
              id,
              defaultValue: value ?? values[namePrefix ? `${namePrefix}-${name}` : name],
              inputMode: inputmode,
              autoComplete: autocomplete,
              pattern,
              invalid: error,
              className: classes?.replace(/govuk-input--(width-\d|error)/g, "").trim(),
              width: classes?.includes("width-4") ? 4 : classes?.includes("width-2") ? 2 : undefined,
            }),
            ...(classes?.includes("govuk-input--error") && { invalid: true }),
          }),
        )}
      />
    );
  },
  {
    ...partsNotOffered,
    attributes: "the box of a date carries no attributes",
    "fieldset.attributes": "the parts of a group carry no attributes of their own",
    day: "the three parts are given as items",
    month: "the three parts are given as items",
    year: "the three parts are given as items",
  },
);
