import { runFaults, type FaultsOptions } from "./run.ts";
import { flipBytes } from "./flips.ts";
import { fillDisk, whyNoDisk } from "./fullDisk.ts";
import { failPower } from "./images.ts";
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
    async run({ count, seed, say }) {
      const { bytes, flips, named, identical, silent } = await flipBytes({ most: count("flips", Infinity), seed, say });
      return { did: { bytes, flips, named, identical }, found: { silent } };
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
