import { statementsOf, textOf } from "./cellText.ts";

// Offices in one statement are parted by a slash or a semicolon, as the ledger reads them.
const BETWEEN = /(\s*[/;]\s*)/;

/** The words of a cell with one more name, on a line of its own. */
export function withName(text: string, name: string): string {
  const statements = statementsOf(text, []);
  const kind = statements.at(-1)?.kind ?? "PARAGRAPH";
  return textOf([...statements, { kind, text: name.trim() }]);
}

/** The words of a cell without a name, and without what parted it from the next one. */
export function withoutName(text: string, name: string): string {
  const left = statementsOf(text, []).map((statement) => ({ ...statement, text: without(statement.text, name) }));
  return textOf(left.filter(({ text: words }) => words !== ""));
}

function without(words: string, name: string): string {
  // Names and what stands between them, in turn.
  const parts = words.split(BETWEEN);
  const at = parts.findIndex((part, place) => place % 2 === 0 && part === name);
  if (at < 0) return words;
  parts.splice(at === 0 ? 0 : at - 1, 2);
  return parts.join("");
}
