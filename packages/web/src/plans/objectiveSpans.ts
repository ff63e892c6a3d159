type Row = { objective?: { id: string } | null };

/**
 * For each row, how many rows its objective's cell spans: the length of the run for the first row under an objective, 0 for
 * the rows that it covers, 1 for a row without one.
 */
export function objectiveSpans<Action extends Row>(actions: readonly Action[]): { action: Action; span: number }[] {
  return actions.map((action, index) => {
    const id = action.objective?.id;
    if (id === undefined) return { action, span: 1 };
    if (actions[index - 1]?.objective?.id === id) return { action, span: 0 };
    const end = actions.findIndex((other, place) => place > index && other.objective?.id !== id);
    return { action, span: (end === -1 ? actions.length : end) - index };
  });
}
