export { MOST_WITHDRAWN, withdrawals as decider, type WithdrawalCommand, type WithdrawalRefusal } from "./decide.ts";
export type { WithdrawalEvent, WithdrawnEntry, WithdrawnFile } from "./events.ts";
export { type DecidedRow, keyEntity, type RequestedRow, withdrawalEntity } from "./view.ts";
export { lookingFor, type Standing } from "./words.ts";
