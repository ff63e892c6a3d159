import type { ImportEvent } from "./documents/events.ts";
import { importsView } from "./documents/view.ts";
import type { Recorded } from "./event.ts";
import type { PeopleEvent } from "./people/events.ts";
import { peopleView } from "./people/view.ts";
import { planOfStream } from "./plans/entities.ts";
import type { PlanEvent } from "./plans/events.ts";
import { plansView } from "./plans/view.ts";
import { countsView } from "./progress/counts.ts";
import type { ProgressEvent } from "./progress/events.ts";
import { progressView } from "./progress/view.ts";
import type { Before, RowChange } from "./view.ts";
import type { WithdrawalEvent } from "./withdrawals/events.ts";
import { withdrawalsView } from "./withdrawals/view.ts";

/** Every fact that there is. */
export type Fact = PeopleEvent | PlanEvent | ProgressEvent | ImportEvent | WithdrawalEvent;

const VIEWS = [peopleView, plansView, progressView, countsView, importsView, withdrawalsView] as const;

type Handler = (event: Recorded<Fact>, before: Before) => readonly RowChange[];

/** Which functions a type of fact runs through, in the order of the views. */
const handlers = new Map<string, Handler[]>();
for (const view of VIEWS) {
  for (const [type, handler] of Object.entries(view.on)) {
    // A view's function takes the very fact that it is keyed by, which TypeScript cannot see through Object.entries.
    handlers.set(type, [...(handlers.get(type) ?? []), handler as Handler]);
  }
}

/** Whether this release knows a type of fact. */
export const isKnown = (type: string): boolean => handlers.has(type);

/** What a fact does to the rows of all views. */
export function rowChanges(event: Recorded<Fact>, before: Before): readonly RowChange[] {
  const on = handlers.get(event.type) ?? [];
  const first = on[0];
  if (first === undefined) return [];
  return on.length === 1 ? first(event, before) : on.flatMap((handler) => handler(event, before));
}

/** Tells apart the rows of one release from those of another. */
export const viewVersions = VIEWS.map(({ name, version }) => `${name} ${version}`).join(", ");

/** What a fact is about: the plan and the action under whose history it is shown. */
export function subjectsOf(
  event: Readonly<{ stream: string; data: object }>,
): Readonly<{ plan: string | null; action: string | null }> {
  const { data } = event;
  const plan = planOfStream(event.stream) ?? ("plan" in data && typeof data.plan === "string" ? data.plan : null);
  const action = "action" in data && typeof data.action === "string" ? data.action : null;
  return { plan, action };
}
