import type { ReactNode } from "react";
import { ErrorMessage } from "./ErrorMessage.tsx";
import { Fieldset, type Legend } from "./Fieldset.tsx";
import { Hint } from "./Hint.tsx";
import { joined } from "./joined.ts";

/** What every group of controls under one question takes. */
export type Asked = {
  legend?: Legend | undefined;
  fieldset?: boolean | undefined;
  fieldsetClassName?: string | undefined;
  describedBy?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  groupClassName?: string | undefined;
};

type Props = Asked & {
  idPrefix: string;
  fieldsetRole?: string;
  children: (describedBy: string | undefined) => ReactNode;
};

/** Several controls with one question, hint and error; hands on what describes them. */
export function FieldsetGroup({
  idPrefix,
  legend,
  fieldsetClassName,
  fieldset,
  fieldsetRole,
  describedBy,
  hint,
  error,
  groupClassName,
  children,
}: Props) {
  const described =
    joined(describedBy, Boolean(hint) && `${idPrefix}-hint`, Boolean(error) && `${idPrefix}-error`) || undefined;
  const inner = (
    <>
      {Boolean(hint) && <Hint id={`${idPrefix}-hint`}>{hint}</Hint>}
      {Boolean(error) && <ErrorMessage id={`${idPrefix}-error`}>{error}</ErrorMessage>}
      {children(described)}
    </>
  );
  return (
    <div className={joined("govuk-form-group", Boolean(error) && "govuk-form-group--error", groupClassName)}>
      {(legend ?? fieldset) ? (
        <Fieldset legend={legend} className={fieldsetClassName} role={fieldsetRole} aria-describedby={described}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  );
}
