import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { asking } from "./asking.ts";
import { type Line, quantile } from "./measure.ts";
import type { Place } from "./place.ts";
import { startPlace } from "./startPlace.ts";

/** What the process of the followers says. */
export type FollowersNews =
  | Readonly<{ kind: "following" }>
  | Readonly<{ kind: "lost"; code: number }>
  | Readonly<{ kind: "heard"; arrivals: readonly (readonly [position: number, at: readonly number[]])[] }>;

const EVENTS_A_SECOND = 5;

const PROGRAM = fileURLToPath(new URL("./followers.ts", import.meta.url));
const RETITLE = "mutation ($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename } }";
const POSITION = "query { basis { position } }";

/** Events at a steady pace, told to many followers; one of them stalls, for which nothing may pile up. */
export async function followingLines(place: Place, followers: number, seconds: number): Promise<readonly Line[]> {
  const server = await startPlace(place);
  const person = place.history.people[0]?.person ?? "";
  const [planId] = place.history.plans;
  const { asked, close } = asking(`${server.url}/graphql`, person);
  const child = fork(PROGRAM, [`${server.url.replace("http", "ws")}/graphql`, person, String(followers)]);
  try {
    await told(child, "following");
    const { basis } = await asked<Readonly<{ basis: Readonly<{ position: number }> }>>(POSITION, {});
    const sent: number[] = [];
    const memory: number[] = [];
    const began = performance.now();
    for (let count = 0; count < EVENTS_A_SECOND * seconds; count += 1) {
      await sleep(Math.max(0, began + (count * 1_000) / EVENTS_A_SECOND - performance.now()));
      sent.push(performance.timeOrigin + performance.now());
      await asked(RETITLE, { input: { commandId: randomUUID(), planId, title: `Plan, the ${count + 1}. name of it` } });
      memory.push(memoryOf(server.pid));
    }
    child.send(sent.length * followers);
    const { arrivals } = await told(child, "heard");
    const heard = new Map(arrivals);
    const took = sent.flatMap((at, index) =>
      (heard.get(basis.position + 1 + index) ?? []).map((arrived) => arrived - at),
    );
    const missing = sent.length * followers - took.length;
    if (missing !== 0) throw new Error(`${missing} of ${sent.length * followers} were never told.`);
    const sorted = took.toSorted((a, b) => a - b);
    const p99 = quantile(sorted, 0.99);
    const third = Math.ceil(memory.length / 3);
    const [early, late] = [Math.max(...memory.slice(0, third)), Math.max(...memory.slice(-third))];
    return [
      {
        what: `${EVENTS_A_SECOND} events a second to ${followers} followers, from the edit to each of them, p99`,
        unit: "ms",
        measured: { min: sorted[0] ?? NaN, median: p99, max: sorted.at(-1) ?? NaN },
        target: { atMost: 500 },
        detail: `median ${quantile(sorted, 0.5).toFixed(0)} ms, for ${seconds} s, all of ${took.length} told`,
      },
      {
        what: "memory of the server meanwhile, the last third to the first, one follower stalled",
        unit: "×",
        measured: { min: late / early, median: late / early, max: late / early },
        target: { atMost: 1.1 },
        detail: `${early.toFixed(0)} MiB at first, ${late.toFixed(0)} MiB at the end`,
      },
    ];
  } finally {
    child.kill();
    close();
    await server.stop();
  }
}

/** Waits for news of this kind. */
async function told<Kind extends FollowersNews["kind"]>(child: ReturnType<typeof fork>, kind: Kind) {
  for (;;) {
    // Only our own program sends these.
    const [news] = (await once(child, "message")) as [FollowersNews];
    if (news.kind === "lost") throw new Error(`A follower lost its connection (${news.code}).`);
    if (news.kind === kind) return news as Extract<FollowersNews, Readonly<{ kind: Kind }>>;
  }
}

/** MiB that a process holds in memory. */
function memoryOf(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1]) / 1024;
}
