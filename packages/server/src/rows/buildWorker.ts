import { parentPort, workerData } from "node:worker_threads";
import { type LogSource, openLogToRead } from "../eventLog/logSource.ts";
import { buildRows } from "./buildRows.ts";
import { giveWay } from "../giveWay.ts";

/** What the worker is told, and what it says: progress, then how many events it brought in. */
export type BuildOrder = Readonly<{ source: LogSource; file: string; upTo: number }>;
export type BuildNews =
  | Readonly<{ kind: "progress"; done: number; of: number }>
  | Readonly<{ kind: "built"; events: number }>;

giveWay();

// Node hands the order over as it was given by `buildInWorker`.
const { source, file, upTo } = workerData as BuildOrder;
const say = (news: BuildNews) => parentPort?.postMessage(news);

const log = await openLogToRead(source);
const events = await buildRows(log, file, upTo, (progress) => say({ kind: "progress", ...progress }));
await log.close();
say({ kind: "built", events });
