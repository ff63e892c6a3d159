import type { BlockKind } from "../gql/graphql.ts";

export type Statement = { id: string; kind: BlockKind; text: string; withdrawn?: object | null };
type Written = { id?: string; kind: BlockKind; text: string };

const bullet = /^\s?[-•*–]\s+/;

/** The statements of a cell as plain text: a line each, bullets with a dash, a line within a statement set in. */
export function textOf(statements: readonly Omit<Statement, "id">[]): string {
  return statements
    .map(({ kind, text }) => (kind === "BULLET" ? "- " : "") + text.replaceAll("\n", "\n   "))
    .join("\n");
}

/** Plain text as statements. One that says what it said before keeps its id, and so does one that was reworded in its place. */
export function statementsOf(text: string, before: readonly Statement[]): Written[] {
  const written = linesOf(text);
  const free = new Map(before.map((statement) => [statement.id, statement]));
  const kept = written.map((statement) => {
    const same = [...free.values()].find((old) => old.kind === statement.kind && old.text === statement.text);
    if (same) free.delete(same.id);
    return same?.id;
  });
  return written.map((statement, place) => {
    const reworded = before[place];
    const id = kept[place] ?? (reworded && free.delete(reworded.id) ? reworded.id : undefined);
    return id === undefined ? statement : { id, ...statement };
  });
}

function linesOf(text: string): Written[] {
  const statements: Written[] = [];
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const last = statements.at(-1);
    if (/^ {3}\S/.test(line) && last) last.text += `\n${line.trim()}`;
    else if (bullet.test(line)) statements.push({ kind: "BULLET", text: line.replace(bullet, "").trim() });
    else if (line.trim()) statements.push({ kind: "PARAGRAPH", text: line.trim() });
  }
  return statements.filter(({ text: words }) => words);
}
