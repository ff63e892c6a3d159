import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../ledger.ts";
import { checkAfterwards } from "./afterwards.ts";
import { Gathered, type Wrong } from "./found.ts";
import { isKind } from "./leftBehind.ts";
import { makePlaces } from "./places.ts";
import type { Said } from "./protocol.ts";
import { scriptOf } from "./script.ts";
import { type Call, record, runScripted } from "./strace.ts";

/** What is done to a call: the process is killed in it, or it fails, as on a failing or on a full disk. */
const HARMS = { KILL: "signal=KILL", EIO: "error=EIO", ENOSPC: "error=ENOSPC" } as const;
export type Harm = keyof typeof HARMS;

/** One call of a run: what it is about, and that it is the n-th of its kind on the files that its thread writes. */
type Site = Readonly<{ syscall: string; nth: number; file: string; paths: readonly string[] }>;

export type SiteOptions = Readonly<{
  /** About how many runs, spread over all sites and harms. */
  most: number;
  seed: number;
  /** Which of so many shares of them, counted from 1: several of these can run side by side. */
  share?: Readonly<{ nth: number; of: number }>;
  say?: (text: string) => void;
}>;

export type SiteFigures = Readonly<{
  /** Calls at which something can be done, of which kinds. */
  sites: number;
  runs: number;
  /** How often each was done, by its name and that of the call. */
  harmed: Readonly<Record<string, number>>;
  /** Runs that came to their end without the call: their calls came in another order. */
  notReached: number;
}> &
  Wrong;

const FAILS: readonly Harm[] = ["KILL", "EIO", "ENOSPC"];

const HARMED: Readonly<Record<string, readonly Harm[]>> = {
  pwrite64: FAILS,
  write: FAILS,
  fsync: FAILS,
  fdatasync: FAILS,
  ftruncate: ["KILL", "EIO"],
  rename: FAILS,
  link: FAILS,
  copy_file_range: FAILS,
  sendfile: FAILS,
  unlink: ["KILL", "EIO"],
};

/** Runs the script again and again, each time with one of its calls going wrong, and checks what is left. */
export async function harmCalls({
  most,
  seed,
  share: { nth: shareNth, of } = { nth: 1, of: 1 },
  say = () => {},
}: SiteOptions): Promise<SiteFigures> {
  const place = temporaryFolder();
  const gathered = new Gathered();
  const harmed: Record<string, number> = {};
  let notReached = 0;
  try {
    // The same folder each time: it is part of the paths by which calls are told apart.
    const folder = join(place, "run");
    const sites = sitesOf(await record({ folder, seed }));
    rmSync(folder, { recursive: true, force: true });
    const all = FAILS.flatMap((harm) =>
      sites.filter(({ syscall }) => HARMED[syscall]?.includes(harm)).map((site) => ({ site, harm })),
    );
    const chosen = all
      .filter((_, index) => isChosen(index, all.length, most))
      .filter((_, index) => index % of === shareNth - 1);
    for (const [index, { site, harm }] of chosen.entries()) {
      const { syscall, nth, paths } = site;
      const inject = `inject=${syscall}:${HARMS[harm]}:when=${nth}`;
      const where = paths.flatMap((path) => ["-P", path]);
      // With a filter in the kernel strace is faster, and sends no signals.
      const filter = harm === "KILL" ? [] : ["--seccomp-bpf"];
      const only = [...filter, ...where, "-e", `trace=${syscall}`, "-e", inject];
      makePlaces(folder);
      const trace = join(place, "strace");
      const { said } = await runScripted({ folder, seed }, ["-o", trace, ...only]);
      if (!/\(INJECTED\)|killed by SIGKILL/.test(readFileSync(trace, "latin1"))) notReached += 1;
      else harmed[`${harm} ${syscall}`] = (harmed[`${harm} ${syscall}`] ?? 0) + 1;
      const wrong = await checkAfterwards(folder, scriptOf(seed), said);
      gathered.add(`${harm} at ${syscall} ${nth}`, {
        ...wrong,
        told: isToldAsFull(site, harm, sites) ? toldOtherwise(said) : [],
      });
      rmSync(folder, { recursive: true, force: true });
      if ((index + 1) % 50 === 0) say(`${index + 1} of ${chosen.length} calls went wrong`);
    }
    return { sites: sites.length, runs: chosen.length, harmed, notReached, ...gathered.found };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Whether a failure can be told as a full disk. When SQLite waits for the disk in vain, it says that the disk failed, and
 * keeps for itself what the system said; where we wait for the disk ourselves, that is known. A call of another thread that
 * has the same number fails as well.
 */
const isToldAsFull = ({ syscall, nth }: Site, harm: Harm, sites: readonly Site[]) =>
  harm === "ENOSPC" &&
  !(
    syscall.endsWith("sync") &&
    sites.some((other) => other.syscall === syscall && other.nth === nth && /\.(db|lock)/.test(other.file))
  );

/** Failures on a full disk that were not told as one. */
const toldOtherwise = (said: readonly Said[]): string[] =>
  said
    .filter(isKind("failed"))
    .filter(({ code }) => !code.endsWith("_FULL"))
    .map(({ doing, code, sentence }) => `${doing} failed as ${code}: ${sentence}`);

/** Every call that can go wrong, with its number among those of its kind in its thread: strace counts each thread's. */
function sitesOf(calls: readonly Call[]): Site[] {
  const threads = Map.groupBy(
    calls.filter((call) => call.name !== "said" && Object.hasOwn(HARMED, call.syscall)),
    ({ thread }) => thread,
  );
  return [...threads.values()].flatMap((ofThread) => {
    const counts = new Map<string, number>();
    const paths = new Set(ofThread.flatMap(pathsOf));
    return ofThread.map((call) => {
      const { syscall } = call;
      const nth = (counts.get(syscall) ?? 0) + 1;
      counts.set(syscall, nth);
      return { syscall, nth, file: pathsOf(call)[0] ?? "", paths: [...paths] };
    });
  });
}

function pathsOf(call: Call): string[] {
  if (call.name === "said") return [];
  if (call.name === "rename" || call.name === "link") return [call.path, call.to];
  if (call.name === "copy") return [call.path, call.from];
  return [call.path.replace(/ \(deleted\)$/, "")];
}

/** Whether one of so many is among the chosen, which are spread evenly. */
const isChosen = (index: number, of: number, most: number) =>
  most >= of || Math.floor((index * most) / of) !== Math.floor(((index - 1) * most) / of);
