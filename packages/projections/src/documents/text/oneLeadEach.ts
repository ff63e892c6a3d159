import type { PlanDraft, RowDraft, SectionDraft } from "../planDraft.ts";
import type { Place, RecognisedBlock } from "../recognised.ts";

/**
 * A text runs together the rows of a table whose borders it lost: a list of actions, and beside it a list of as many
 * leads. Where only those two cells are filled, item and lead belong together and are a row each; and once a table shows
 * that its items are actions, a list beside a single lead is that lead's actions.
 */
export function separateRows(plan: PlanDraft): void {
  const action = plan.columns.findIndex(({ role }) => role === "action");
  const lead = plan.columns.findIndex(({ role }) => role === "lead");
  if (action < 0 || lead < 0) return;
  const listed = (row: RowDraft): boolean =>
    onlyFilled(row, action, lead) && (row.byColumn[action] ?? []).every(({ kind }) => kind === "bullet");
  const rows = plan.sections.flatMap((section) => section.rows).filter(listed);
  const known = new Set(
    plan.sections.flatMap((section) =>
      section.rows.flatMap((row) => (row.byColumn[lead] ?? []).map(({ text }) => text)),
    ),
  );
  for (const row of rows)
    row.byColumn[lead] = leadsRunTogether(row.byColumn[lead] ?? [], (row.byColumn[action] ?? []).length, known);
  for (const row of rows)
    row.byColumn[action] = unmarkedItems(row.byColumn[action] ?? [], (row.byColumn[lead] ?? []).length);
  const paired = rows.some(
    (row) =>
      (row.byColumn[action] ?? []).length > 1 &&
      (row.byColumn[action] ?? []).length === (row.byColumn[lead] ?? []).length,
  );
  plan.sections.forEach((section, index) => {
    section.rows.forEach((row, at) => {
      if (listed(row) && (row.byColumn[lead] ?? []).length > 1 && (row.byColumn[action] ?? []).length === 1) {
        plan.doubt(
          "Several leads stand beside actions that are run together without a mark: say where each action ends.",
          joined(row, action),
          { plan: plan.plan, section: index, row: at },
        );
      }
    });
    if (paired) separate(plan, section, index, action, lead, listed);
  });
}

const joined = (row: RowDraft, column: number): string =>
  (row.byColumn[column] ?? []).map(({ text }) => text).join(" ");

const onlyFilled = ({ byColumn, number, objective, carried }: RowDraft, ...columns: readonly number[]): boolean =>
  number === null &&
  objective === null &&
  carried.size === 0 &&
  byColumn.every((cell, index) => columns.includes(index) === cell.length > 0);

/** Items without a mark are told apart where each begins with the same two words, as often as there are leads. */
function unmarkedItems(blocks: RecognisedBlock[], amount: number): RecognisedBlock[] {
  const [only, ...others] = blocks;
  const opening = /^\p{Lu}\p{Ll}+ \p{L}+ /u.exec(only?.text ?? "")?.[0];
  if (!only || others.length > 0 || amount < 2 || opening === undefined) return blocks;
  const items = only.text.split(new RegExp(` (?=${opening})`, "u"));
  return items.length === amount ? items.map((text) => ({ ...only, text })) : blocks;
}

/** Two leads in one text beside two items, told apart where the second is printed by itself elsewhere in the column. */
function leadsRunTogether(blocks: RecognisedBlock[], amount: number, known: ReadonlySet<string>): RecognisedBlock[] {
  const [only, ...others] = blocks;
  if (!only || others.length > 0 || amount !== 2) return blocks;
  const second = [...known]
    .filter((lead) => only.text.endsWith(` ${lead}`))
    .toSorted((one, other) => other.length - one.length)[0];
  return second === undefined
    ? blocks
    : [
        { ...only, text: only.text.slice(0, -second.length).trim() },
        { ...only, text: second },
      ];
}

function separate(
  plan: PlanDraft,
  section: SectionDraft,
  index: number,
  action: number,
  lead: number,
  listed: (row: RowDraft) => boolean,
): void {
  const became: number[] = [];
  const rows: RowDraft[] = [];
  const found: (readonly [string, string, number])[] = [];
  for (const row of section.rows) {
    became.push(rows.length);
    const items = row.byColumn[action] ?? [];
    const leads = row.byColumn[lead] ?? [];
    if (items.length < 2 || !listed(row) || (leads.length !== items.length && leads.length !== 1)) {
      rows.push(row);
      continue;
    }
    const sentence =
      leads.length === 1
        ? "One lead stands beside a list; it was taken as the lead of each of its actions."
        : "A list and as many leads were read as a row each.";
    found.push([sentence, joined(row, action), rows.length]);
    items.forEach((item, at) => {
      const byColumn = row.byColumn.map((cell, column) =>
        column === action
          ? [item]
          : column === lead
            ? leads.slice(leads.length === 1 ? 0 : at, leads.length === 1 ? 1 : at + 1)
            : cell,
      );
      const carried: RowDraft["carried"] = leads.length === 1 && at > 0 ? new Set([lead]) : new Set();
      rows.push({ ...row, byColumn, carried, colours: { ...row.colours } });
    });
  }
  section.rows = rows;
  plan.moveFindings((place) => moved(place, index, became));
  for (const [sentence, words, row] of found) plan.doubt(sentence, words, { plan: plan.plan, section: index, row });
}

const moved = (place: Place, section: number, became: readonly number[]): Place =>
  place.section !== section || place.row === undefined ? place : { ...place, row: became[place.row] ?? place.row };
