import type { ComponentProps, ReactNode } from "react";
import { joined } from "./joined.ts";

export type Legend = { children: ReactNode; className?: string; isPageHeading?: boolean };

export function Fieldset({
  legend,
  className,
  children,
  ...rest
}: Omit<ComponentProps<"fieldset">, "legend"> & { legend?: Legend | undefined }) {
  return (
    <fieldset {...rest} className={joined("govuk-fieldset", className)}>
      {legend?.children && (
        <legend className={joined("govuk-fieldset__legend", legend.className)}>
          {legend.isPageHeading ? <h1 className="govuk-fieldset__heading">{legend.children}</h1> : legend.children}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
