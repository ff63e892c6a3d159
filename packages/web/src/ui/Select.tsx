import type { ComponentProps } from "react";
import { FormGroup, type Labelled } from "./FormGroup.tsx";
import { joined } from "./joined.ts";

type Option = { value?: string | undefined; text: string; disabled?: boolean | undefined };
type Props = Labelled & ComponentProps<"select"> & { name: string; options: readonly Option[] };

export function Select(props: Props) {
  const {
    name,
    id = name,
    label,
    labelClassName,
    labelIsPageHeading,
    hint,
    error,
    groupClassName,
    options,
    ...rest
  } = props;
  const { className, "aria-describedby": describedBy, ...attributes } = rest;
  const group = { id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, describedBy };
  return (
    <FormGroup {...group}>
      {(described) => (
        <select
          {...attributes}
          id={id}
          name={name}
          className={joined("govuk-select", className, Boolean(error) && "govuk-select--error")}
          aria-describedby={described}
        >
          {options.map(({ text, ...option }) => (
            <option key={option.value ?? text} {...option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormGroup>
  );
}
