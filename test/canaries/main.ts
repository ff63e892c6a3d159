// npm run canaries [-- COUNT] [--eventstore] [--keep]: writes so many words through every door, withdraws them, and looks
// for them byte by byte in everything that the product wrote; on the embedded log, or with a stand-in of an event store.
// Ends with 1 when anything is found.
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { temporaryFolder } from "../ledger.ts";
import { faultsIn, runCanaries } from "./run.ts";

const flag = { type: "boolean" } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: flag, eventstore: flag } });
const folder = temporaryFolder();
const count = Number(positionals[0] ?? 1_000);
const engine = values.eventstore === true ? "eventstore" : "sqlite";
const told = await runCanaries(folder, count, (text) => console.error(`— ${text}`), engine);
const faults = faultsIn(told, folder);
const { written, withdrawals, followed, before, restored, commands } = told;
console.log(`${written} words written (${engine}), withdrawn in ${withdrawals} withdrawals.`);
console.log(
  `Before: found in ${[...new Set(before.map(({ file, as }) => `${file.slice(folder.length + 1)} (${as})`))].join(", ")}; ${followed} changes with words came to who followed.`,
);
console.log(
  `A backup of before brings back the words of ${restored.withTheKeysOfNow.entries} entries with the keys of now, of ${restored.overTheVaultOfNow.entries} over the vault of now, of ${restored.withTheKeysOfThen.entries} with keys of then that nobody should have kept.`,
);
console.log(commands.verify.out.trim());
console.log(faults.length === 0 ? "Afterwards: found nowhere, and all is as it was signed." : faults.join("\n"));
if (values.keep === true) console.log(`Kept in ${folder}.`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
