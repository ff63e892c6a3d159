import type { ComponentProps, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { joined } from "./joined.ts";

export type SummaryAction = {
  href: string;
  text: ReactNode;
  hidden?: string | undefined;
  className?: string | undefined;
};
export type SummaryRow = {
  name: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryAction[] | undefined;
  className?: string | undefined;
};

export function SummaryList({
  rows,
  className,
  ...rest
}: Omit<ComponentProps<"dl">, "rows"> & { rows: readonly SummaryRow[] }) {
  const someHaveActions = rows.some(({ actions }) => actions?.length);
  return (
    <dl {...rest} className={joined("govuk-summary-list", className)}>
      {rows.map((row, index) => (
        <div
          key={typeof row.name === "string" ? row.name : index}
          className={joined(
            "govuk-summary-list__row",
            someHaveActions && !row.actions && "govuk-summary-list__row--no-actions",
            row.className,
          )}
        >
          <dt className="govuk-summary-list__key">{row.name}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          <Actions actions={row.actions ?? []} />
        </div>
      ))}
    </dl>
  );
}

function Actions({ actions }: { actions: readonly SummaryAction[] }) {
  const [first, ...others] = actions;
  if (!first) return null;
  return (
    <dd className="govuk-summary-list__actions">
      {others.length === 0 ? (
        <Action {...first} />
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li key={action.href} className="govuk-summary-list__actions-list-item">
              <Action {...action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function Action({ href, text, hidden, className }: SummaryAction) {
  return (
    <Anchor className={joined("govuk-link", className)} href={href}>
      {text}
      {hidden && <span className="govuk-visually-hidden"> {hidden}</span>}
    </Anchor>
  );
}
