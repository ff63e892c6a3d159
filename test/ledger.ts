import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@planledger/server/context.ts";
import type { EventLog } from "@planledger/server/eventLog/eventLog.ts";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openUploads, type Uploads } from "@planledger/server/files/uploads.ts";
import { schema } from "@planledger/server/graphql/schema.ts";
import { type Ledger, openLedger } from "@planledger/server/ledger.ts";
import type { resumeImports } from "@planledger/server/documents/importing.ts";
import { rowsIn } from "@planledger/server/rows/rows.ts";
import { type Search, startSearch } from "@planledger/server/search/search.ts";
import { openRows, openRowsInMemory } from "@planledger/server/rows/openRows.ts";
import { type Projector, startProjector } from "@planledger/server/rows/projector.ts";
import { openVault, type Vault } from "@planledger/server/vault/vault.ts";
import { type ExecutionResult, graphql, getNamedType, isUnionType, parse, subscribe } from "graphql";

/** What a mutation answered: which member of its union, and those of its fields that a spec may speak of. */
export type Said = Readonly<{
  __typename: string;
  id?: string;
  revision?: number;
  shown?: boolean;
  refusal?: string;
  message?: string;
  person?: Readonly<{ id: string }>;
  plans?: readonly Readonly<{ id: string; title: string }>[];
  yours?: readonly Readonly<{ text: string }>[];
  theirs?: readonly Readonly<{ text: string }>[];
  changedBy?: Readonly<{ name: string }>;
}>;

/** Somebody at a ledger; null of a person is whoever has not said who they are. */
export type Somebody = Readonly<{
  /** Asks, and fails on any error. */
  ask: <Data>(question: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /** Asks, and gives back whatever came. */
  tryToAsk: (question: string, variables?: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;
  /** Sends a mutation by its name; a command id is made up where none is given. */
  tell: (mutation: string, input: Readonly<Record<string, unknown>>) => Promise<Said>;
  /** Sends a mutation that must be recorded, and gives the id that it answered. */
  mustTell: (mutation: string, input: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Follows a subscription; an answer without one is refused. */
  follow: <Data>(question: string, variables?: Readonly<Record<string, unknown>>) => Promise<AsyncGenerator<Data>>;
}>;

/** A whole ledger in this process. */
export type TestLedger = Readonly<{
  folder: string;
  clock: Clock;
  ledger: Ledger;
  log: EventLog;
  vault: Vault;
  uploads: Uploads;
  projector: Projector;
  search: Search;
  as: (person: string | null) => Somebody;
  contextFor: (person: string | null) => Context;
  /** Lets go of everything but the folder. */
  close: () => Promise<void>;
  /** Lets go of everything, and removes the folder. */
  remove: () => Promise<void>;
}>;

/** A clock that stands still until it is set. */
export class Clock {
  now: number;
  constructor(moment: string) {
    this.now = Date.parse(moment);
  }
  set(moment: string): void {
    this.now = Date.parse(moment);
  }
}

export const MORNING = "2026-03-02T09:00:00Z";

type Options = Readonly<{
  /** A folder that a ledger was in before; a new one when left out. */
  folder?: string;
  master?: Buffer;
  clock?: Clock;
  /** The log to work with, made of the one that is opened: for one that fails. */
  logOf?: (log: EventLog) => EventLog;
  /** Rows in a file of the folder, as a server keeps them, instead of in memory. */
  rowsInFile?: boolean;
}>;

/** The master key of every ledger of the specs. */
export const MASTER = Buffer.alloc(32, 7);

// In memory where the machine has such a folder: waiting for a disk is the business of the specs of the log.
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export const temporaryFolder = () => mkdtempSync(join(PLACE, "planledger-ledger-"));

export async function openTestLedger({
  folder = temporaryFolder(),
  master = MASTER,
  clock = new Clock(MORNING),
  logOf = (log) => log,
  rowsInFile = false,
}: Options = {}): Promise<TestLedger> {
  const now = () => clock.now;
  const vault = openVault({ file: join(folder, "vault.db"), master });
  const file = join(folder, "events.db");
  const log = logOf(openSqliteEventLog({ file, clock: now }));
  const newest = await log.newest();
  const rowsDatabase = rowsInFile
    ? await openRows(folder, { engine: "sqlite", file }, newest, () => {})
    : openRowsInMemory();
  const projector = startProjector(log, rowsDatabase);
  await Promise.race([projector.reaches(newest, 10_000), projector.stopped]);
  const uploads = await openUploads(folder, vault, now);
  const search = startSearch({
    rows: rowsIn(rowsDatabase),
    vault,
    projector,
    logger: listening().logger,
  });
  vault.whenDestroyed((keyIds) => search.forget(keyIds));
  const ledger = openLedger({ log, vault, rowsDatabase, projector, uploads, now, search });

  async function close(): Promise<void> {
    await search.stop();
    await projector.stop();
    await log.close();
    rowsDatabase.close();
    vault.close();
  }

  return {
    folder,
    clock,
    ledger,
    log,
    vault,
    uploads,
    projector,
    search,
    as: (person) => somebody(ledger, person),
    contextFor: (person) => ledger.contextFor(person),
    close,
    async remove() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new id for a command. */
export const commandId = () => randomBytes(8).toString("hex");

const SELECTIONS: Readonly<Record<string, string>> = {
  PlanSaved: "id revision shown",
  ActionSaved: "id revision shown",
  PlanRefused: "refusal message",
  CellConflict: "message revision yours { id kind text } theirs { id kind text } changedBy { name }",
  EditUndone: "revision shown",
  PeopleSaved: "id",
  PeopleRefused: "refusal message",
  PartnershipOpened: "person { id }",
  ImportConfirmed: "id shown plans { id title }",
  NewerCopyTaken: "id shown",
  DocumentRefused: "documentRefusal: refusal message",
  WithdrawalSaved: "id",
  WithdrawalNotSaved: "refusal message",
};

/** The text of a mutation that asks for what every answer of it has. */
export function mutationOf(name: string): string {
  const field = schema.getMutationType()?.getFields()[name];
  const [input] = field?.args ?? [];
  const answer = field && getNamedType(field.type);
  if (input === undefined || !isUnionType(answer)) throw new Error(`There is no mutation ${name}.`);
  const members = answer.getTypes().map((type) => `... on ${type.name} { ${SELECTIONS[type.name] ?? ""} }`);
  return `mutation ($input: ${String(input.type)}) { said: ${name}(input: $input) { __typename ${members.join(" ")} } }`;
}

type Variables = Readonly<Record<string, unknown>> | undefined;

function somebody(ledger: Ledger, person: string | null): Somebody {
  const tryToAsk = async (source: string, variableValues: Variables = {}) => {
    const result = await graphql({ schema, source, variableValues, contextValue: ledger.contextFor(person) });
    // As it goes over the wire: plain objects, moments as texts.
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };

  async function ask<Data>(source: string, variables?: Variables): Promise<Data> {
    const { data, errors } = await tryToAsk(source, variables);
    if (errors) throw new Error(errors.map((error) => error.message).join("\n"));
    // Whoever asks knows the shape of the answer.
    return data as Data;
  }

  async function tell(mutation: string, input: Readonly<Record<string, unknown>>): Promise<Said> {
    const { said } = await ask<{ said: Said }>(mutationOf(mutation), { input: { commandId: commandId(), ...input } });
    return said;
  }

  return {
    ask,
    tryToAsk,
    tell,
    async mustTell(mutation, input) {
      const said = await tell(mutation, input);
      const id = said.id ?? said.person?.id;
      if (id === undefined)
        throw new Error(`${mutation}: ${said.refusal ?? said.__typename}, ${said.message ?? "nothing more is known"}`);
      return id;
    },
    async follow<Data>(source: string, variableValues: Variables = {}) {
      const following = await subscribe({
        schema,
        document: parse(source),
        variableValues,
        contextValue: ledger.contextFor(person),
      });
      if (!(Symbol.asyncIterator in following))
        throw new Error((following.errors ?? []).map((error) => error.message).join("\n"));
      return payloadsOf<Data>(following);
    },
  };
}

/** The data of each payload; an error ends it. Leaving it leaves the subscription. */
function payloadsOf<Data>(following: AsyncGenerator<ExecutionResult, void, void>): AsyncGenerator<Data> {
  const next = async (): Promise<IteratorResult<Data>> => {
    const { done, value } = await following.next();
    if (done || value === undefined) return { done: true, value: undefined };
    if (value.errors) throw new Error(value.errors.map((error) => error.message).join("\n"));
    // Whoever follows knows the shape of the answer.
    return { done: false, value: JSON.parse(JSON.stringify(value.data)) as Data };
  };
  const generator = {
    next,
    async return(): Promise<IteratorResult<Data>> {
      await following.return(undefined);
      return { done: true, value: undefined };
    },
    throw: async (error: unknown): Promise<IteratorResult<Data>> => Promise.reject(error),
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => void (await following.return(undefined)),
  };
  return generator;
}

type Logger = Parameters<typeof resumeImports>[1];

/** A logger that keeps what is wrong. */
export function listening(): { logger: Logger; told: string[] } {
  const told: string[] = [];
  const tell = (_about: unknown, text: string) => void told.push(text);
  const nothing = () => {};
  // Nothing else of a logger is used by what it is given to.
  return { logger: { warn: tell, error: tell, fatal: tell, info: nothing, debug: nothing } as unknown as Logger, told };
}
