import type { Page } from "playwright-core";

/** One piece of work of the page's main thread, in milliseconds: how long it held up everything else, and what it took. */
export type Task = Readonly<{ wall: number; cpu: number }>;

type TraceEvent = Readonly<{
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: Readonly<{ name?: unknown }>;
}>;

/** The longest task of the page's main thread while something is done, out of Chromium's own performance trace. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Task> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  // What a trace holds is described by Chromium, not by the types of its protocol.
  session.on("Tracing.dataCollected", ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"], excludedCategories: ["*"] },
  });
  await work();
  await session.send("Tracing.end");
  await ended;
  await session.detach();
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(events.filter(({ args }) => args?.name === "CrRendererMain").map(threadOf));
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && main.has(threadOf(event)));
  const longest = (of: (task: TraceEvent) => number | undefined) =>
    tasks.reduce((most, task) => Math.max(most, (of(task) ?? 0) / 1_000), 0);
  return { wall: longest(({ dur }) => dur), cpu: longest(({ tdur }) => tdur) };
}
