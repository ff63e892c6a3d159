import { type Fact, londonDay, people, type Recorded } from "@planledger/projections";
import DataLoader from "dataloader";
import { type Execute, executing } from "./commands/execute.ts";
import type { CameAlong, Context, Me } from "./context.ts";
import { Readings } from "./documents/readings.ts";
import { recorded } from "./eventLog/codec.ts";
import type { EventLog } from "./eventLog/eventLog.ts";
import type { Uploads } from "./files/uploads.ts";
import { latestMoment } from "./graphql/moments.ts";
import { createdId } from "./ids.ts";
import { noteInRequest } from "./logging/requests.ts";
import { whoAsks } from "./people/mayDo.ts";
import { planReader } from "./plans/planReader.ts";
import { noProofs, type Proofs } from "./proof/proofs.ts";
import type { ProofStanding } from "./proof/signer.ts";
import type { Projector } from "./rows/projector.ts";
import { noReplays, type Replays } from "./rows/replays.ts";
import { rowsIn } from "./rows/rows.ts";
import { noSearch, type Search } from "./search/search.ts";
import type { Sqlite } from "./sqlite.ts";
import type { Vault } from "./vault/vault.ts";
import { type Withdrawals, withdrawing } from "./withdrawals/withdrawals.ts";

/** What a ledger is made of. Each part may be another one in a test. */
export type Parts = Readonly<{
  log: EventLog;
  vault: Vault;
  rowsDatabase: Sqlite;
  projector: Projector;
  uploads: Uploads;
  /** The proofs of this log; a ledger that nobody signs has none. */
  proofs?: Proofs;
  /** What finds words in this ledger; a ledger of which nobody keeps an index has none. */
  search?: Search;
  signing?: () => ProofStanding;
  replays?: Replays;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
}>;

/** An open ledger: gives each request what it may touch. */
export type Ledger = Readonly<{
  /** The context of a request of this person; null when nobody was chosen, or nobody of this id is here. */
  contextFor: (person: string | null, cameAlong?: CameAlong) => Context;
  withdrawals: Withdrawals;
}>;

/** Notes in the request why a rule said no: its name, which holds nothing that anybody typed. */
const notingRefusals =
  (execute: Execute): Execute =>
  async (decider, request) => {
    const outcome = await execute(decider, request);
    if (outcome.outcome === "refused" && typeof outcome.refusal === "string")
      noteInRequest({ refusal: outcome.refusal });
    return outcome;
  };

const nothingCameAlong: CameAlong = { files: new Map(), gone: new AbortController().signal };

/** How long a mutation waits for its own facts to be shown. */
const SHOWN_WITHIN_MS = 5_000;

const unsigned = (): ProofStanding => ({ signed: 0, problem: "Nobody signs this ledger." });

export function openLedger({
  log,
  vault,
  rowsDatabase,
  projector,
  uploads,
  now,
  proofs = noProofs,
  search = noSearch,
  signing = unsigned,
  replays = noReplays,
}: Parts): Ledger {
  const rows = rowsIn(rowsDatabase);
  const execute = notingRefusals(executing(log, vault));
  const reader = planReader(rows);
  const readings = new Readings();
  const withdrawals = withdrawing({ log, vault, uploads, rows, execute, now });

  let known = { position: -1, people: new Map<string, Me>() };

  /** Who a person is now: what they may do follows from the role that they hold at this moment. */
  function meOf(person: string | null): Me | null {
    if (person === null) return null;
    const position = rows.newest();
    if (position !== known.position) known = { position, people: new Map() };
    const me = known.people.get(person) ?? readMe(person, position);
    // Whoever is nobody here is not kept: anything can be said to be a person.
    if (me !== null) known.people.set(person, me);
    return me;
  }

  function readMe(person: string, position: number): Me | null {
    const fields = rows.entity(people.personEntity(person), position);
    if (fields === undefined) return null;
    // Written by the view of people.
    return { person, organisation: String(fields["organisation"]), role: fields["role"] as people.Role };
  }

  async function eventsAt(positions: readonly number[]): Promise<(Recorded<Fact> | Error)[]> {
    const stored = new Map((await log.at(positions)).map((event) => [event.position, event]));
    return positions.map((position) => {
      const event = stored.get(position);
      return event === undefined ? new Error(`The log has no event ${position}.`) : recorded(event);
    });
  }

  return {
    withdrawals,
    contextFor(person, cameAlong = nothingCameAlong) {
      const context: Context = {
        get me() {
          return meOf(person);
        },
        rows,
        log,
        projector,
        uploads,
        cameAlong,
        readings,
        proofs,
        search,
        signing,
        replays,
        withdrawals,
        plans: reader,
        events: new DataLoader(eventsAt),
        now,
        today: () => londonDay(now()),
        latest: () => latestMoment(rows, now()),
        open: withdrawals.open,
        execute,
        idFor: (commandId, what) => createdId(context.me?.person ?? "", commandId, what),
        async record(decider, stream, command, { commandId, asked, by = whoAsks(context) }) {
          const outcome = await execute(decider, { stream, command, by, commandId, correlationId: commandId, asked });
          // What was there before this command is shown once the rows hold all that the log holds.
          const shown =
            outcome.outcome === "done" && outcome.appended
              ? await projector.shows(stream, outcome.revision, SHOWN_WITHIN_MS)
              : await projector.reaches(await log.newest(), SHOWN_WITHIN_MS);
          return { ...outcome, shown };
        },
      };
      return context;
    },
  };
}
