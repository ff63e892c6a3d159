import type { Decider, Decision } from "../decider.ts";
import { accept, refuse } from "../decider.ts";
import { plain } from "../text.ts";
import { faultInTexts } from "../values/texts.ts";
import type { WithdrawalEvent, WithdrawnEntry, WithdrawnFile } from "./events.ts";
import { lookingFor } from "./words.ts";

type Command<Type extends string, Asked> = Readonly<{ type: Type } & Asked>;
type Named = Readonly<{ entries: readonly WithdrawnEntry[]; files: readonly WithdrawnFile[] }>;

/**
 * `words` are what was looked for; none when a file is withdrawn for its own sake. When it is done they are withdrawn like
 * the texts that held them.
 */
export type WithdrawalCommand =
  | Command<
      "RequestWithdrawal",
      Named & {
        withdrawal: string;
        requestedBy: string;
        words: readonly string[];
        reason: string;
        rewrite: boolean;
      }
    >
  | Command<"RefuseWithdrawal", { refusedBy: string; note: string }>
  | Command<"ApproveWithdrawal", Named & { approvedBy: string }>
  | Command<"RecordWithdrawn", { words: WithdrawnEntry | null }>;

export type WithdrawalRefusal =
  | "AlreadyRequested"
  | "NoSuchWithdrawal"
  | "NothingNamed"
  | "TooManyNamed"
  | "TextMissing"
  | "TextTooLong"
  | "WordsInReason"
  | "SamePerson"
  | "AlreadyDecided"
  | "NotApproved";

/** As many facts as one append holds. */
export const MOST_WITHDRAWN = 500;

type Requested = Named & Readonly<{ status: "requested"; withdrawal: string; requestedBy: string }>;

type Withdrawal =
  | Readonly<{ status: "unknown" }>
  | Requested
  | (Named & Readonly<{ status: "approved"; withdrawal: string; requestedBy: string; approvedBy: string }>)
  | Readonly<{ status: "refused" }>
  | Readonly<{ status: "withdrawn" }>;

function evolve(state: Withdrawal, event: WithdrawalEvent): Withdrawal {
  switch (event.type) {
    case "WithdrawalRequested": {
      const { withdrawal, requestedBy, entries, files } = event.data;
      return { status: "requested", withdrawal, requestedBy, entries, files };
    }
    case "WithdrawalWordsNamed":
      return state;
    case "WithdrawalRefused":
      return { status: "refused" };
    case "WithdrawalApproved":
      return state.status === "requested"
        ? { ...state, status: "approved", approvedBy: event.data.approvedBy, ...together(state, event.data) }
        : state;
    case "TextWithdrawn":
    case "FileWithdrawn":
      return { status: "withdrawn" };
  }
}

const together = (requested: Named, since: Named): Named => ({
  entries: [...requested.entries, ...since.entries],
  files: [...requested.files, ...since.files],
});

function decide(command: WithdrawalCommand, state: Withdrawal): Decision<WithdrawalEvent, WithdrawalRefusal> {
  switch (command.type) {
    case "RequestWithdrawal":
      return request(command, state);
    case "RefuseWithdrawal":
      return refuseIt(command, state);
    case "ApproveWithdrawal":
      return approve(command, state);
    case "RecordWithdrawn":
      return recordIt(command, state);
  }
}

type Asked<Type extends WithdrawalCommand["type"]> = Extract<WithdrawalCommand, { type: Type }>;

function request(
  { withdrawal, requestedBy, words, entries, files, reason, rewrite }: Asked<"RequestWithdrawal">,
  state: Withdrawal,
): Decision<WithdrawalEvent, WithdrawalRefusal> {
  if (state.status !== "unknown") return refuse("AlreadyRequested");
  const count = entries.length + files.length;
  if (count === 0) return refuse("NothingNamed");
  if (count > MOST_WITHDRAWN) return refuse("TooManyNamed");
  const fault = faultInTexts(reason, ...words);
  if (fault) return refuse(fault);
  // The reason stays when the words go.
  if (lookingFor(words)(reason) !== "nowhere") return refuse("WordsInReason");
  return accept<WithdrawalEvent>(
    {
      type: "WithdrawalRequested",
      data: { withdrawal, requestedBy, entries, files, reason: plain(reason.trim()), rewrite },
    },
    ...(words.length === 0
      ? []
      : [{ type: "WithdrawalWordsNamed", data: { withdrawal, words: words.map(plain) } } as const]),
  );
}

function refuseIt(
  { refusedBy, note }: Asked<"RefuseWithdrawal">,
  state: Withdrawal,
): Decision<WithdrawalEvent, WithdrawalRefusal> {
  const requested = open(state, refusedBy);
  if (typeof requested === "string") return refuse(requested);
  const fault = faultInTexts(note);
  if (fault) return refuse(fault);
  const { withdrawal } = requested;
  return accept({ type: "WithdrawalRefused", data: { withdrawal, refusedBy, note: plain(note.trim()) } });
}

function approve(
  { approvedBy, entries, files }: Asked<"ApproveWithdrawal">,
  state: Withdrawal,
): Decision<WithdrawalEvent, WithdrawalRefusal> {
  const requested = open(state, approvedBy);
  if (typeof requested === "string") return refuse(requested);
  const { withdrawal } = requested;
  const all = together(requested, { entries, files });
  if (all.entries.length + all.files.length > MOST_WITHDRAWN) return refuse("TooManyNamed");
  return accept({ type: "WithdrawalApproved", data: { withdrawal, approvedBy, entries, files } });
}

/** The request, or why this person cannot decide it: two people are needed, and each is decided once. */
function open(state: Withdrawal, person: string): Requested | WithdrawalRefusal {
  if (state.status === "unknown") return "NoSuchWithdrawal";
  if (state.status !== "requested") return "AlreadyDecided";
  return state.requestedBy === person ? "SamePerson" : state;
}

function recordIt(
  { words }: Asked<"RecordWithdrawn">,
  state: Withdrawal,
): Decision<WithdrawalEvent, WithdrawalRefusal> {
  if (state.status === "unknown") return refuse("NoSuchWithdrawal");
  if (state.status === "withdrawn") return accept();
  if (state.status !== "approved") return refuse("NotApproved");
  const { withdrawal, requestedBy, approvedBy, entries, files } = state;
  const decided = { withdrawal, requestedBy, approvedBy };
  return accept<WithdrawalEvent>(
    ...[...entries, ...(words === null ? [] : [words])].map(
      (entry) => ({ type: "TextWithdrawn", data: { ...entry, ...decided } }) as const,
    ),
    ...files.map((file) => ({ type: "FileWithdrawn", data: { ...file, ...decided } }) as const),
  );
}

/** The rules of one withdrawal: asked for by one person, decided by another, and recorded once it is done. */
export const withdrawals: Decider<Withdrawal, WithdrawalCommand, WithdrawalEvent, WithdrawalRefusal> = {
  initial: { status: "unknown" },
  evolve,
  decide,
};
