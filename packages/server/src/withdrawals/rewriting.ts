import { isSealed, keyOfText, plans, type progress, type Text, withdrawals } from "@planledger/projections";
import type { Rows } from "../rows/rows.ts";
import type { Vault } from "../vault/vault.ts";

/** A command that writes again what would go along. `name` tells it from the others of its withdrawal. */
export type Rewriting = Readonly<{ plan: string; name: string }> &
  Readonly<{ kind: "plan"; command: plans.PlanCommand } | { kind: "progress"; command: progress.ProgressCommand }>;

export const WRITTEN_AGAIN = "Written again without words that were withdrawn.";

const CELL = plans.cellField("");

type Doomed = Readonly<{
  plans: readonly string[];
  keys: ReadonlySet<string>;
  words: readonly string[];
  known: plans.KnownOrganisations;
  today: string;
}>;

/** Several texts that are set together; null stays null. */
type Texts<Name extends string> = Readonly<Record<Name, Text | null>>;

/**
 * What stands in the plans now under keys that are about to be destroyed, as commands that write it again without the
 * words. Where nothing but the words stood, nothing is written: there it says that they were withdrawn.
 */
export function rewritings({ plans: ids, keys, words, known, today }: Doomed, rows: Rows, vault: Vault): Rewriting[] {
  const at = rows.newest();
  const without = withdrawals.takingOut(words);

  const isDoomed = (text: Text | null) => isSealed(text) && keys.has(keyOfText(text));
  const open = (text: Text | null): string | null => (isSealed(text) ? vault.open(text) : null);

  /** The texts as they are to be written; undefined when none is doomed, or nothing would be left. */
  function left<Name extends string>(texts: Texts<Name>): Record<Name, string | null> | undefined {
    const all = Object.entries<Text | null>(texts);
    if (!all.some(([, text]) => isDoomed(text))) return undefined;
    const written = all.map(([name, text]) => {
      const words = open(text);
      return [name, words === null ? null : without(words)] as const;
    });
    const isLeft = written.some(([, text]) => text !== null && text.trim() !== "" && text !== withdrawals.TAKEN_OUT);
    // The names are those that came in.
    return isLeft ? (Object.fromEntries(written) as Record<Name, string | null>) : undefined;
  }

  function cellLeft(cell: plans.Cell): plans.WrittenBlock[] | undefined {
    const texts = left(Object.fromEntries(cell.map(({ id, text }) => [id, text])));
    return texts && cell.flatMap(({ id, kind }) => (texts[id] ? [{ id, kind, text: texts[id] }] : []));
  }

  /** Who is named in a cell stays as it was said, as far as the names are left; null where nobody can be named. */
  function leadsLeft(
    { leads }: plans.CellRow["meaning"],
    blocks: readonly plans.WrittenBlock[],
  ): plans.NamedLead[] | null {
    if (leads === undefined) return null;
    return leads.flatMap(({ text, kind, organisation }) => {
      const name = without(typeof text === "string" ? (vault.open(text) ?? "") : text.plain).trim();
      const isPrinted = blocks.some((block) => block.text.includes(name));
      return name === "" || name === withdrawals.TAKEN_OUT || !isPrinted ? [] : [{ text: name, kind, organisation }];
    });
  }

  const onPlan = (plan: string, name: string, command: plans.PlanCommand): Rewriting => ({
    kind: "plan",
    plan,
    name,
    command,
  });

  // From here on fields are taken for what the views of `projections` write into them.

  function* ofPlan(plan: string): Generator<Rewriting> {
    const entity = plans.planEntity(plan);
    const titled = left({ title: rows.value(entity, "title", at) as Text });
    if (titled) yield onPlan(plan, "title", { type: "RetitlePlan", title: titled.title ?? "" });
    const period = rows.value(entity, "period", at) as plans.Period | null | undefined;
    const printed = left({ text: period?.text ?? null });
    if (printed) yield onPlan(plan, "period", { type: "SetPeriod", period: printed.text });
    for (const { entity: column, fields } of rows.listed(entity, "columns", at)) {
      const labelled = left({ label: fields["label"] as Text });
      const id = column.slice(column.indexOf("/") + 1);
      if (labelled) yield onPlan(plan, column, { type: "RelabelColumn", column: id, label: labelled.label ?? "" });
    }
    for (const { entity: section, fields } of rows.listed(entity, "sections", at)) {
      const { number, ...texts } = fields["words"] as Texts<"title" | "statement"> & { number: string | null };
      const worded = left(texts);
      if (worded)
        yield onPlan(plan, section, { type: "RewordSection", section: plans.idOf(section), number, ...worded });
    }
    for (const { entity: objective, fields } of rows.listed(entity, "objectives", at)) {
      const worded = left({ text: fields["text"] as Text });
      const command = { type: "RewordObjective", objective: plans.idOf(objective), text: worded?.text ?? "" } as const;
      if (worded) yield onPlan(plan, objective, command);
    }
    for (const { entity: narrative, fields } of rows.listed(entity, "narratives", at)) {
      const { heading, body } = fields["words"] as { heading: Text | null; body: plans.Cell };
      const texts = left({ heading, ...Object.fromEntries(body.map(({ id, text }) => [`block ${id}`, text])) });
      if (texts === undefined) continue;
      const blocks = body.map(({ id, kind }) => ({ id, kind, text: texts[`block ${id}` as "heading"] ?? "" }));
      const written = { heading: texts.heading, body: blocks.filter(({ text }) => text !== "") };
      yield onPlan(plan, narrative, { type: "RewordNarrative", narrative: plans.idOf(narrative), ...written });
    }
    for (const { entity: action, fields } of rows.listed(entity, "actions", at)) {
      yield* ofCells(plan, action, fields);
      for (const report of rows.listed(action, "reports", at)) yield* ofReport(plan, report.entity, report.fields);
    }
  }

  function* ofCells(plan: string, action: string, fields: Readonly<Record<string, unknown>>): Generator<Rewriting> {
    for (const [field, value] of Object.entries(fields)) {
      if (!field.startsWith(CELL)) continue;
      const column = field.slice(CELL.length);
      const { cell, meaning, changedAt } = value as plans.CellRow;
      const blocks = cellLeft(cell);
      if (blocks === undefined) continue;
      const said = { action: plans.idOf(action), column, seen: changedAt, reason: WRITTEN_AGAIN, known };
      const meant = { leads: leadsLeft(meaning, blocks), timescale: meaning.read ? (meaning.timescale ?? null) : null };
      yield onPlan(plan, `${action} ${field}`, { type: "EditCell", blocks, ...said, ...meant });
    }
  }

  function* ofReport(plan: string, report: string, fields: Readonly<Record<string, unknown>>): Generator<Rewriting> {
    const { narrative, occurredOn } = fields["words"] as { narrative: Text; occurredOn: string };
    const worded = left({ narrative });
    if (worded === undefined) return;
    const said = {
      report: plans.idOf(report),
      narrative: worded.narrative ?? "",
      occurredOn,
      today,
      reason: WRITTEN_AGAIN,
    };
    yield { kind: "progress", plan, name: report, command: { type: "CorrectProgress", ...said } };
    const approval = fields["approval"] as { state: string } | undefined;
    // Correcting it submitted it again; what had been accepted stays so.
    if (approval?.state === "accepted") {
      const command = { type: "AcceptProgress", report: plans.idOf(report) } as const;
      yield { kind: "progress", plan, name: `${report} accepted`, command };
    }
  }

  return ids.flatMap((plan) => [...ofPlan(plan)]);
}
