import { parentPort, workerData } from "node:worker_threads";
import { BackupError } from "./backupError.ts";
import { type BackupOrder, type BackupProgress, makeBackup } from "./makeBackup.ts";
import { giveWay } from "../giveWay.ts";

/** What the worker says: how far it is, and then what it made, or why it could not. */
export type BackupNews =
  | Readonly<{ kind: "progress" } & BackupProgress>
  | Readonly<{ kind: "made"; set: string; madeAt: string; events: number }>
  | Readonly<{ kind: "refused"; sentence: string }>;

giveWay();

// Node hands the order over as it was given by `scheduledBackups`, its keys as plain bytes.
const order = workerData as BackupOrder;
const say = (news: BackupNews) => parentPort?.postMessage(news);

try {
  const known = order.known.map((key) => Buffer.from(key));
  const { set, manifest } = await makeBackup({ ...order, known }, (progress) => say({ kind: "progress", ...progress }));
  say({ kind: "made", set, madeAt: manifest.madeAt, events: manifest.events });
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  say({ kind: "refused", sentence: error.message });
}
