type Objective = { id: string; text: string };
type Row = { id: string; objective?: { id: string } | null };

/** Rows that stand one below the other under the same objective; one row alone where it stands under none. */
export type ObjectiveRun = { key: string; objective: Objective | undefined; actions: { id: string }[] };

/**
 * The rows of a section, together where one objective stands above them. Objectives under which nothing stands come last.
 * @param isWhole whether these are all rows of the section: only then is it known that nothing stands under an objective
 */
export function objectiveRuns(
  objectives: readonly Objective[],
  rows: readonly Row[],
  isWhole: boolean,
): ObjectiveRun[] {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const runs: ObjectiveRun[] = [];
  for (const { id, objective: above } of rows) {
    const objective = above ? byId.get(above.id) : undefined;
    const last = runs.at(-1);
    if (objective && last?.objective === objective) last.actions.push({ id });
    else runs.push({ key: id, objective, actions: [{ id }] });
  }
  if (!isWhole) return runs;
  const used = new Set(runs.map(({ objective }) => objective));
  const bare = objectives.filter((objective) => !used.has(objective));
  return [...runs, ...bare.map((objective) => ({ key: objective.id, objective, actions: [] }))];
}
