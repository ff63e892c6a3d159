import { meaningOfCells } from "./cellMeaning.ts";
import { printed } from "./content.ts";
import type { ColumnRole, RecognisedBlock, RecognisedPlan, RecognisedRow } from "./recognised.ts";

/** What somebody put right of a plan that was read. Rows are counted over the whole plan from 0. */
export type Amendments = Readonly<{
  /** What each column means, in order. */
  roles: readonly ColumnRole[];
  /** Rows that are not of the plan. */
  leaveOut: readonly number[];
  /** Cells that say something else than was read, number and objective among them. */
  corrected: readonly CorrectedCell[];
}>;

export type CorrectedCell = Readonly<{ row: number; column: number; blocks: readonly RecognisedBlock[] }>;

/** How many rows a plan has. */
export const rowCountOf = ({ sections }: Pick<RecognisedPlan, "sections">): number =>
  sections.reduce((sum, { rows }) => sum + rows.length, 0);

/**
 * A plan as somebody put it right. No word is lost with a role: a number or an objective becomes a cell where its column
 * means something else now, and a cell becomes the number or the objective where its column means that.
 */
export function amended(plan: RecognisedPlan, { roles, leaveOut, corrected }: Amendments): RecognisedPlan {
  const out = new Set(leaveOut);
  const columns = plan.columns.map((label, at) => ({ label, role: roles[at] ?? "free" }));
  let before = 0;
  const sections = plan.sections.map((section) => {
    const first = before;
    before += section.rows.length;
    const rows = section.rows.flatMap((row, at) => {
      if (out.has(first + at)) return [];
      const own = corrected.filter((cell) => cell.row === first + at);
      return [amendedRow(row, plan.columnRoles, columns, own)];
    });
    return { ...section, rows };
  });
  return { ...plan, columnRoles: columns.map(({ role }) => role), sections };
}

type Roles = readonly Readonly<{ label: string; role: ColumnRole }>[];

function amendedRow(
  row: RecognisedRow,
  readAs: readonly ColumnRole[],
  columns: Roles,
  corrected: readonly CorrectedCell[],
): RecognisedRow {
  const texts = columns.map((_column, at): readonly RecognisedBlock[] => {
    const put = corrected.findLast(({ column }) => column === at);
    if (put !== undefined) return put.blocks;
    if (readAs[at] === "number") return paragraphOf(row.number);
    return readAs[at] === "objective" ? paragraphOf(row.objective) : (row.byColumn[at] ?? []);
  });
  // Beside a column of its own, a number is read from the words of an action, and an objective from a line above.
  const textIn = (role: "number" | "objective", other: string | null): string | null => {
    const at = columns.findIndex((column) => column.role === role);
    if (at < 0) return readAs.includes(role) ? null : other;
    return printed(texts[at] ?? []) || null;
  };
  const byColumn = columns.map(({ role }, at) => (role === "number" || role === "objective" ? [] : (texts[at] ?? [])));
  const { leads, ...read } = meaningOfCells(byColumn, columns);
  return {
    ...row,
    ...read,
    number: textIn("number", row.number),
    objective: textIn("objective", row.objective),
    byColumn,
    leads: leads.length > 0 || !row.carried.includes("leads") ? leads : row.leads,
  };
}

const paragraphOf = (text: string | null): RecognisedBlock[] => (text === null ? [] : [{ kind: "paragraph", text }]);
