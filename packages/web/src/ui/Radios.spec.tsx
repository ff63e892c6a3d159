// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/radios/fixtures.json";
import { Radios } from "./Radios.tsx";
import { type AskedOptions, asked, given, nodesOf, partsNotOffered, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Item = Words & {
  value: string;
  id?: string;
  name?: string;
  checked?: boolean;
  disabled?: boolean;
  divider?: string;
  hint?: Words;
  label?: { classes?: string };
  conditional?: { html?: string };
  attributes?: object;
};
type Options = AskedOptions & { name: string; idPrefix?: string; value?: string; items?: readonly (Item | null)[] };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ name, idPrefix, value, items = [], ...options }) => (
    <Radios
      {...asked(options)}
      name={name}
      idPrefix={idPrefix}
      choices={items
        .filter((item) => item !== null && typeof item === "object")
        .map((item) =>
          item.divider
            ? { divider: item.divider }
            : {
                ...item.attributes,
                value: item.value,
                label: wordsOf(item),
                labelClassName: item.label?.classes,
                hint: wordsOf(item.hint),
                conditional: item.conditional?.html && nodesOf(item.conditional.html),
                ...given({
                  id: item.id,
                  disabled: item.disabled,
                  defaultChecked: item.checked ?? ((value !== undefined && item.value === value) || undefined),
                }),
              },
        )}
    />
  ),
  {
    ...partsNotOffered,
    attributes: "the box of the choices carries no attributes",
    "items.*=false": "a list of choices has no holes",
    "fieldset.attributes": "the parts of a group carry no attributes of their own",
    "items.*.label.attributes": "the parts of a choice carry no attributes of their own",
    "items.*.hint.attributes": "the parts of a choice carry no attributes of their own",
    "items.*.hint.classes": "the parts of a choice carry no classes of their own",
  },
);
