import type { By, people, plans, progress } from "@planledger/projections";

/** A command as it is handed to the server under test, with everything that a retry needs to be the same command. */
export type Asked = Readonly<{ commandId: string; by: By; stream: string }> &
  (
    | Readonly<{ rules: "people"; command: people.PeopleCommand }>
    | Readonly<{ rules: "plans"; command: plans.PlanCommand }>
    | Readonly<{ rules: "progress"; command: progress.ProgressCommand }>
  );

/** That a command was done: `event` is the id of its first event, `revision` that of its last. */
export type Acknowledged = Readonly<{
  kind: "acknowledged";
  commandId: string;
  stream: string;
  revision: number;
  event: string;
}>;

export type Refused = Readonly<{ kind: "refused"; commandId: string; refusal: string }>;

/** What the server under test says, one line each. */
export type Said =
  | Readonly<{ kind: "ready" }>
  | Acknowledged
  | Refused
  /** That a file was kept: the id of its key, and the digest that it is named by. */
  | Readonly<{ kind: "kept"; file: string; digest: string }>
  /** The master key at first, as an administrator keeps it. */
  | Readonly<{ kind: "masterKey"; key: string }>
  /** With which positions a withdrawal is about to be asked for: asked again, it must be the same command. */
  | Readonly<{ kind: "asking"; positions: readonly number[]; filePositions: readonly number[] }>
  /** The keys that are about to be destroyed: their ids, as the vault keeps them wrapped (in hex), and the files of them. */
  | Readonly<{ kind: "doomed"; keys: readonly string[]; wrapped: readonly string[]; digests: readonly string[] }>
  /** That a withdrawal was carried out. */
  | Readonly<{ kind: "withdrawn" }>
  /** That a backup was made, under which name, and of how many events. */
  | Readonly<{ kind: "backedUp"; set: string; events: number }>
  /** That something could not be done, and how that was told: by a code, and to people in this sentence. */
  | Readonly<{ kind: "failed"; doing: string; code: string; sentence: string }>
  /** That a script came to its end. */
  | Readonly<{ kind: "done" }>;
