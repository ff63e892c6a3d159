export const entryPath = (position: number) => `/entries/${position}`;

type Comparison = { since: string; until?: string | undefined; plan?: string | undefined; page?: string | undefined };

const wordsOf = (asked: Comparison) =>
  new URLSearchParams(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** What changed between two moments: a day, or the position of an entry. */
export const changesPath = (asked: Comparison) => `/changes?${wordsOf(asked)}`;

/** The same as a table for a spreadsheet; a file of the server's. */
export const changesFilePath = (asked: Comparison) => `/changes.csv?${wordsOf(asked)}`;
