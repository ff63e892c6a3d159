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
