import { rmSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../histories/random.ts";
import { temporaryFolder } from "../ledger.ts";
import { checkAfterwards } from "./afterwards.ts";
import { anyPart, Disk, EVERYTHING, NOTHING_MORE, type Survival } from "./disk.ts";
import { Gathered, type Wrong } from "./found.ts";
import { placesIn } from "./places.ts";
import type { Said } from "./protocol.ts";
import { scriptOf } from "./script.ts";
import { type Call, record } from "./strace.ts";

export type ImageOptions = Readonly<{
  /** About how many disks to look at, spread over the run. */
  most: number;
  seed: number;
  /** Whether the recorded server does not wait for the disk before it acknowledges. */
  weak?: boolean;
  say?: (text: string) => void;
}>;

export type ImageFigures = Readonly<{ calls: number; images: number }> & Wrong;

/**
 * Records one scripted run, and then lets the power fail after its calls: each time with what the disk must hold then, with
 * everything (as after a kill), and with parts of what was not waited for.
 */
export async function failPower({ most, seed, weak = false, say = () => {} }: ImageOptions): Promise<ImageFigures> {
  const place = temporaryFolder();
  const gathered = new Gathered();
  let images = 0;
  try {
    const root = join(place, "data");
    const calls = await record({ folder: root, seed, weak });
    const random = randomFrom(seed);
    const script = scriptOf(seed);
    const changing = calls.flatMap((call, index) => (isChange(call) ? [index] : []));
    const survivals: readonly (readonly [string, () => Survival])[] = [
      ["all lost that was not waited for", () => NOTHING_MORE],
      ["some lost, some torn", () => anyPart(random)],
      ["nothing lost", () => EVERYTHING],
      ["some lost, some torn", () => anyPart(random)],
    ];
    const wanted = Math.min(most, changing.length * survivals.length);

    const disk = new Disk(root, Object.values(placesIn(root)));
    const said: Said[] = [];
    let next = 0;
    for (const [index, call] of calls.entries()) {
      disk.take(call);
      if (call.name === "said") said.push(call.said);
      // Spread evenly over all changes, each kind of loss in its turn.
      for (let due = Math.floor((next * changing.length) / wanted); next < wanted && changing[due] === index;) {
        const [how, survival] = survivals[next % survivals.length] ?? ["", () => EVERYTHING];
        const folder = join(place, `image-${next}`);
        disk.write(folder, survival());
        const wrong = await checkAfterwards(folder, script, said);
        gathered.add(`After call ${index + 1}, ${how}`, wrong);
        rmSync(folder, { recursive: true, force: true });
        images += 1;
        next += 1;
        due = Math.floor((next * changing.length) / wanted);
        if (images % 100 === 0) say(`${images} of ${wanted} disks looked at`);
      }
    }
    return { calls: changing.length, images, ...gathered.found };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const isChange = (call: Call) => call.name !== "said" && !call.path.endsWith("-shm");
