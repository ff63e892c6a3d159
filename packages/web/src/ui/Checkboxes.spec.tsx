// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/checkboxes/fixtures.json";
import { Checkboxes } from "./Checkboxes.tsx";
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
type Options = AskedOptions & {
  name: string;
  idPrefix?: string;
  values?: readonly string[];
  items?: readonly (Item | null)[];
};

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ name, idPrefix, values, items = [], ...options }) => (
    <Checkboxes
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
                  name: item.name,
                  disabled: item.disabled,
                  defaultChecked: item.checked ?? (values?.includes(item.value) || undefined),
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
    "items.*.behaviour": "no page asks for 'none of these'",
  },
);
