/** A copy of a plan as somebody gave it: a file or its text. */
export type Copy = Readonly<{ file: File } | { text: string }>;

/** A copy, or a file that was sent to the server before and lies there still, by the id that it was given. */
export type Brought = Copy | Readonly<{ uploadId: string; name: string }>;

// In the memory of the page alone: it is gone as soon as the page is.
let held: Brought | undefined;

/** Holds a copy until the page for importing takes it, on the way past whatever stands before that page. */
export function holdCopy(copy: Brought): void {
  held = copy;
}

/** The copy that is held, which from then on is not. */
export function takeHeldCopy(): Brought | undefined {
  const copy = held;
  held = undefined;
  return copy;
}

// What the ledger calls it, too.
const PASTED = "Pasted text";

/** What a copy is called. */
export function nameOfCopy(copy: Brought): string {
  if ("file" in copy) return copy.file.name;
  return "name" in copy ? copy.name : PASTED;
}

/** The name that somebody gave a copy; null for pasted text, to which nobody gave one. */
export function fileNameOf(copy: Brought): string | null {
  const name = nameOfCopy(copy);
  return name === PASTED ? null : name;
}
