import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export function ErrorMessage({
  hiddenWord = "Error",
  className,
  children,
  ...rest
}: ComponentProps<"p"> & { hiddenWord?: string }) {
  return (
    <p {...rest} className={joined("govuk-error-message", className)}>
      {hiddenWord && <span className="govuk-visually-hidden">{hiddenWord}:</span>} {children}
    </p>
  );
}
