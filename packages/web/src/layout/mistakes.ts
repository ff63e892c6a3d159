import type { ReactNode } from "react";

/** What is wrong with a form, and with which of its fields. */
export type Mistake = { field?: string; message: ReactNode };

export function errorOf(mistakes: readonly Mistake[], field: string): ReactNode {
  return mistakes.find((mistake) => mistake.field === field)?.message;
}
