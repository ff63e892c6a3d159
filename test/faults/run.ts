import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "@planledger/server/config.ts";
import { removeDatabase } from "@planledger/server/rows/buildRows.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { randomFrom } from "../histories/random.ts";
import { check, type Faults, type Spoil } from "./check.ts";
import type { Acknowledged, Asked, Refused } from "./protocol.ts";
import { type ServerProcess, startServerProcess } from "./serverProcess.ts";
import { story } from "./story.ts";

export type FaultsOptions = Readonly<{ kills: number; seed: number; spoil?: Spoil; say?: (text: string) => void }>;

/** What a run found. All is well when nothing was lost, doubled or divergent and every retry was done. */
export type Figures = Readonly<{
  engine: string;
  kills: number;
  /** Kills of a server that was still starting. */
  whileStarting: number;
  acknowledged: number;
  /** How often the event store, or one of its nodes, was killed. */
  storeKills: number;
  /** Commands whose answer a kill had cut off, and that were asked again. */
  retried: number;
  events: number;
}> &
  Faults &
  Readonly<{ refused: readonly string[] }>;

const AT_ONCE = 24;
const LONGEST_BURST_MS = 400;
const LONGEST_START_MS = 700;
const PATIENCE_MS = 120_000;

/** Kills a working server again and again, and looks each time whether it kept its word. */
export async function runFaults({ kills, seed, spoil, say = () => {} }: FaultsOptions): Promise<Figures> {
  const place = mkdtempSync(join(tmpdir(), "planledger-faults-"));
  const folder = join(place, "data");
  const env = { ...process.env, PLANLEDGER_DATA: folder, PLANLEDGER_PARTNERSHIP: `faults-${randomUUID().slice(0, 8)}` };
  const { source } = readConfig("/", env);
  const hooks = source.engine === "eventstore" ? storeHooks(env) : null;
  const random = randomFrom(seed);
  const { opening, next } = story(seed);

  const asked = new Map<string, Asked>();
  const waiting = new Map<string, Asked>();
  const acknowledged = new Map<string, Acknowledged>();
  const found = {
    lost: [] as string[],
    duplicates: [] as string[],
    divergences: [] as string[],
    refused: [] as string[],
  };
  let [retried, whileStarting, events, storeKills] = [0, 0, 0, 0];
  let onAnswer = () => {};

  function heard(said: Acknowledged | Refused): void {
    waiting.delete(said.commandId);
    if (said.kind === "acknowledged") acknowledged.set(said.commandId, said);
    else found.refused.push(`${said.commandId} was refused: ${said.refusal}.`);
    onAnswer();
  }
  function ask(server: ServerProcess, command: Asked): void {
    asked.set(command.commandId, command);
    waiting.set(command.commandId, command);
    server.ask(command);
  }

  /** A server that is ready, after it was perhaps killed while it started. */
  async function started(mayKill: boolean): Promise<{ server: ServerProcess; killed: number }> {
    for (let killed = 0; ; killed += 1) {
      if (mayKill && random.below(10) === 0) removeDatabase(rowsFile(folder));
      const server = startServerProcess(env, heard);
      if (!mayKill || random.below(6) > 0) {
        if ((await server.begun) === "ready") return { server, killed };
        throw new Error("The server did not start again.");
      }
      await Promise.race([sleep(random.below(LONGEST_START_MS)), server.begun]);
      await server.kill();
      whileStarting += 1;
    }
  }

  async function answered(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (waiting.size > 0) {
      if (Date.now() > until) throw new Error(`${waiting.size} commands were not answered.`);
      await sleep(2);
    }
  }

  /** Keeps many commands under way until it is time to kill. */
  async function burst(server: ServerProcess): Promise<void> {
    onAnswer = () => {
      if (waiting.size < AT_ONCE) ask(server, next());
    };
    for (let index = 0; index < AT_ONCE; index += 1) ask(server, next());
    await sleep(random.below(LONGEST_BURST_MS));
    if (hooks !== null && (storeKills === 0 || random.below(2) === 0)) {
      await called(hooks.kill);
      storeKills += 1;
      // Commands go on while the others choose a leader, or wait for the only node to come back.
      await sleep(random.below(LONGEST_BURST_MS));
      await called(hooks.start);
    }
    onAnswer = () => {};
    await server.kill();
  }

  async function look(last: boolean): Promise<void> {
    const result = await check({ folder, source }, acknowledged, new Set(asked.keys()), last ? spoil : undefined);
    events = result.events;
    for (const kind of ["lost", "duplicates", "divergences"] as const) found[kind].push(...result[kind]);
  }

  let { server } = await started(false);
  try {
    for (const command of opening) {
      ask(server, command);
      await answered();
    }
    for (let done = 0; done < kills;) {
      await burst(server);
      const next = await started(done + 1 < kills);
      server = next.server;
      done += 1 + next.killed;
      retried += waiting.size;
      for (const command of waiting.values()) server.ask(command);
      await answered();
      await look(done >= kills);
      say(`${done} kills, ${acknowledged.size} acknowledged, ${events} events`);
      if (done >= kills)
        return {
          engine: source.engine,
          kills: done,
          whileStarting,
          storeKills,
          acknowledged: acknowledged.size,
          retried,
          events,
          ...found,
        };
    }
    throw new RangeError("At least one kill is needed.");
  } finally {
    await server.kill();
    rmSync(place, { recursive: true, force: true });
  }
}

/** The commands that kill the event store, or one of its nodes, and bring it back; null when none are given. */
function storeHooks(env: NodeJS.ProcessEnv): Readonly<{ kill: string; start: string }> | null {
  const [kill, start] = [env["FAULTS_KILL_STORE"], env["FAULTS_START_STORE"]];
  return kill === undefined || start === undefined ? null : { kill, start };
}

const called = (command: string) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn("sh", ["-c", command], { stdio: ["ignore", "ignore", "inherit"] });
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}.`))));
  });
