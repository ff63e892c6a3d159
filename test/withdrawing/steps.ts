/** The steps of carrying out a withdrawal at which a server may die, in their order. */
export const steps = [
  "before the approval is recorded",
  "before the fence is written",
  "before the fence is committed",
  "once the keys are destroyed",
  "before the search index forgets them",
  "once the search index has forgotten them",
  "before the vault's log is emptied",
  "once the vault's log is emptied",
  "before the file is removed",
  "once the file is removed",
  "before it is recorded",
  "once it is recorded",
  "before its checkpoint is the newest",
] as const;

export type Step = (typeof steps)[number];
