import type { documents } from "@planledger/projections";

type Note = documents.SourceNote;
type Aside = { kind: Note["kind"]; by: string | null; text: string };
type Control = { isPlaceholder: boolean; started: boolean };

/** The tracked changes and the placeholders of content controls that are open, and the words read in them. */
export class Asides {
  readonly #open: Aside[] = [];
  readonly #controls: Control[] = [];

  start(kind: Note["kind"], by: string | null): void {
    this.#open.push({ kind, by, text: "" });
  }

  /** What the innermost one held, as a note; null when it held no word. */
  end(): Note | null {
    const aside = this.#open.pop();
    return aside && aside.text.trim() !== "" ? { ...aside } : null;
  }

  startControl(): void {
    this.#controls.push({ isPlaceholder: false, started: false });
  }

  /** What the control holds is only the prompt that Word shows while nothing is filled in. */
  markPlaceholder(on: boolean): void {
    const control = this.#controls.at(-1);
    if (control) control.isPlaceholder = on;
  }

  startContent(): void {
    const control = this.#controls.at(-1);
    if (!control?.isPlaceholder) return;
    control.started = true;
    this.start("placeholder", null);
  }

  endContent(): Note | null {
    return this.#controls.at(-1)?.started ? this.end() : null;
  }

  endControl(): void {
    this.#controls.pop();
  }

  /** Takes words that are no part of the text; true when it did. Words that were inserted are read twice: here and there. */
  takes(text: string): boolean {
    const away = this.#open.findLast(({ kind }) => kind !== "inserted");
    if (away) away.text += text;
    return away !== undefined;
  }

  quote(text: string): void {
    for (const aside of this.#open) aside.text += text;
  }
}
