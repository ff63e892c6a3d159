import type { MouseEvent } from "react";
import { focusOn } from "../../ui/focusOn.ts";
import { rowKey } from "./answers.ts";

/** Where the row that a doubt is about stands in the table. */
export const rowId = (planIndex: number, rowIndex: number): string => `plan-${planIndex}-row-${rowIndex}`;

/** Where a doubtful row stands beside its source. */
export const besideId = (planIndex: number, rowIndex: number): string => `beside-${rowKey(planIndex, rowIndex)}`;

/** Follows a link within the page: opens what its end is folded into, and goes there with the focus. */
export function jump(event: MouseEvent<HTMLAnchorElement>): void {
  const end = document.getElementById(event.currentTarget.hash.slice(1));
  if (end === null) return;
  event.preventDefault();
  end.closest("details")?.setAttribute("open", "");
  focusOn(end);
}
