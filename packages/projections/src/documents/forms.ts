import { comparable, isSurelyHeader, meaningOf } from "./roles.ts";
import { textOf } from "./grid.ts";
import type { SourceCell, SourceRow, SourceTable } from "./source.ts";
import { notesIn } from "./content.ts";

type Entry = { label: SourceCell; value: SourceCell };
type Form = { title: SourceCell | null; entries: Entry[] };

/**
 * Some councils print a form for each action, labels on the left and words on the right, one form or several in a table.
 * Gives the table that such forms stand for: the labels as its header, a row for each form; null for any other table.
 */
export function unfolded(table: SourceTable): SourceTable | null {
  const forms = formsIn(table);
  const [first] = forms ?? [];
  if (!forms || !first || !isForm(first)) return null;
  const labels = first.entries.map(labelOf);
  const fits = ({ entries }: Form): boolean =>
    entries.length * 2 > labels.length &&
    new Set(entries.map(labelOf)).size === entries.length &&
    entries.every((entry) => labels.includes(labelOf(entry)));
  if (!forms.every(fits)) return null;
  return { kind: "table", rows: forms.flatMap((form) => rowsOf(form, labels)) };
}

const labelOf = ({ label }: Entry): string => comparable(textOf(label));

function isForm({ entries }: Form): boolean {
  const labels = entries.map(({ label }) => textOf(label));
  const acts = labels.map(meaningOf).some((meaning) => meaning === "action" || meaning === "intent");
  return (
    entries.length >= 3 && acts && isSurelyHeader(labels) && !isSurelyHeader(entries.map(({ value }) => textOf(value)))
  );
}

/** The forms of a table; null where its rows are no pairs of a label and a value. A row of one cell begins a form. */
function formsIn(table: SourceTable): Form[] | null {
  const forms: Form[] = [];
  for (const { cells } of table.rows) {
    if (cells.some(({ rowSpan }) => rowSpan > 1)) return null;
    const [only] = cells;
    if (cells.length === 1 && only) {
      if (textOf(only) !== "") forms.push({ title: only, entries: [] });
      else if (notesIn(only.blocks).length > 0) return null;
      continue;
    }
    if (cells.length % 2 > 0) return null;
    for (let at = 0; at < cells.length; at += 2) {
      const [label, value] = [cells[at], cells[at + 1]];
      if (!label || !value || !add(forms, { label, value })) return null;
    }
  }
  return forms;
}

/** Adds a pair to the last form, or to a new one where its first label comes again; false where it can be neither. */
function add(forms: Form[], entry: Entry): boolean {
  const form = forms.at(-1);
  const before = form?.entries.at(-1);
  if (textOf(entry.label) === "") {
    if (!before) return false;
    // Without a label it goes on with the value above.
    before.value = { ...before.value, blocks: [...before.value.blocks, ...entry.label.blocks, ...entry.value.blocks] };
    return true;
  }
  const again = form?.entries[0] !== undefined && labelOf(form.entries[0]) === labelOf(entry);
  if (!form || again) forms.push({ title: null, entries: [entry] });
  else form.entries.push(entry);
  return true;
}

function rowsOf({ title, entries }: Form, labels: readonly string[]): SourceRow[] {
  const row = (cells: readonly SourceCell[], header = false): SourceRow => ({ header, afterGap: false, cells });
  const placed = (pick: "label" | "value"): SourceCell[] =>
    labels.flatMap((label, column) => {
      const cell = entries.find((entry) => labelOf(entry) === label)?.[pick];
      return cell ? [{ ...cell, column, colSpan: 1 }] : [];
    });
  return [
    ...(title ? [row([{ ...title, column: 0, colSpan: labels.length }])] : []),
    row(placed("label"), true),
    row(placed("value")),
  ];
}
