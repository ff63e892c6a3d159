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
  /** That a script came to its end. */
  | Readonly<{ kind: "done" }>;
