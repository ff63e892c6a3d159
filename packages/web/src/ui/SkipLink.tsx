import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export function SkipLink({ href = "#content", className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a {...rest} href={href} className={joined("govuk-skip-link", className)} data-module="govuk-skip-link">
      {children}
    </a>
  );
}
