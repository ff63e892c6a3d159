import type { CellReadingQuery, LeadKind } from "../gql/graphql.ts";

/** Somebody who is named in a cell: as printed, as what, and which organisation of the partnership is meant. */
export type NamedLead = { text: string; kind: LeadKind; organisationId: string | null };

/** What somebody chose for names, by the name. */
export type LeadChoices = Readonly<Record<string, NamedLead>>;

type Read = NonNullable<CellReadingQuery["cellReading"]>["leads"];

/** Who is named: as it is read from the words, and as somebody chose where they did. */
export function namedIn(read: Read, choices: LeadChoices): NamedLead[] {
  const each = read.map(({ text, kind, organisation }) => {
    const lead = { text, kind, organisationId: organisation?.id ?? null };
    return choices[text] ?? lead;
  });
  // The same name in two statements is one.
  return [...new Map(each.map((lead) => [lead.text, lead])).values()];
}

/** Choices as they are kept with words that are not saved yet. */
export function keptChoices(kept: string | undefined): LeadChoices {
  // Written by this page, as choices.
  return kept === undefined ? {} : (JSON.parse(kept) as LeadChoices);
}
