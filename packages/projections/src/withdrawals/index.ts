export { MOST_WITHDRAWN, withdrawals as decider, type WithdrawalCommand, type WithdrawalRefusal } from "./decide.ts";
export type { WithdrawalEvent, WithdrawnEntry, WithdrawnFile } from "./events.ts";
export { type DecidedRow, keyEntity, type RequestedRow, type WordsRow, withdrawalEntity } from "./view.ts";
export { lookingFor, type Standing, TAKEN_OUT, takingOut } from "./words.ts";
