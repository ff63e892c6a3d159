import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "@planledger/server/config.ts";
import { type LogSource, openLog, openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { verifyLedger } from "@planledger/server/proof/verifyLedger.ts";
import { replay } from "@planledger/server/rows/replay.ts";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, settings } from "../proof/running.ts";
import { as, askGraphql } from "../served.ts";
import { type ServerProcess, startServerProcess } from "../serverProcess.ts";

export type FreezeOptions = Readonly<{
  milliseconds: number;
  /** The event store to work on; the embedded log when left out. */
  store?: string | undefined;
}>;

export type FreezeFigures = Readonly<{
  engine: string;
  asked: number;
  /** Commands that were recorded without being asked again, and those after a new start. */
  recorded: number;
  afterRestart: number;
  /** What became of a second process that wanted to write the same events meanwhile: refused, or let in. */
  second: "refused" | "let in";
  /** Commands that are not there, or twice; answers while nobody could answer; a second server on the folder. */
  lost: readonly string[];
  twice: readonly string[];
  other: readonly string[];
}>;

const ADD = "mutation ($input: AddSectionInput!) { addSection(input: $input) { __typename } }";
const PLAN = "query ($id: ID!) { plan(id: $id) { sections { title } } }";
const COMMANDS = 8;
const ATTEMPTS = 5;

/** Stops a server by a signal for a while, with commands under way, while a second one tries to take its place. */
export async function freeze({ milliseconds, store }: FreezeOptions): Promise<FreezeFigures> {
  const place = temporaryFolder();
  const folder = join(place, "data");
  const partnership = `frozen-${randomUUID().slice(0, 8)}`;
  const more: Readonly<Record<string, string>> =
    store === undefined ? {} : { EVENTSTORE_URL: store, PLANLEDGER_PARTNERSHIP: partnership };
  const { source } = readConfig("/", { ...settings(folder), ...more });
  const other: string[] = [];
  let server: ServerProcess | undefined;
  try {
    server = await startServerProcess(folder, more);
    const { url, signal } = server;
    const { grace, planId } = await draftPlan(url);
    const headers = as(grace);
    const add = async (to: string, index: number): Promise<string> => {
      const input = { commandId: `s${index}`, planId, number: String(index), title: `Section ${index}` };
      try {
        const { data, errors } = await askGraphql(to, ADD, { headers, variables: { input } });
        return errors === undefined ? JSON.stringify(data) : String(errors[0]?.extensions?.["code"]);
      } catch (error) {
        // A server that finds that another one wrote meanwhile ends.
        return String(error);
      }
    };
    const isSaved = (answer: string) => answer.includes("PlanSaved");

    signal("SIGSTOP");
    let answered = 0;
    const asked = Array.from({ length: COMMANDS }, (_, index) => add(url, index).finally(() => (answered += 1)));
    const second = secondWriter(source, join(place, "other.db"));
    const onFolder = await startServerProcess(folder, more).then(
      (started) => started.end("SIGKILL").then(() => "It started."),
      (error: unknown) => String(error),
    );
    if (!/Another Planledger server is using the folder/.test(onFolder))
      other.push(`A second server on the same folder was not refused: ${onFolder}`);
    await sleep(milliseconds);
    if (answered > 0) other.push(`${answered} commands were answered by a server that stood still.`);
    signal("SIGCONT");
    const answers = await Promise.all(asked);
    const recorded = answers.filter(isSaved).length;
    const letIn = await second;

    // Whoever was told to try again does so, on the same server or, when another wrote meanwhile, on a new one.
    let afterRestart = 0;
    let now = url;
    for (const [index, first] of answers.entries()) {
      let answer = first;
      for (let attempt = 0; !isSaved(answer) && attempt < ATTEMPTS; attempt += 1) {
        answer = await add(now, index);
        if (isSaved(answer) || attempt < 2 || afterRestart > 0) continue;
        await server.end("SIGTERM");
        server = await startServerProcess(folder, more);
        now = server.url;
        afterRestart += 1;
      }
      if (!isSaved(answer)) other.push(`Section ${index} could not be recorded: ${answer}.`);
    }
    const { data } = await askGraphql(now, PLAN, { headers, variables: { id: planId } });
    // The question above says what comes.
    const plan = data?.["plan"] as { sections: { title: string }[] } | undefined;
    const titles = (plan?.sections ?? []).map(({ title }) => title);
    const counts = Array.from(
      { length: COMMANDS },
      (_, index) => [`Section ${index}`, titles.filter((title) => title === `Section ${index}`).length] as const,
    );
    await server.end("SIGTERM");
    other.push(...(await whatIsWrong(source, folder)));
    return {
      engine: source.engine,
      asked: COMMANDS,
      recorded,
      afterRestart: afterRestart === 0 ? 0 : COMMANDS - recorded,
      second: letIn,
      lost: counts.filter(([, count]) => count === 0).map(([title]) => `${title} is not there.`),
      twice: counts.filter(([, count]) => count > 1).map(([title, count]) => `${title} is there ${count} times.`),
      other,
    };
  } finally {
    server?.signal("SIGCONT");
    await server?.end("SIGKILL");
    rmSync(place, { recursive: true, force: true });
  }
}

/** Wants to write the same events out of another folder. The embedded log has no other folder. */
async function secondWriter(source: LogSource, mapFile: string): Promise<FreezeFigures["second"]> {
  if (source.engine === "sqlite") return "refused";
  try {
    const log = await openLog({ ...source, mapFile }, Date.now);
    await log.close();
    return "let in";
  } catch (error) {
    if (error instanceof Error && /Another Planledger server is writing/.test(error.message)) return "refused";
    throw error;
  }
}

async function whatIsWrong(source: LogSource, folder: string): Promise<string[]> {
  const log = await openLogToRead(source);
  try {
    const { wrong } = await verifyLedger({ log, folder: openProofFolder(folder) });
    const { divergence } = await replay({ source, folder });
    return [wrong?.sentence ?? [], divergence ?? []].flat();
  } finally {
    await log.close();
  }
}
