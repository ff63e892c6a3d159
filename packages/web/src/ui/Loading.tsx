export function Loading({ children = "Loading…" }: { children?: string }) {
  return (
    <p className="govuk-body app-loading" role="status">
      {children}
    </p>
  );
}
