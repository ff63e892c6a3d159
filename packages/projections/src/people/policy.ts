import type { Role } from "./events.ts";

/** What somebody wants to do, as far as the policy tells things apart. */
export type Deed =
  | "readPlans"
  | "editPlans"
  | "steerPlans"
  | "followActivity"
  | "admitPeople"
  | "replayHistory"
  | "askWithdrawal"
  | "decideWithdrawal";

const ALLOWED: Readonly<Record<Role, readonly Deed[]>> = {
  partner: ["readPlans", "editPlans", "followActivity", "askWithdrawal"],
  lead: [
    "readPlans",
    "editPlans",
    "steerPlans",
    "followActivity",
    "admitPeople",
    "replayHistory",
    "askWithdrawal",
    "decideWithdrawal",
  ],
  auditor: ["readPlans", "followActivity", "replayHistory"],
  analyst: ["followActivity"],
  administrator: ["admitPeople"],
};

/** Whether a role allows a deed. Always asked with the role held now, whatever moment is looked at. */
export const allows = (role: Role, deed: Deed): boolean => ALLOWED[role].includes(deed);

/** Whose an entry is: the organisation that it was recorded for, and those whose plan it is about; none when about no plan. */
export type EntryOf = Readonly<{ recordedFor: string; plan: readonly string[] }>;

/**
 * Whether somebody may ask to withdraw what an entry says or brought: what their organisation recorded, and all that is in
 * a plan of theirs; whoever steers the plans may for every one.
 */
export const mayAskToWithdraw = (
  { role, organisation }: Readonly<{ role: Role; organisation: string }>,
  { recordedFor, plan }: EntryOf,
): boolean =>
  allows(role, "askWithdrawal") &&
  (allows(role, "steerPlans") || recordedFor === organisation || plan.includes(organisation));
