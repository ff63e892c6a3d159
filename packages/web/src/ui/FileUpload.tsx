import type { ComponentProps } from "react";
import { FormGroup, type Labelled } from "./FormGroup.tsx";
import { joined } from "./joined.ts";

type Props = Labelled & ComponentProps<"input"> & { name: string };

export function FileUpload(props: Props) {
  const { name, id = name, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, ...rest } = props;
  const { className, "aria-describedby": describedBy, ...attributes } = rest;
  const group = { id, label, labelClassName, labelIsPageHeading, hint, error, groupClassName, describedBy };
  return (
    <FormGroup {...group}>
      {(described) => (
        <input
          {...attributes}
          id={id}
          name={name}
          type="file"
          className={joined("govuk-file-upload", className, Boolean(error) && "govuk-file-upload--error")}
          aria-describedby={described}
        />
      )}
    </FormGroup>
  );
}
