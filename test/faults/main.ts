// npm run faults [-- PART…] [--seed 1] [--kills 100] [--sites 400] [--images 2000] [--flips N] … [--json]: everything that can go wrong
// under a server, one part after the other, or only the parts that are named. Ends with a table, and with 1 when anything
// was lost, doubled or changed in silence. What cannot run on this machine is said, and counts for nothing.
import { parseArgs } from "node:util";
import { parts, type Told } from "./parts.ts";

const counts = Object.fromEntries(parts.map(({ name }) => [name, { type: "string" } as const]));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    share: { type: "string" },
    spoil: { type: "string" },
    json: { type: "boolean" },
    ...counts,
  },
});
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${parts.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const asked: Readonly<Record<string, string | boolean | undefined>> = values;
const seed = Number(asked["seed"] ?? Date.now() % 1_000_000);
const spoil = asked["spoil"] === "loss" || asked["spoil"] === "row" ? asked["spoil"] : undefined;
// "2/3": of the calls that go wrong, and of the bytes that are changed, the second third.
const [nth = 1, of = 1] = String(asked["share"] ?? "1/1")
  .split("/")
  .map(Number);
const count = (part: string, usual: number) => Number(asked[part] ?? usual);

const ran: (Readonly<{ name: string; seconds: number }> & Told)[] = [];
const notRun: Readonly<{ name: string; why: string }>[] = [];
for (const { name, cannot, run } of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (cannot !== null) {
    notRun.push({ name, why: cannot });
    continue;
  }
  const began = performance.now();
  console.error(`— ${name}`);
  const told = await run({ count, seed, share: { nth, of }, spoil, say: (text) => console.error(`  ${text}`) });
  ran.push({ name, seconds: Math.round((performance.now() - began) / 1000), ...told });
}

const faults = ran.flatMap(({ name, found }) =>
  Object.entries(found).flatMap(([kind, sentences]) => sentences.map((sentence) => `${name}, ${kind}: ${sentence}`)),
);
if (asked["json"] === true) console.log(JSON.stringify({ seed, ran, notRun }, null, 2));
else {
  console.log(`Seed ${seed}`);
  for (const { name, seconds, did, found } of ran) {
    const numbers = Object.entries(did).map(([what, number]) => `${what} ${number}`);
    const wrong = Object.entries(found).map(([what, sentences]) => `${what} ${sentences.length}`);
    console.log(`${name.padEnd(12)} ${[...numbers, ...wrong].join(" · ")} (${seconds} s)`);
  }
  for (const { name, why } of notRun) console.log(`${name.padEnd(12)} not run here: ${why}`);
  console.log(faults.length === 0 ? "Nothing was lost, doubled or changed in silence." : `${faults.length} faults.`);
}
for (const sentence of faults.slice(0, 20)) console.error(sentence);
process.exitCode = faults.length === 0 ? 0 : 1;
