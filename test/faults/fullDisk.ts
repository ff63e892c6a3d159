import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan } from "../proof/running.ts";
import { as, ask, askGraphql, form } from "../served.ts";
import { startServerProcess } from "../serverProcess.ts";
import { divergencesIn, unprovedIn } from "./afterwards.ts";

/** Why no small disk can be made on this machine; null when one can. */
export const whyNoDisk = ((): string | null => {
  if (process.platform !== "linux") return "small disks are made with Linux's tmpfs";
  const place = temporaryFolder();
  try {
    if (mount(place) !== 0) return "only an administrator may mount a small disk";
    spawnSync("umount", [place]);
    return null;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
})();

function mount(place: string): number | null {
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", place]).status;
}

export type FullDiskFigures = Readonly<{
  /** Commands that were acknowledged, and those that were refused while the disk was full. */
  acknowledged: number;
  refused: number;
  /** How the refusals were told: each code once. */
  codes: readonly string[];
  lost: readonly string[];
  /** Reading that did not go on, writing that did not recover, answers without a name. */
  stuck: readonly string[];
  divergences: readonly string[];
  unproved: readonly string[];
}>;

const ADD = `mutation ($input: AddSectionInput!) {
  addSection(input: $input) { __typename ... on PlanRefused { message } }
}`;
const PLAN = "query ($id: ID!) { plan(id: $id) { sections { title } } }";

/** Fills a server's disk to the last byte again and again, and makes room each time. */
export async function fillDisk({ rounds }: Readonly<{ rounds: number }>): Promise<FullDiskFigures> {
  const place = temporaryFolder();
  if (mount(place) !== 0) throw new Error("No small disk can be mounted here.");
  const folder = join(place, "data");
  mkdirSync(folder);
  const stuck: string[] = [];
  const titles: string[] = [];
  const codes = new Set<string>();
  let refused = 0;
  try {
    const server = await startServerProcess(folder);
    const { grace, planId } = await draftPlan(server.url);
    const headers = as(grace);
    let next = 0;

    /** Answers the code of the error, or null when it was recorded. */
    async function add(): Promise<string | null> {
      const title = `Section ${++next}`;
      const input = { commandId: title, planId, number: String(next), title };
      const { data, errors } = await askGraphql(server.url, ADD, { headers, variables: { input } });
      if (errors !== undefined) return String(errors[0]?.extensions?.["code"]);
      if (JSON.stringify(data).includes("PlanSaved")) titles.push(title);
      return null;
    }
    const shownTitles = async () => {
      const { data } = await askGraphql(server.url, PLAN, { headers, variables: { id: planId } });
      // The question above says what comes.
      const plan = data?.["plan"] as { sections: { title: string }[] } | undefined;
      return plan?.sections.map(({ title }) => title);
    };

    for (let round = 0; round < rounds; round += 1) {
      if ((await add()) !== null) stuck.push("Nothing could be recorded although there was room.");
      const ballast = join(place, "ballast");
      fill(ballast, 4_096 * (round % 4));
      // Keys that lie ready are used up first: the vault, too, must say that it is full.
      for (let index = 0; index < 280; index += 1) {
        const code = await add();
        if (code !== null) {
          refused += 1;
          codes.add(code);
        }
      }
      const shown = await shownTitles();
      if (shown === undefined) stuck.push("The plan could not be read while the disk was full.");
      const { body, headers: sent } = form({ name: "minutes.txt", bytes: Buffer.alloc(50_000, "agreed ") });
      const upload = await ask(`${server.url}/uploads`, { method: "POST", headers: { ...sent, ...headers }, body });
      if (upload.status !== 507) stuck.push(`A file that does not fit was answered with ${upload.status}.`);
      rmSync(ballast);
      await sleep(700);
    }
    if ((await add()) !== null) stuck.push("Nothing could be recorded after room was made.");
    const shown = new Set(await shownTitles());
    const lost = titles.filter((title) => !shown.has(title)).map((title) => `${title} is not shown.`);
    const ended = await server.end("SIGTERM");
    if (ended !== 0) stuck.push(`The server ended with ${ended}: ${server.err()}`);
    return {
      acknowledged: titles.length,
      refused,
      codes: [...codes],
      lost,
      stuck,
      divergences: await divergencesIn(folder),
      unproved: await unprovedIn(folder),
    };
  } finally {
    spawnSync("umount", [place]);
    rmSync(place, { recursive: true, force: true });
  }
}

/** Fills the disk that a file is on, and then leaves so many bytes free. */
function fill(file: string, free: number): void {
  const handle = openSync(file, "w");
  const block = Buffer.alloc(4_096);
  try {
    for (;;) writeSync(handle, block);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    closeSync(handle);
  }
  truncateSync(file, statSync(file).size - free);
}
