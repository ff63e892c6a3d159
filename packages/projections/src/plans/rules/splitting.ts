import { accept, refuse } from "../../decider.ts";
import { orderAfter } from "../../values/order.ts";
import type { Asked, WrittenBlock } from "../commands.ts";
import { plain } from "../../text.ts";
import { namesLeads } from "../columnRoles.ts";
import type { Cell, CellMeaning, ColumnRole, Lead } from "../events.ts";
import { meaningOf, numbered, toRecord } from "../reading.ts";
import { cellOf, type DraftedPlan } from "../state.ts";
import { ordersIn, presentAction } from "./actions.ts";
import { faultInReason, isCommitting } from "./agreement.ts";
import { faultInOptional } from "../../values/texts.ts";
import { faultInNumber, optional, printedNumber } from "./wording.ts";

/** Statements of a row go to a new one right below it, or stand in both. Something must go, and something must stay. */
export function split(command: Asked<"SplitAction">, plan: DraftedPlan) {
  const action = presentAction(plan, command.action);
  if (typeof action === "string") return refuse(action);
  const fault = faultInNumber(command.number) ?? faultInOptional(command.reason);
  if (fault) return refuse(fault);
  const columns = Object.keys(command.words);
  const changed = columns.some((column) => cellOf(action, column).changedAt > command.seen);
  if (changed || command.seen > plan.revision) return refuse("CellChanged");

  const kept = new Map<string, readonly WrittenBlock[]>();
  const given = new Map<string, readonly WrittenBlock[]>();
  let stays = false;
  for (const [column, blocks] of Object.entries(command.words)) {
    const isIn = (chosen: Readonly<Record<string, readonly string[]>>) => (block: WrittenBlock) =>
      typeof block.id === "string" && (chosen[column] ?? []).includes(block.id);
    const [goes, doubles] = [blocks.filter(isIn(command.moving)), blocks.filter(isIn(command.copying))];
    stays ||= goes.length + doubles.length < blocks.length;
    if (goes.length > 0)
      kept.set(
        column,
        blocks.filter((block) => !goes.includes(block)),
      );
    const both = blocks.filter((block) => goes.includes(block) || doubles.includes(block));
    if (both.length > 0) given.set(column, both);
  }
  if (!stays || kept.size === 0) return refuse("NothingToSplit");
  const roleOf = (column: string): ColumnRole => plan.columns.get(column)?.role ?? "free";
  const commits = [...kept.keys()].some((column) => isCommitting(roleOf(column)));
  const unexplained = commits ? faultInReason(plan, command.reason) : null;
  if (unexplained) return refuse(unexplained);

  const meaningNow = (column: string): CellMeaning => cellOf(action, column).meaning;
  const left = told(kept, (column) => cellOf(action, column));
  const off = told(given, () => ({ blocks: [], used: 0 }));
  const order = orderAfter(ordersIn(plan, action.section), action.order);
  const { section, objective } = action;
  return accept(
    {
      type: "ActionSplit",
      data: { action: command.action, into: command.into, ...left, reason: optional(command.reason) },
    } as const,
    {
      type: "ActionSplitOff",
      data: {
        action: command.into,
        from: command.action,
        section,
        objective,
        number: printedNumber(command.number),
        order,
        ...off,
      },
    } as const,
  );

  function told(
    written: ReadonlyMap<string, readonly WrittenBlock[]>,
    before: (column: string) => Readonly<{ blocks: readonly string[]; used: number }>,
  ) {
    const cells: Record<string, Cell> = {};
    const meanings: Record<string, CellMeaning> = {};
    for (const [column, blocks] of written) {
      const now = numbered(blocks, before(column));
      const meaning =
        named(column, blocks, now) ?? whole(column, blocks) ?? meaningOf(roleOf(column), now, command.known);
      cells[column] = toRecord(now);
      if (Object.keys(meaning).length > 0) meanings[column] = meaning;
    }
    return { cells, meanings };
  }
  /** What somebody said that a timescale means, where all of its words stand here. */
  function whole(column: string, blocks: readonly WrittenBlock[]): CellMeaning | undefined {
    const meaning = meaningNow(column);
    return meaning.read !== undefined && blocks.length === command.words[column]?.length ? meaning : undefined;
  }
  /** Who is named in statements that may have new ids now; undefined where nobody said so. */
  function named(column: string, were: readonly WrittenBlock[], now: readonly Readonly<{ id: string }>[]) {
    const all = namesLeads(roleOf(column)) ? command.leads?.[column] : undefined;
    return all && { leads: all.flatMap((lead) => inThese(lead, were, now)) };
  }
}

function inThese(
  { text, kind, organisation, blocks }: NonNullable<Asked<"SplitAction">["leads"]>[string][number],
  were: readonly WrittenBlock[],
  now: readonly Readonly<{ id: string }>[],
): Lead[] {
  const ids = now.filter((_, place) => blocks.includes(were[place]?.id ?? "")).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ text: plain(text), kind, organisation, blocks: ids }];
}
