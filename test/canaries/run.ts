import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledger, settings } from "../proof/running.ts";
import { bringsFile, canary, doors, type Hand, handOf, type Place, STEM } from "./doors.ts";
import { type Found, searchFor } from "./searching.ts";

/** What came of writing words through every door, withdrawing them, and looking for them byte by byte. */
export type Canaries = Readonly<{
  written: number;
  withdrawn: number;
  withdrawals: number;
  /** Where the words were before they were withdrawn: the control, without which finding none means nothing. */
  before: readonly Found[];
  /** Where they are afterwards. */
  after: readonly Found[];
  /** What `ledger verify` and `ledger replay` say of what is left. */
  verified: Readonly<{ code: number; out: string }>;
  replayed: Readonly<{ code: number; out: string }>;
}>;

const TOGETHER = 10;

type Running = Readonly<{
  url: string;
  heap: (file: string) => Promise<void>;
  end: () => Promise<void>;
}>;

const main = fileURLToPath(import.meta.resolve("@planledger/server/main.ts"));
const heap = join(import.meta.dirname, "heap.ts");

/** A whole server whose heap can be written down, and whose output goes to a file. */
function startServer(folder: string, log: string, temporary: string): Promise<Running> {
  const flags = ["--expose-gc", "--heap-snapshot-string-limit=4000000000", "--import", heap];
  const child = spawn(process.execPath, [...flags, main], {
    env: { ...process.env, ...settings(folder), TMPDIR: temporary, PLANLEDGER_LOG: "debug" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("The output of the server is piped.");
  const said: Buffer[] = [];
  const keep = (chunk: Buffer) => {
    said.push(chunk);
    writeFileSync(log, Buffer.concat(said));
  };
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return new Promise((resolve, reject) => {
    stderr.on("data", keep);
    stdout.on("data", (chunk: Buffer) => {
      keep(chunk);
      const url = /is ready: (\S+)/.exec(Buffer.concat(said).toString("utf8"))?.[1];
      if (url === undefined) return;
      resolve({
        url,
        heap: (file) =>
          new Promise((written) => {
            child.once("message", () => written());
            child.send(file);
          }),
        async end() {
          child.kill("SIGTERM");
          await closed;
        },
      });
    });
    void closed.then(() => reject(new Error(`The server did not start:\n${Buffer.concat(said).toString("utf8")}`)));
  });
}

type Cast = Readonly<{ partner: Hand; lead: Hand; place: Place }>;

/** A ledger with two people, and a plan with a row. */
async function gather(url: string): Promise<Cast> {
  const opening = { name: "Westshire", organisation: "Westmere Council", person: "Grace Obi" };
  const lead = handOf(url, await handOf(url, null).tell("openPartnership", opening));
  const { me } = await lead.ask<{ me: { organisation: { id: string } } }>("{ me { organisation { id } } }");
  const organisationId = me.organisation.id;
  const partner = handOf(url, await lead.tell("invitePerson", { name: "Tom Ellis", organisationId, role: "PARTNER" }));
  const columns = [
    { label: "Activity", role: "ACTION" },
    { label: "Lead", role: "LEAD" },
    { label: "Timescale", role: "TIMESCALE" },
  ];
  const draft = { title: "Westmere Prevent plan", level: "DISTRICT", organisationIds: [organisationId], columns };
  const planId = await partner.tell("draftPlan", draft);
  const sectionId = await partner.tell("addSection", { planId, title: "Leadership" });
  const cells = [{ columnId: "c1", blocks: [{ kind: "PARAGRAPH", text: "Brief all members." }] }];
  const actionId = await partner.tell("addAction", { planId, sectionId, cells });
  return { partner, lead, place: { planId, sectionId, actionId, organisationId } };
}

type Standing = Readonly<{ entry: Readonly<{ position: number }>; texts: readonly Readonly<{ text: string }>[] }>;
type Words = Readonly<{
  entries: readonly Standing[];
  files: readonly Readonly<{ entry: Readonly<{ position: number }> }>[];
}>;

const WHERE = `query ($words: [String!]!) { whereWordsStand(words: $words) {
  entries { entry { position } texts { text } } files { entry { position } } } }`;

const names = Object.keys(doors);

/** The door through which a word came in: each in turn. */
const doorOf = (word: string): string => names[Number.parseInt(word.slice(STEM.length), 36) % names.length] ?? "";

/** One person asks to withdraw some words, and the other one approves. */
async function withdraw(words: readonly string[], { partner, lead }: Cast): Promise<void> {
  const { whereWordsStand: found } = await partner.ask<{ whereWordsStand: Words }>(WHERE, { words });
  // Every word was found: in a text, or in its file.
  const inTexts = JSON.stringify(found.entries);
  const missing = words.filter((word) => !inTexts.includes(word));
  if (missing.length > 0 && !missing.every((word) => bringsFile(doorOf(word))))
    throw new Error(`No entry holds ${missing.join(", ")}.`);
  const files = words.filter((word) => bringsFile(doorOf(word))).length;
  if (found.files.length !== files) throw new Error(`${found.files.length} files hold the words, and not ${files}.`);
  const withdrawalId = await partner.tell("requestWithdrawal", {
    words,
    positions: found.entries.map(({ entry }) => entry.position),
    filePositions: found.files.map(({ entry }) => entry.position),
    reason: "Persons are named.",
    rewrite: true,
  });
  await lead.tell("approveWithdrawal", { withdrawalId, positions: [], filePositions: [] });
  const left = await partner.ask<{ whereWordsStand: Words }>(WHERE, { words });
  if (left.whereWordsStand.entries.length + left.whereWordsStand.files.length > 0)
    throw new Error(`${words.join(", ")} can still be read.`);
}

/**
 * Writes so many words through every door in turn, withdraws them all, and searches everything that the product wrote:
 * before, and afterwards.
 * @param folder an empty folder for all of it
 */
export async function runCanaries(folder: string, count: number, say: (text: string) => void): Promise<Canaries> {
  const [data, temporary, backups, keys] = ["data", "tmp", "backups", "keys"].map((name) => join(folder, name));
  if (data === undefined || temporary === undefined || backups === undefined || keys === undefined)
    throw new Error("There are four folders.");
  for (const made of [data, temporary]) mkdirSync(made, { recursive: true });
  const [log, snapshot] = [join(folder, "server.log"), join(folder, "server.heapsnapshot")];
  const places = [data, temporary, log, snapshot];
  const server = await startServer(data, log, temporary);
  try {
    const cast = await gather(server.url);
    const words = Array.from({ length: count }, (_, index) => canary(index));
    for (const word of words) {
      const name = doorOf(word);
      await doors[name]?.(word, cast.partner, cast.lead, cast.place).catch((error: unknown) => {
        throw new Error(`${name}: ${String(error)}`, { cause: error });
      });
    }
    say(`wrote ${count} words through ${names.length} doors`);
    await server.heap(snapshot);
    const before = await searchFor(STEM, places);
    rmSync(snapshot);

    let withdrawals = 0;
    for (let start = 0; start < words.length; start += TOGETHER) {
      await withdraw(words.slice(start, start + TOGETHER), cast);
      withdrawals += 1;
    }
    say(`withdrew them in ${withdrawals} withdrawals`);
    await server.heap(snapshot);
    await ledger(data, "backup", "--to", backups, "--keys-to", keys);
    const running = await searchFor(STEM, [...places, backups]);
    await server.end();
    const stopped = await searchFor(STEM, [data, temporary, log]);
    const [verified, replayed] = [await ledger(data, "verify"), await ledger(data, "replay", "--json")];
    return {
      written: count,
      withdrawn: count,
      withdrawals,
      before,
      after: [...running, ...stopped],
      verified,
      replayed,
    };
  } finally {
    await server.end();
  }
}
