import { runFaults, type FaultsOptions } from "./run.ts";
import { flipBytes } from "./flips.ts";
import { fillDisk, whyNoDisk } from "./fullDisk.ts";
import { freeze } from "./freeze.ts";
import { failPower } from "./images.ts";
import { killRestores } from "./killRestores.ts";
import { harmCalls } from "./sites.ts";
import { whyNoStrace } from "./strace.ts";

/** What one part of the suite did, in numbers, and what it found, each as a sentence. */
export type Told = Readonly<{
  did: Readonly<Record<string, number | string>>;
  found: Readonly<Record<string, readonly string[]>>;
}>;

/** How much of each part is wanted, from which seed, and on what. */
export type Wanted = Readonly<{
  count: (part: string, usual: number) => number;
  seed: number;
  /** Which of so many shares of calls and of bytes, counted from 1. */
  share: Readonly<{ nth: number; of: number }>;
  spoil: FaultsOptions["spoil"];
  say: (text: string) => void;
}>;

/** A part of the suite. `cannot` says why it cannot run on this machine; null when it can. */
export type Part = Readonly<{ name: string; cannot: string | null; run: (wanted: Wanted) => Promise<Told> }>;

/** All parts, in the order in which they run. */
export const parts: readonly Part[] = [
  {
    name: "kills",
    cannot: null,
    async run({ count, seed, spoil, say }) {
      const { engine, kills, whileStarting, storeKills, acknowledged, retried, events, ...found } = await runFaults({
        kills: count("kills", 100),
        seed,
        spoil,
        say,
      });
      return {
        did: {
          engine,
          kills,
          "while starting": whileStarting,
          "store kills": storeKills,
          acknowledged,
          retried,
          events,
        },
        found,
      };
    },
  },
  {
    name: "sites",
    cannot: whyNoStrace,
    async run({ count, seed, share, say }) {
      const { sites, runs, harmed, notReached, ...found } = await harmCalls({
        most: count("sites", 400),
        seed,
        share,
        say,
      });
      return { did: { sites, runs, ...harmed, "not reached": notReached }, found };
    },
  },
  {
    name: "images",
    cannot: whyNoStrace,
    async run({ count, seed, say }) {
      const { calls, images, ...found } = await failPower({ most: count("images", 2_000), seed, say });
      return { did: { calls, images }, found };
    },
  },
  {
    name: "flips",
    cannot: null,
    async run({ count, seed, share, say }) {
      const { silent, misnamed, ...did } = await flipBytes({ most: count("flips", Infinity), seed, share, say });
      return { did, found: { silent, misnamed } };
    },
  },
  {
    name: "logs",
    cannot: null,
    async run({ count, seed, share, say }) {
      const most = count("logs", Infinity);
      const { silent, misnamed, ...did } = await flipBytes({ most, seed, share, files: "write-ahead logs", say });
      return { did, found: { silent, misnamed } };
    },
  },
  {
    name: "restores",
    cannot: null,
    async run({ count, seed, say }) {
      const { half, ...did } = await killRestores({ kills: count("restores", 100), seed, say });
      return { did, found: { half } };
    },
  },
  {
    name: "frozen",
    cannot: null,
    async run({ count }) {
      const milliseconds = 1_000 * count("frozen", 60);
      const { lost, twice, other, ...did } = await freeze({ milliseconds, store: process.env["EVENTSTORE_URL"] });
      return { did, found: { lost, twice, other } };
    },
  },
  {
    name: "full",
    cannot: whyNoDisk,
    async run({ count }) {
      const { acknowledged, refused, codes, ...found } = await fillDisk({ rounds: count("full", 12) });
      const other = codes.filter((code) => code !== "STORAGE_FULL");
      return { did: { acknowledged, refused }, found: { ...found, "told otherwise": other } };
    },
  },
];
