import type { documents } from "@planledger/projections";

type Link = { target: string; text: string };
type Field = { code: string; shown: boolean; link: Link | null };

/** The links that are open, as elements or as fields. A field is a code, such as HYPERLINK "…", and then what it shows. */
export class Links {
  readonly #elements: (Link | null)[] = [];
  readonly #fields: Field[] = [];

  /** `target` is undefined for a link to a place in the document itself. */
  start(target: string | undefined): void {
    this.#elements.push(target === undefined ? null : { target, text: "" });
  }

  end(): documents.SourceLink | null {
    return filled(this.#elements.pop() ?? null);
  }

  startField(): void {
    this.#fields.push({ code: "", shown: false, link: null });
  }

  showField(): void {
    const field = this.#fields.at(-1);
    if (!field) return;
    field.shown = true;
    const target = /HYPERLINK\s+"([^"]+)"/.exec(field.code)?.[1];
    if (target !== undefined) field.link = { target, text: "" };
  }

  endField(): documents.SourceLink | null {
    return filled(this.#fields.pop()?.link ?? null);
  }

  code(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.code += text;
  }

  /** Whether what is read now is the code of a field rather than what it shows. */
  get inCode(): boolean {
    return this.#fields.some(({ shown }) => !shown);
  }

  quote(text: string): void {
    for (const link of [...this.#elements, ...this.#fields.map((field) => field.link)]) if (link) link.text += text;
  }
}

const filled = (link: Link | null): Link | null => (link && link.text.trim() !== "" ? link : null);
