import { type ComponentProps, Fragment, type ReactNode } from "react";
import { type Asked, FieldsetGroup } from "./FieldsetGroup.tsx";
import { Hint } from "./Hint.tsx";
import { joined } from "./joined.ts";
import { Label } from "./Label.tsx";

export type Choice = Omit<ComponentProps<"input">, "value"> & {
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

export function Radios({ name, idPrefix = name, choices, className, ...asked }: Props) {
  return (
    <FieldsetGroup {...asked} idPrefix={idPrefix}>
      {() => (
        <div className={joined("govuk-radios", className)} data-module="govuk-radios">
          {choices.map((choice, index) =>
            "divider" in choice ? (
              <div key={choice.divider} className="govuk-radios__divider">
                {choice.divider}
              </div>
            ) : (
              <Radio
                key={choice.value}
                {...choice}
                name={name}
                id={choice.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              />
            ),
          )}
        </div>
      )}
    </FieldsetGroup>
  );
}

function Radio({ id, label, labelClassName, hint, conditional, ...input }: Choice) {
  const chosen = input.checked ?? input.defaultChecked ?? false;
  return (
    <Fragment>
      <div className="govuk-radios__item">
        <input
          {...input}
          id={id}
          className="govuk-radios__input"
          type="radio"
          {...(conditional && { "data-aria-controls": `conditional-${id}` })}
          {...(hint && { "aria-describedby": `${id}-item-hint` })}
        />
        <Label htmlFor={id} className={joined("govuk-radios__label", labelClassName)}>
          {label}
        </Label>
        {hint && (
          <Hint id={`${id}-item-hint`} className="govuk-radios__hint">
            {hint}
          </Hint>
        )}
      </div>
      {conditional && (
        <div
          className={joined("govuk-radios__conditional", !chosen && "govuk-radios__conditional--hidden")}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </Fragment>
  );
}
