/** A copy of a plan as somebody gave it: a file or its text. */
export type Copy = Readonly<{ file: File } | { text: string }>;

// In the memory of the page alone: it is gone as soon as the page is.
let held: Copy | undefined;

/** Holds a copy until the page for importing takes it, on the way past whatever stands before that page. */
export function holdCopy(copy: Copy): void {
  held = copy;
}

/** The copy that is held, which from then on is not. */
export function takeHeldCopy(): Copy | undefined {
  const copy = held;
  held = undefined;
  return copy;
}

/** What a copy is called. */
export const nameOfCopy = (copy: Copy): string => ("file" in copy ? copy.file.name : "Pasted text");
