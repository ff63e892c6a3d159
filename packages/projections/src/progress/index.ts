export { overdueOn, type SectionCounts, type StandingRow } from "./counts.ts";
export { progress as decider, type ProgressCommand, type ProgressRefusal, type WrittenEvidence } from "./decide.ts";
export type { KeptFile, ProgressEvent, Rating, Status } from "./events.ts";
export { latenessOn, type Lateness, type Standing } from "./lateness.ts";
export { evidenceEntity, partField, reportEntity } from "./view.ts";
export { type Divergence, divergenceOf } from "./divergence.ts";
