// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/select/fixtures.json";
import { Select } from "./Select.tsx";
import { type LabelledOptions, given, labelled, partsNotOffered } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Item = { value?: string; text: string; selected?: boolean; disabled?: boolean };
type Options = LabelledOptions & { items?: readonly (Item | null)[]; value?: string };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ items = [], value, ...options }) => {
    const present = items.filter((item) => item !== null && typeof item === "object");
    const selected =
      present.find((item) => item.selected) ??
      present.find((item) => item.selected !== false && (item.value ?? item.text) === value);
    return (
      <Select
        {...labelled(options)}
        {...given({ defaultValue: selected && (selected.value ?? selected.text) })}
        options={present.map(({ value, text, disabled }) => ({
          text,
          ...(value !== undefined && { value }),
          ...(disabled && { disabled }),
        }))}
      />
    );
  },
  { ...partsNotOffered, "items.*.attributes": "an option is a value and its words" },
);
