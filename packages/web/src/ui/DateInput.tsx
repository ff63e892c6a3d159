import type { ComponentProps } from "react";
import { type Asked, FieldsetGroup } from "./FieldsetGroup.tsx";
import { joined } from "./joined.ts";
import { Label } from "./Label.tsx";

export type DateItem = Omit<ComponentProps<"input">, "name"> & {
  name: string;
  label?: string;
  width?: 2 | 4;
  invalid?: boolean | undefined;
};
type Props = Asked & {
  id: string;
  namePrefix?: string | undefined;
  items?: readonly DateItem[];
  className?: string | undefined;
};

const dayMonthYear: readonly DateItem[] = [{ name: "day" }, { name: "month" }, { name: "year" }];

export function DateInput({ id, namePrefix, items = dayMonthYear, className, ...asked }: Props) {
  const someInvalid = items.some(({ invalid }) => invalid);
  return (
    <FieldsetGroup {...asked} idPrefix={id} fieldsetRole="group">
      {() => (
        <div className={joined("govuk-date-input", className)} id={id}>
          {items.map((item) => (
            <Item
              {...item}
              key={item.name}
              id={item.id ?? `${id}-${item.name}`}
              namePrefix={namePrefix}
              invalid={item.invalid ?? (Boolean(asked.error) && !someInvalid)}
            />
          ))}
        </div>
      )}
    </FieldsetGroup>
  );
}

function Item({
  name,
  namePrefix,
  label,
  width,
  invalid,
  className,
  id,
  ...rest
}: DateItem & { namePrefix: string | undefined }) {
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <Label htmlFor={id} className="govuk-date-input__label">
          {label ?? name.charAt(0).toUpperCase() + name.slice(1)}
        </Label>
        <input
          type="text"
          inputMode="numeric"
          {...rest}
          id={id}
          name={joined(namePrefix, name).replace(" ", "-")}
          className={joined(
            "govuk-input govuk-date-input__input",
            invalid && "govuk-input--error",
            `govuk-input--width-${width ?? (name === "year" ? 4 : 2)}`,
            className,
          )}
        />
      </div>
    </div>
  );
}
