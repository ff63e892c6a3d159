/** All withdrawals, and what waits for a decision. */
export const WITHDRAWALS = "/withdrawals";

/** Where one asks for a withdrawal; of what an entry says, when one is named. */
export const askPath = (entry?: number): string => `${WITHDRAWALS}/ask${entry === undefined ? "" : `?entry=${entry}`}`;

export const withdrawalPath = (id: string): string => `${WITHDRAWALS}/${id}`;
