import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export function Label({
  isPageHeading,
  className,
  children,
  ...rest
}: ComponentProps<"label"> & { isPageHeading?: boolean | undefined }) {
  if (!children) return null;
  const label = (
    <label {...rest} className={joined("govuk-label", className)}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
