export function Loading({ children = "Loading…" }: { children?: string }) {
  return <output className="govuk-body app-line">{children}</output>;
}
