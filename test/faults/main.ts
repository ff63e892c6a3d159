// npm run faults [-- --kills 100] [--seed 1] [--spoil loss|row]: kills a working server again and again. Runs on the
// embedded log, or on the event store that EVENTSTORE_URL names. Exits with 1 when anything was lost.
import { parseArgs } from "node:util";
import { runFaults } from "./run.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string" },
    seed: { type: "string" },
    spoil: { type: "string" },
    json: { type: "boolean" },
  },
});
const spoil = values.spoil === "loss" || values.spoil === "row" ? values.spoil : undefined;
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const figures = await runFaults({
  kills: Number(values.kills ?? 100),
  seed,
  spoil,
  say: (text) => console.error(text),
});

const { engine, kills, whileStarting, acknowledged, retried, events, ...found } = figures;
const faults = Object.values(found).flat();
if (values.json) console.log(JSON.stringify({ ...figures, seed }, null, 2));
else {
  console.log(`Engine ${engine}, seed ${seed}`);
  console.log(`Kills                    ${kills} (${whileStarting} of them while starting)`);
  console.log(`Commands acknowledged    ${acknowledged} (${retried} after a retry)`);
  console.log(`Events                   ${events}`);
  for (const [kind, sentences] of Object.entries(found)) console.log(`${kind.padEnd(24)} ${sentences.length}`);
}
for (const sentence of faults.slice(0, 20)) console.error(sentence);
process.exitCode = faults.length === 0 ? 0 : 1;
