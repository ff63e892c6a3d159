import type { WithdrawalState } from "../gql/graphql.ts";

/** How far a withdrawal is, in words. */
export const withdrawalStateWords: Readonly<Record<WithdrawalState, string>> = {
  REQUESTED: "Waits for a second person",
  REFUSED: "Refused",
  APPROVED: "Being carried out",
  WITHDRAWN: "Withdrawn",
};

/** How many texts and files, in words. */
export function sayHowMuch(entries: number, files: number): string {
  const parts = [counted(entries, "entry", "entries"), counted(files, "file", "files")].filter(Boolean);
  return parts.join(" and ") || "nothing";
}

const counted = (count: number, one: string, many: string) => count > 0 && `${count} ${count === 1 ? one : many}`;
