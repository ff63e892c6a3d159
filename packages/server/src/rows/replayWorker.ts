import { parentPort, workerData } from "node:worker_threads";
import { openLogToRead } from "../eventLog/logSource.ts";
import { openSqlite } from "../sqlite.ts";
import { buildRows } from "./buildRows.ts";
import { digestsOf, extentOf } from "./digest.ts";
import { firstDivergence } from "./firstDivergence.ts";
import type { Replayed, ReplayNews, ReplayOrder } from "./replay.ts";
import { giveWay } from "../giveWay.ts";

giveWay();

// Node hands the order over as it was given by `replay`.
const { source, liveFile, freshFile } = workerData as ReplayOrder;
const say = (news: ReplayNews) => parentPort?.postMessage(news);

const live = openSqlite({ file: liveFile, readOnly: true });
const { position } = extentOf(live);

const log = await openLogToRead(source);
const begun = performance.now();
const events = await buildRows(log, freshFile, position, (progress) => say({ kind: "progress", ...progress }));
const seconds = (performance.now() - begun) / 1000;
await log.close();

say({ kind: "comparing" });
const rebuilt = openSqlite({ file: freshFile, readOnly: true });
// The live rows go on meanwhile: what came after the position is left out, of them as of the fresh ones.
const extent = { ...extentOf(rebuilt), position };
const digests = { live: digestsOf(live, extent), rebuilt: digestsOf(rebuilt, extent) };
say({
  kind: "replayed",
  replayed: { position, events, seconds, eventsPerSecond: events / seconds, ...digests, ...divergence() },
});
live.close();
rebuilt.close();

function divergence(): Pick<Replayed, "divergence" | "divergedAt"> {
  if (events !== position) {
    const words = `The live rows are at position ${position}, and the log ends at ${events}.`;
    return { divergence: words, divergedAt: null };
  }
  const first = digests.live.all === digests.rebuilt.all ? null : firstDivergence(live, rebuilt, extent);
  return { divergence: first?.words ?? null, divergedAt: first?.position ?? null };
}
