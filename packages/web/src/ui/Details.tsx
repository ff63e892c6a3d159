import type { ComponentProps, ReactNode } from "react";
import { joined } from "./joined.ts";

export function Details({ summary, className, children, ...rest }: ComponentProps<"details"> & { summary: ReactNode }) {
  return (
    <details {...rest} className={joined("govuk-details", className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
