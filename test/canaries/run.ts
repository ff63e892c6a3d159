import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { londonDay } from "@planledger/projections";
import { startStandIn } from "../eventStoreStandIn/standIn.ts";
import { type Called, cli, run, settings } from "../proof/running.ts";
import { ask } from "../served.ts";
import { type Cast, gather } from "./cast.ts";
import { bringsFile, canary, doors, STEM } from "./doors.ts";
import { follow } from "./following.ts";
import { startServer } from "./heapServer.ts";
import { bringBack, type BroughtBack, keptAside, setIn } from "./restoring.ts";
import { type Found, searchFor } from "./searching.ts";

/** What came of writing words through every door, withdrawing them, and looking for them byte by byte. */
export type Canaries = Readonly<{
  written: number;
  withdrawals: number;
  /** How many changes that held words came to somebody who followed them. */
  followed: number;
  /** Where the words were before they were withdrawn: the control, without which finding none means nothing. */
  before: readonly Found[];
  /** Where they are afterwards: in all that the product wrote, its backups of before and after, and what is restored from those. */
  after: readonly Found[];
  /** What a backup of before the withdrawals brings back, on a machine that has nothing but the master key … */
  restored: Readonly<{
    /** … with the copy of the keys as it is now. */
    withTheKeysOfNow: BroughtBack;
    /** … with the keys of then that somebody kept against all advice, where the vault of now lies. */
    overTheVaultOfNow: BroughtBack;
    /** … with those keys and nothing else: what no copy can know. The control of the two before. */
    withTheKeysOfThen: BroughtBack;
  }>;
  /** The commands that were given, and how they ended. */
  commands: Readonly<Record<"backupBefore" | "backupAfter" | "verify" | "replay", Called>>;
}>;

export type Engine = "sqlite" | "eventstore";

/** As many as can be looked for at once. */
const TOGETHER = 20;

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

/** The plan as Word now and as of a day, and as an answer as of the moment before anything was withdrawn. */
const DOWNLOADED = ["plan.docx", "plan-of-the-day.docx", "plan-then.json"] as const;

const NOW = "{ basis { position } }";
const THEN = `query ($id: ID!, $moment: AsOf) { plan(id: $id, asOf: $moment) { title
  narrative { heading body { text } } sections { title statement objectives { text }
    actions { cells { blocks { text } } } } } }`;

/** Downloads the plan in all these ways. */
async function download(url: string, { partner, place }: Cast, folder: string, moment: object): Promise<void> {
  const word = `${url}/plans/${place.planId}/word`;
  const [now, ofTheDay, ofThen] = DOWNLOADED;
  for (const [name, address] of [
    [now, word],
    [ofTheDay, `${word}?asOf=${londonDay(Date.now())}`],
  ] as const) {
    const { status, bytes } = await ask(address, { headers: partner.headers });
    if (status !== 200) throw new Error(`The plan could not be downloaded: ${bytes.toString("utf8")}`);
    writeFileSync(join(folder, name), bytes);
  }
  const read = await partner.ask<object>(THEN, { id: place.planId, moment });
  writeFileSync(join(folder, ofThen), JSON.stringify(read));
}

/** Where the log is kept: by the product itself, or by a store of which all bytes can be written down. */
async function logKeptBy(engine: Engine, folder: string) {
  if (engine === "sqlite") return { url: "", writeDown: () => [], stop: async () => {} };
  const store = await startStandIn();
  const file = join(folder, "eventstore.bin");
  return {
    url: store.url,
    writeDown() {
      writeFileSync(file, Buffer.concat(store.store.all.flatMap(({ data, metadata }) => [data, metadata])));
      return [file];
    },
    stop: store.stop,
  };
}

/**
 * Writes so many words through every door in turn, withdraws them all, and searches everything that the product wrote:
 * before, and afterwards.
 * @param folder an empty folder for all of it
 */
export async function runCanaries(
  folder: string,
  count: number,
  say: (text: string) => void,
  engine: Engine = "sqlite",
): Promise<Canaries> {
  const within = (name: string) => join(folder, name);
  const [data, temporary, downloads] = [within("data"), within("tmp"), within("downloads")];
  for (const made of [data, temporary, downloads]) mkdirSync(made, { recursive: true });
  const [log, snapshot] = [within("server.log"), within("server.heapsnapshot")];
  const written = [data, temporary, downloads, log];
  const kept = await logKeptBy(engine, folder);
  const env = { ...settings(data), EVENTSTORE_URL: kept.url, TMPDIR: temporary };
  const ledger = (...args: readonly string[]) => run(process.execPath, [cli, ...args], env);
  const backup = (to: string) => ledger("backup", "--to", within(to), "--keys-to", within("keys"));
  const server = await startServer(env, log);
  try {
    const cast = await gather(server.url);
    const following = await follow(cast.partner, cast.place.planId, STEM);
    const words = Array.from({ length: count }, (_, index) => canary(index));
    for (const word of words) {
      const name = doorOf(word);
      await doors[name]?.(word, cast.partner, cast.lead, cast.place).catch((error: unknown) => {
        throw new Error(`${name}: ${String(error)}`, { cause: error });
      });
    }
    say(`wrote ${count} words through ${names.length} doors`);
    const { basis: moment } = await cast.partner.ask<{ basis: { position: number } }>(NOW);
    await download(server.url, cast, downloads, moment);
    await server.heap(snapshot);
    const backupBefore = await backup("backups-before");
    const keysOfThen = keptAside(within("keys"), within("keys-of-then"));
    const before = await searchFor(STEM, [...written, snapshot, ...kept.writeDown(), within("backups-before")]);
    rmSync(snapshot);

    let withdrawals = 0;
    for (let start = 0; start < words.length; start += TOGETHER) {
      await withdraw(words.slice(start, start + TOGETHER), cast);
      withdrawals += 1;
    }
    say(`withdrew them in ${withdrawals} withdrawals`);
    await download(server.url, cast, downloads, moment);
    await server.heap(snapshot);
    const followed = following.seen();
    await following.end();
    const backupAfter = await backup("backups-after");
    const copies = [within("backups-before"), within("backups-after"), within("keys")];
    const running = await searchFor(STEM, [...written, snapshot, ...kept.writeDown(), ...copies]);
    await server.end();
    const stopped = await searchFor(STEM, written);
    const [verify, replay] = [await ledger("verify"), await ledger("replay", "--json")];

    const set = setIn(within("backups-before"));
    const person = cast.lead.person;
    const restored = {
      withTheKeysOfNow: await bringBack({ data, set, keys: within("keys"), into: within("restored"), person }),
      overTheVaultOfNow: await bringBack({
        data,
        set,
        keys: keysOfThen,
        into: within("restored-over"),
        besideVault: true,
        person,
      }),
      withTheKeysOfThen: await bringBack({ data, set, keys: keysOfThen, into: within("restored-then"), person }),
    };
    const elsewhere = await searchFor(STEM, [within("restored"), within("restored-over")]);
    return {
      written: count,
      withdrawals,
      followed,
      before,
      after: [...running, ...stopped, ...elsewhere],
      restored,
      commands: { backupBefore, backupAfter, verify, replay },
    };
  } finally {
    await server.end();
    await kept.stop();
  }
}

/** What did not come out as it must, in words; none when nothing withdrawn is left anywhere. */
export function faultsIn({ followed, before, after, restored, commands }: Canaries, folder: string): string[] {
  const named = ({ file, as }: Found) => `${file.slice(folder.length + 1)} (${as})`;
  const { withTheKeysOfNow, overTheVaultOfNow, withTheKeysOfThen } = restored;
  const wasIn = (file: string) => before.some((found) => found.file === join(folder, file));
  return [
    ...after.map((found) => `Found afterwards in ${named(found)}.`),
    ...Object.entries(commands).flatMap(([name, { code, out, err }]) =>
      code === 0 ? [] : [`The command of ${name} ended with ${code}: ${out}${err}`],
    ),
    ...Object.entries({ withTheKeysOfNow, overTheVaultOfNow }).flatMap(([name, { code, said, entries }]) =>
      code === 0 && entries === 0
        ? []
        : [`A restore ${name} ended with ${code}, and ${entries} entries hold the words: ${said}`],
    ),
    // The copy of now has none of these keys; that of then has them all, and is told by the vault.
    ...(overTheVaultOfNow.said.includes("the vault that lay there says that they were destroyed")
      ? []
      : [`A restore over the vault of now does not say what it left out: ${overTheVaultOfNow.said}`]),
    // The controls: what is searched, followed and restored does show the words where they are.
    ...["server.heapsnapshot", ...DOWNLOADED.map((name) => `downloads/${name}`)].flatMap((file) =>
      wasIn(file) ? [] : [`The words were not found in ${file} before they were withdrawn.`],
    ),
    ...(followed > 0 ? [] : ["Nobody who followed the plan was told any of the words."]),
    ...(withTheKeysOfThen.entries > 0 ? [] : ["The keys of then do not open the words of then."]),
  ];
}
