import type { ComponentProps } from "react";
import { FormGroup, type Labelled } from "./FormGroup.tsx";
import { joined } from "./joined.ts";

type Props = Labelled & ComponentProps<"textarea"> & { name: string };

export function Textarea(props: Props) {
  const { name, id = name, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, ...rest } = props;
  const { className, rows = 5, "aria-describedby": describedBy, ...attributes } = rest;
  const group = { id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, describedBy };
  return (
    <FormGroup {...group}>
      {(described) => (
        <textarea
          {...attributes}
          id={id}
          name={name}
          rows={rows}
          className={joined("govuk-textarea", Boolean(error) && "govuk-textarea--error", className)}
          aria-describedby={described}
        />
      )}
    </FormGroup>
  );
}
