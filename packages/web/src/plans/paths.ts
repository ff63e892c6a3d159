export const planPath = (planId: string) => `/plans/${planId}`;
export const planHistoryPath = (planId: string) => `/plans/${planId}/history`;
export const planYearPath = (planId: string) => `/plans/${planId}/year`;
export const agreedPath = (planId: string) => `/plans/${planId}/agreed`;
export const groupsPath = (planId: string) => `/plans/${planId}/groups`;
export const planWordPath = (planId: string) => `/plans/${planId}/word`;
export const removedPath = (planId: string) => `/plans/${planId}/removed`;
export const newerCopyPath = (planId: string) => `/plans/${planId}/newer-copy`;
export const layoutPath = (planId: string) => `/plans/${planId}/layout`;
export const actionPath = (actionId: string) => `/actions/${actionId}`;
export const actionHistoryPath = (actionId: string) => `/actions/${actionId}/history`;
export const cellPath = (actionId: string, columnId: string) =>
  `/actions/${actionId}/cells/${encodeURIComponent(columnId)}`;
export const cellHistoryPath = (actionId: string, columnId: string) => `${cellPath(actionId, columnId)}/history`;
export const approvalPath = (planId: string) => `/plans/${planId}/approval`;

/** Where an action is added: at the end of a section, or after one of its actions. */
export const addActionPath = (planId: string, place: { section: string; after?: string; objective?: string }) =>
  `/plans/${planId}/add-action?${new URLSearchParams(place)}`;
