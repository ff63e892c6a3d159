import type { DocumentPreview, PreviewPlan, PreviewRow } from "./preview.ts";

/** The rows of a plan, counted over its sections. */
export const rowsOf = ({ sections }: { sections: readonly { rows: readonly PreviewRow[] }[] }): PreviewRow[] =>
  sections.flatMap(({ rows }) => rows);

/** What a plan is called: by its own title, else by the document's, else by the file's name; blank where nothing says so. */
export function nameOfPlan(
  { title }: PreviewPlan,
  { plans, title: whole }: DocumentPreview,
  fileName: string | null,
): string {
  return title ?? (plans.length === 1 ? (whole ?? titleFrom(fileName ?? "")) : "");
}

/** "fenland-action-plan.docx" is the Fenland action plan. */
function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z]+$/i, "")
    .replaceAll(/[-_]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a row is called: its place, its number and its first words. */
export function nameOfRow({ columns }: Pick<PreviewPlan, "columns">, row: PreviewRow, rowIndex: number): string {
  const action = columns.findIndex(({ role }) => role === "ACTION");
  const first = row.cells[action]?.blocks[0] ?? row.cells.flatMap(({ blocks }) => blocks)[0];
  const words = [row.number, first?.text].filter(Boolean).join(" ");
  return words ? `Row ${rowIndex + 1}: ${words}` : `Row ${rowIndex + 1}`;
}
