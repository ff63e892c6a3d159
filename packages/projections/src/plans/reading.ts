import { plain } from "../text.ts";
import { dueOn, readTimescale, type Timescale } from "../values/timescale.ts";
import type { KnownOrganisations, NamedLead, WrittenBlock } from "./commands.ts";
import type { Block, CellMeaning, ColumnRole, Lead, LeadKind, Milestone, Period } from "./events.ts";

/** What a cell's words mean under the role of its column, worked out while they are still open. */
export function meaningOf(
  role: ColumnRole,
  blocks: readonly (WrittenBlock & { id: string })[],
  known: KnownOrganisations,
): CellMeaning {
  switch (role) {
    case "timescale":
      return { timescale: readTimescale(blocks.map((block) => block.text).join(" ")) };
    case "lead":
    case "partners":
      return { leads: blocks.flatMap((block) => leadsIn(block, role === "lead" ? "lead" : "partner", known)) };
    case "milestones":
      return { milestones: blocks.flatMap(milestoneIn) };
    case "number":
    case "objective":
    case "action":
    case "outcome":
    case "impact":
    case "progress":
    case "evidence":
    case "rating":
    case "notes":
    case "free":
      return {};
  }
}

/** Who is named as whoever writes says, each in the statements that print the name; null when one is printed in none. */
export function leadsNamed(
  named: readonly NamedLead[],
  blocks: readonly Readonly<{ id: string; text: string }>[],
): readonly Lead[] | null {
  const leads = named.map(({ text, kind, organisation }) => {
    const printed = blocks.filter((block) => block.text.includes(text.trim())).map(({ id }) => id);
    return { text: plain(text.trim()), kind, organisation, blocks: printed };
  });
  return leads.every(({ text, blocks: printed }) => text.plain !== "" && printed.length > 0) ? leads : null;
}

/** Offices printed in one statement are parted by a slash or semicolon; "and" is too often part of one office's name. */
function leadsIn(block: WrittenBlock & { id: string }, kind: LeadKind, known: KnownOrganisations): Lead[] {
  if (/^n\/a$/i.test(block.text)) return [];
  const names = block.text.split(/\s*[/;]\s*/).filter((name) => name !== "");
  return names.map((name) => ({
    text: plain(name),
    kind: kindOf(name) ?? kind,
    organisation: organisationIn(name, known),
    blocks: [block.id],
  }));
}

function kindOf(name: string): LeadKind | null {
  if (/\(deputy\)|^deputy:/i.test(name)) return "deputy";
  return /^via\b/i.test(name) ? "via" : null;
}

/** The organisation whose whole name stands in these words; the longest one where several do. */
function organisationIn(words: string, known: KnownOrganisations): string | null {
  const text = ` ${simplified(words)} `;
  const found = known.filter(({ name }) => simplified(name) !== "" && text.includes(` ${simplified(name)} `));
  return found.toSorted((a, b) => b.name.length - a.name.length)[0]?.id ?? null;
}

const simplified = (words: string) =>
  words
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A milestone is a statement whose beginning or end says by when: "March 2026: …" or "… by March 2026". */
function milestoneIn(block: WrittenBlock & { id: string }): Milestone[] {
  const parts = [
    block.text.split(/\s[-–—]\s|:\s/)[0] ?? "",
    /\b(by|in|from|before|end of)\b[^,;.]*$/i.exec(block.text)?.[0] ?? "",
  ];
  const timescale = parts.map(readTimescale).find((read) => dueOn(read) !== null);
  return timescale === undefined ? [] : [{ block: block.id, timescale }];
}

/** A plan's period, as printed and as dates. */
export function readPeriod(text: string): Period {
  const read = readTimescale(text);
  return { text: plain(text), from: startOf(read), to: dueOn(read) };
}

const startOf = (timescale: Timescale) =>
  timescale.kind === "period" || timescale.kind === "from" ? timescale.from : null;

/** Blocks as they are recorded: those that stood there keep their ids, new ones get the next. */
export function numbered(written: readonly WrittenBlock[], was: Readonly<{ blocks: readonly string[]; used: number }>) {
  let used = was.used;
  const given = new Set<string>();
  return written.map((block) => {
    const kept = block.id !== undefined && block.id !== null && was.blocks.includes(block.id) && !given.has(block.id);
    const id = kept && block.id ? block.id : `b${(used += 1)}`;
    given.add(id);
    return { id, kind: block.kind, text: block.text.trim() };
  });
}

export const toRecord = (blocks: readonly Readonly<{ id: string; kind: Block["kind"]; text: string }>[]): Block[] =>
  blocks.map(({ id, kind, text }) => ({ id, kind, text: plain(text) }));
