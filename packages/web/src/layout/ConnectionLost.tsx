import { useIsWaiting } from "./connection.ts";

/** Says, wherever somebody is on the page, that what they saved waits for the connection. */
export function ConnectionLost() {
  const isWaiting = useIsWaiting();
  return (
    <output className={isWaiting ? "app-connection app-no-print" : undefined}>
      {isWaiting && (
        <span className="govuk-body app-connection__words">
          <strong>There is no connection to the ledger.</strong> What you typed is kept here, and is sent again by
          itself until it is saved.
        </span>
      )}
    </output>
  );
}
