import type { By, Decider, Fact, people as peopleRules, Recorded as RecordedFact, Text } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type DataLoader from "dataloader";
import type { Execute, ExecuteRefusal, Outcome } from "./commands/execute.ts";
import type { EventLog } from "./eventLog/eventLog.ts";
import type { Readings } from "./documents/readings.ts";
import type { FileInForm } from "./files/formIn.ts";
import type { Uploads } from "./files/uploads.ts";
import type { PlanReader } from "./plans/planReader.ts";
import type { Proofs } from "./proof/proofs.ts";
import type { ProofStanding } from "./proof/signer.ts";
import type { Projector } from "./rows/projector.ts";
import type { Replays } from "./rows/replays.ts";
import type { Rows } from "./rows/rows.ts";
import type { Withdrawals } from "./withdrawals/withdrawals.ts";
import type { Search } from "./search/search.ts";

/** Who is asking. */
export type Me = Readonly<{ person: string; organisation: string; role: peopleRules.Role }>;

/** What came of a command, and whether the rows show it yet. */
export type Recorded<Refusal> = Outcome<Refusal> & Readonly<{ shown: boolean }>;

/** What came with a request beside its question. */
export type CameAlong = Readonly<{
  /** Files of the form that the question stood in, by the name of their field. They are in memory, and nowhere else. */
  files: ReadonlyMap<string, FileInForm>;
  /** Told when whoever asked no longer waits. */
  gone: AbortSignal;
}>;

/** What a resolver may touch. One for each request. */
export type Context = Readonly<{
  /** Null when nobody was chosen. Looked up each time: what a role allows is always judged now. */
  me: Me | null;
  rows: Rows;
  log: EventLog;
  projector: Projector;
  uploads: Uploads;
  cameAlong: CameAlong;
  readings: Readings;
  proofs: Proofs;
  search: Search;
  /** How the signing stands now. */
  signing: () => ProofStanding;
  replays: Replays;
  plans: PlanReader;
  withdrawals: Withdrawals;
  /** Events by position, read together. */
  events: DataLoader<number, RecordedFact<Fact>>;
  /** Now, in milliseconds since 1970 UTC. */
  now: () => number;
  /** Today in London, YYYY-MM-DD. */
  today: () => string;
  /** The moment of now. */
  latest: () => Moment;
  /** The words of a text; in the place of one that was withdrawn, by whom, when and why. */
  open: (text: Text) => string;
  execute: Execute;
  /** Runs a command of the person who asks and waits until the rows show it. */
  record: <State, Command, Event extends Fact, Refusal>(
    decider: Decider<State, Command, Event, Refusal>,
    stream: string,
    command: Command,
    asking: Readonly<{ commandId: string; asked: unknown; by?: By }>,
  ) => Promise<Recorded<Refusal | ExecuteRefusal>>;
  /** The id of what a command creates. */
  idFor: (commandId: string, what: string) => string;
}>;
