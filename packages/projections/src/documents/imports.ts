export { imports as decider, type ImportCommand, type ImportRefusal } from "./decide.ts";
export type { ImportEvent } from "./events.ts";
export { importEntity } from "./view.ts";
