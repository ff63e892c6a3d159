import { rmSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../ledger.ts";
import { checkAfterwards, type Wrong } from "./afterwards.ts";
import { scriptOf } from "./script.ts";
import { type Call, record, runScripted } from "./strace.ts";

/** What is done to a call: the process is killed in it, or it fails, as on a failing or on a full disk. */
const HARMS = { KILL: "signal=KILL", EIO: "error=EIO", ENOSPC: "error=ENOSPC" } as const;
export type Harm = keyof typeof HARMS;

/** One call of a run: the n-th of its kind, on the files that its thread writes. */
type Site = Readonly<{ syscall: string; nth: number; paths: readonly string[] }>;

export type SiteOptions = Readonly<{
  /** About how many runs, spread over all sites and harms. */
  most: number;
  seed: number;
  say?: (text: string) => void;
}>;

export type SiteFigures = Readonly<{
  /** Calls at which something can be done, of which kinds. */
  sites: number;
  runs: number;
  kills: number;
  errors: number;
  /** Runs that came to their end without the call: their calls came in another order. */
  notReached: number;
}> &
  Wrong;

const HARMED: Readonly<Record<string, readonly Harm[]>> = {
  pwrite64: ["KILL", "EIO", "ENOSPC"],
  write: ["KILL", "EIO", "ENOSPC"],
  fsync: ["KILL", "EIO", "ENOSPC"],
  fdatasync: ["KILL", "EIO", "ENOSPC"],
  ftruncate: ["KILL", "EIO"],
  rename: ["KILL", "EIO", "ENOSPC"],
  unlink: ["KILL", "EIO"],
};

/** Runs the script again and again, each time with one of its calls going wrong, and checks what is left. */
export async function harmCalls({ most, seed, say = () => {} }: SiteOptions): Promise<SiteFigures> {
  const place = temporaryFolder();
  const found = {
    lost: [] as string[],
    duplicates: [] as string[],
    divergences: [] as string[],
    unproved: [] as string[],
  };
  let [kills, errors, notReached] = [0, 0, 0];
  try {
    // The same folder each time: it is part of the paths by which calls are told apart.
    const folder = join(place, "data");
    const sites = sitesOf(await record({ folder, seed }));
    rmSync(folder, { recursive: true, force: true });
    const all = sites.flatMap((site) => (HARMED[site.syscall] ?? []).map((harm) => ({ site, harm })));
    const chosen = all.filter((_, index) => isChosen(index, all.length, most));
    for (const [index, { site, harm }] of chosen.entries()) {
      const { syscall, nth, paths } = site;
      const inject = `inject=${syscall}:${HARMS[harm]}:when=${nth}`;
      const where = paths.flatMap((path) => ["-P", path]);
      const log = join(place, "strace");
      const ended = await runScripted({ folder, seed }, ["-o", log, ...where, "-e", `trace=${syscall}`, "-e", inject]);
      const wasDone = ended.said.some(({ kind }) => kind === "done");
      if (harm === "KILL" && wasDone) notReached += 1;
      else if (harm === "KILL") kills += 1;
      else errors += 1;
      const wrong = await checkAfterwards(folder, scriptOf(seed), ended.said);
      for (const kind of ["lost", "duplicates", "divergences", "unproved"] as const)
        found[kind].push(...wrong[kind].map((sentence) => `${harm} at ${syscall} ${nth}: ${sentence}`));
      rmSync(folder, { recursive: true, force: true });
      if ((index + 1) % 50 === 0) say(`${index + 1} of ${chosen.length} calls went wrong`);
    }
    return { sites: sites.length, runs: chosen.length, kills, errors, notReached, ...found };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Every call that can go wrong, with its number among those of its kind in its thread: strace counts each thread's. */
function sitesOf(calls: readonly Call[]): Site[] {
  const threads = Map.groupBy(
    calls.filter((call) => call.name !== "said" && Object.hasOwn(HARMED, call.syscall)),
    ({ thread }) => thread,
  );
  return [...threads.values()].flatMap((ofThread) => {
    const counts = new Map<string, number>();
    const paths = new Set(ofThread.flatMap(pathsOf));
    return ofThread.map(({ syscall }) => {
      const nth = (counts.get(syscall) ?? 0) + 1;
      counts.set(syscall, nth);
      return { syscall, nth, paths: [...paths] };
    });
  });
}

const pathsOf = (call: Call): string[] =>
  call.name === "said" ? [] : call.name === "rename" ? [call.path, call.to] : [call.path.replace(/ \(deleted\)$/, "")];

/** Whether one of so many is among the chosen, which are spread evenly. */
const isChosen = (index: number, of: number, most: number) =>
  most >= of || Math.floor((index * most) / of) !== Math.floor(((index - 1) * most) / of);
