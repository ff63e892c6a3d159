import { createContext } from "react";

type Row = { id: string; objective?: { id: string } | null };
export type Step = { afterId: string | null; objectiveId: string | null };
type Steps = { up: Step | undefined; down: Step | undefined };

export const NO_STEPS: Steps = { up: undefined, down: undefined };

/** The steps that a row of the plan can be moved by; asked only when somebody opens its menu. */
export const StepsContext = createContext<(actionId: string) => Steps>(() => NO_STEPS);

/**
 * Where a row of a section goes with one step up or down. Next to rows of another objective it first joins that objective
 * where it stands, as a row does that is dragged into a merged cell; only among rows of its own it changes places.
 */
export function rowSteps(rows: readonly Row[], index: number): Steps {
  const id = (place: number) => rows[place]?.id ?? null;
  const objective = (place: number) => rows[place]?.objective?.id ?? null;
  const above = objective(index - 1) === objective(index) ? id(index - 2) : id(index - 1);
  const below = objective(index + 1) === objective(index) ? id(index + 1) : id(index - 1);
  return {
    up: index > 0 ? { afterId: above, objectiveId: objective(index - 1) } : undefined,
    down: index < rows.length - 1 ? { afterId: below, objectiveId: objective(index + 1) } : undefined,
  };
}
