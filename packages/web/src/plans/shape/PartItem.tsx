import type { ReactNode } from "react";

/** A part of the plan in a list of the layout page, with what can be done with it behind "Change". */
export function PartItem({
  id,
  what,
  shown,
  children,
}: {
  id: string;
  what: string;
  shown: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="app-part">
      <div className="app-part__shown">{shown}</div>
      <details className="govuk-details app-part__change">
        <summary className="govuk-details__summary" id={`change-${id}`}>
          <span className="govuk-details__summary-text">
            Change<span className="govuk-visually-hidden"> {what}</span>
          </span>
        </summary>
        <div className="govuk-details__text">{children}</div>
      </details>
    </li>
  );
}
