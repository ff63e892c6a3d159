import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export function WarningText({
  hiddenWord = "Warning",
  className,
  children,
  ...rest
}: ComponentProps<"div"> & { hiddenWord?: string }) {
  return (
    <div {...rest} className={joined("govuk-warning-text", className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{hiddenWord}</span> {children}
      </strong>
    </div>
  );
}
