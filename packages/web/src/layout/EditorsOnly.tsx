import type { ReactNode } from "react";
import { useMayEdit } from "./session.ts";

/** What only those see who may change something, and only now: the past is not edited. */
export function EditorsOnly({ children }: { children: ReactNode }) {
  return useMayEdit() ? children : null;
}

/** What the others read in its place, when an address led them to it. */
export function WhoMayEdit() {
  return (
    <p className="govuk-body">
      Only partners and Prevent leads change a plan, and only now: nothing is changed in the past.
    </p>
  );
}
