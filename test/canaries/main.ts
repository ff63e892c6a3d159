// npm run canaries [-- COUNT] [--keep]: writes so many words through every door, withdraws them, and looks for them byte
// by byte in everything that the product wrote. Ends with 1 when anything is found.
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { temporaryFolder } from "../ledger.ts";
import { runCanaries } from "./run.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "boolean" } } });
const folder = temporaryFolder();
const told = await runCanaries(folder, Number(positionals[0] ?? 1_000), (text) => console.error(`— ${text}`));
const { written, withdrawals, before, after, verified, replayed } = told;
console.log(`${written} words written, withdrawn in ${withdrawals} withdrawals.`);
console.log(
  `Before: found in ${[...new Set(before.map(({ file, as }) => `${file.slice(folder.length + 1)} (${as})`))].join(", ")}.`,
);
console.log(after.length === 0 ? "Afterwards: found nowhere." : "Afterwards:");
for (const { file, as } of after) console.log(`  ${file.slice(folder.length + 1)} (${as})`);
console.log(verified.out.trim());
console.log(`Replay: ${replayed.code === 0 ? "equal" : replayed.out}`);
if (values.keep === true) console.log(`Kept in ${folder}.`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = after.length === 0 && verified.code === 0 && replayed.code === 0 ? 0 : 1;
