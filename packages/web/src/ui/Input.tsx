import type { ComponentProps, ReactNode } from "react";
import { FormGroup, type Labelled } from "./FormGroup.tsx";
import { joined } from "./joined.ts";

type Props = Labelled &
  Omit<ComponentProps<"input">, "prefix"> & {
    name: string;
    prefix?: ReactNode;
    suffix?: ReactNode;
    wrapperClassName?: string;
  };

export function Input(props: Props) {
  const {
    name,
    id = name,
    label,
    labelClassName,
    labelIsPageHeading,
    hint,
    error,
    groupClassName,
    prefix,
    suffix,
    wrapperClassName,
    ...rest
  } = props;
  const { className, type = "text", "aria-describedby": describedBy, ...attributes } = rest;
  const group = { id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, describedBy };
  return (
    <FormGroup {...group}>
      {(described) => {
        const input = (
          <input
            {...attributes}
            id={id}
            name={name}
            type={type}
            className={joined("govuk-input", className, Boolean(error) && "govuk-input--error")}
            aria-describedby={described}
          />
        );
        if (!prefix && !suffix) return input;
        return (
          <div className={joined("govuk-input__wrapper", wrapperClassName)}>
            {prefix && (
              <div className="govuk-input__prefix" aria-hidden="true">
                {prefix}
              </div>
            )}
            {input}
            {suffix && (
              <div className="govuk-input__suffix" aria-hidden="true">
                {suffix}
              </div>
            )}
          </div>
        );
      }}
    </FormGroup>
  );
}
