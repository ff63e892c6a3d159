import type { ReactNode } from "react";
import { useMayEdit } from "./session.ts";

/** What only those see who may change something, and only now: the past is not edited. */
export function EditorsOnly({ children }: { children: ReactNode }) {
  return useMayEdit() ? children : null;
}
