import { type ComponentProps, Fragment, type ReactNode } from "react";
import { type Asked, FieldsetGroup } from "./FieldsetGroup.tsx";
import { Hint } from "./Hint.tsx";
import { joined } from "./joined.ts";
import { Label } from "./Label.tsx";

type Choice = Omit<ComponentProps<"input">, "value"> & {
  value: string;
  label: ReactNode;
  labelClassName?: string | undefined;
  hint?: ReactNode;
  /** What is asked further when this is chosen. */
  conditional?: ReactNode;
};
type Props = Asked & {
  name: string;
  idPrefix?: string | undefined;
  choices: readonly (Choice | { divider: string })[];
  className?: string | undefined;
};

export function Checkboxes({ name, idPrefix = name, choices, className, ...asked }: Props) {
  return (
    <FieldsetGroup {...asked} idPrefix={idPrefix}>
      {(described) => (
        <div className={joined("govuk-checkboxes", className)} data-module="govuk-checkboxes">
          {choices.map((choice, index) =>
            "divider" in choice ? (
              <div key={choice.divider} className="govuk-checkboxes__divider">
                {choice.divider}
              </div>
            ) : (
              <Checkbox
                key={`${choice.name ?? name} ${choice.value}`}
                {...choice}
                name={choice.name ?? name}
                id={choice.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
                describedBy={asked.legend || asked.fieldset ? undefined : described}
              />
            ),
          )}
        </div>
      )}
    </FieldsetGroup>
  );
}

function Checkbox({
  id,
  label,
  labelClassName,
  hint,
  conditional,
  describedBy,
  ...input
}: Choice & { describedBy: string | undefined }) {
  const described = joined(describedBy, Boolean(hint) && `${id}-item-hint`) || undefined;
  const chosen = input.checked ?? input.defaultChecked ?? false;
  return (
    <Fragment>
      <div className="govuk-checkboxes__item">
        <input
          {...input}
          id={id}
          className="govuk-checkboxes__input"
          type="checkbox"
          {...(conditional && { "data-aria-controls": `conditional-${id}` })}
          aria-describedby={described}
        />
        <Label htmlFor={id} className={joined("govuk-checkboxes__label", labelClassName)}>
          {label}
        </Label>
        {hint && (
          <Hint id={`${id}-item-hint`} className="govuk-checkboxes__hint">
            {hint}
          </Hint>
        )}
      </div>
      {conditional && (
        <div
          className={joined("govuk-checkboxes__conditional", !chosen && "govuk-checkboxes__conditional--hidden")}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </Fragment>
  );
}
