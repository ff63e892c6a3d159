import type { ReactNode } from "react";
import { ErrorMessage } from "./ErrorMessage.tsx";
import { Hint } from "./Hint.tsx";
import { joined } from "./joined.ts";
import { Label } from "./Label.tsx";

/** What every control with a label of its own takes. */
export type Labelled = {
  label: ReactNode;
  labelClassName?: string | undefined;
  labelIsPageHeading?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  groupClassName?: string | undefined;
};

type Props = Labelled & {
  id: string;
  describedBy?: string | undefined;
  children: (describedBy: string | undefined) => ReactNode;
};

/** A control with its label, hint and error; hands on what describes the control. */
export function FormGroup({
  id,
  label,
  labelClassName,
  labelIsPageHeading,
  hint,
  error,
  groupClassName,
  describedBy,
  children,
}: Props) {
  const described = joined(describedBy, Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`);
  return (
    <div className={joined("govuk-form-group", Boolean(error) && "govuk-form-group--error", groupClassName)}>
      <Label htmlFor={id} className={labelClassName} isPageHeading={labelIsPageHeading}>
        {label}
      </Label>
      {Boolean(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {Boolean(error) && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children(described || undefined)}
    </div>
  );
}
