/** Which entries and files were chosen, by the positions of their entries. */
export function positionsIn(form: FormData): { positions: number[]; filePositions: number[] } {
  return { positions: form.getAll("position").map(Number), filePositions: form.getAll("file").map(Number) };
}
