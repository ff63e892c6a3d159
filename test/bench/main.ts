// npm run bench [-- --events 200000] [--json]: measures what is promised beside a reference in the same run. Ratios are
// told as least, median and greatest of several rounds; the median is held against the target.
import { parseArgs } from "node:util";
import { appendLines } from "./append.ts";
import { editLine } from "./edit.ts";
import { endToEndLine } from "./endToEnd.ts";
import { firstLoadLine } from "./firstLoad.ts";
import { followingLines } from "./following.ts";
import { largePlanLines } from "./largePlan.ts";
import { isMet, type Line } from "./measure.ts";
import { makePlace } from "./place.ts";
import { PLANS_READ, planPageLines } from "./planPage.ts";
import { proofLines } from "./proof.ts";
import { rebuildLine } from "./rebuild.ts";
import { searchLine } from "./search.ts";
import { servingLines } from "./serving.ts";

const { values } = parseArgs({ options: { events: { type: "string" }, json: { type: "boolean" } } });
const events = Number(values.events ?? 200_000);
if (!Number.isInteger(events) || events < 1_000) throw new Error("--events is a whole number from 1000 on.");

// A short run proves that the benchmark works; its figures mean nothing.
const short = events < 50_000;
const actionsEach = short ? 5 : 100;
// A million events are the history of 200 plans with 20,000 actions; fewer events are as much history of fewer plans.
const plans = Math.max(PLANS_READ, Math.floor(events / 5_000));
const shape = { events, plans, actionsEach, filled: PLANS_READ, seed: 1 };
const lines: Line[] = [];
const say = (text: string) => console.error(text);
const show = (...found: readonly Line[]) => {
  lines.push(...found);
  if (!values.json) for (const line of found) console.log(told(line));
};

show(...(await appendLines(short ? 64 : 1_024)));

say(`Recording ${events} events …`);
const large = await makePlace(shape, (done) => done % 50_000 < 500 && say(`${done} events`));
const small = await makePlace({ ...shape, events: short ? 500 : 10_000, plans: PLANS_READ });
try {
  show(...(await planPageLines(large, small, short ? 3 : 41)));
  show(await endToEndLine(large, short ? 3 : 100));
  show(await rebuildLine(large));
  show(...(await proofLines(large, short ? 3 : 41)));
  show(await searchLine(large, short ? 3 : 41));
} finally {
  large.remove();
  small.remove();
}

const long = await makePlace({ events: Math.min(events, 30_000), plans: 1, actionsEach, seed: 2 });
try {
  show(await editLine(long, short ? 20 : 1_000));
} finally {
  long.remove();
}

const actions = short ? 60 : 500;
const page = await makePlace({ events: actions * 12, plans: 1, actionsEach: actions, filled: 1, seed: 3 });
try {
  show(...(await largePlanLines(page, actions, short ? 1 : 5)));
} finally {
  page.remove();
}

// The scale of a whole county: 200 plans with 20,000 actions.
const county = await makePlace(
  short
    ? { events: 1_000, plans: 5, actionsEach: 20, seed: 4 }
    : { events: 100_000, plans: 200, actionsEach: 100, seed: 4 },
);
try {
  show(
    ...(await servingLines(
      county,
      short
        ? { edits: 20, questions: 50, seconds: 1, warming: 1 }
        : { edits: 200, questions: 500, seconds: 60, warming: 10 },
    )),
  );
  show(...(await followingLines(county, short ? 50 : 2_000, short ? 1 : 60)));
} finally {
  county.remove();
}

const load = firstLoadLine();
if (load !== undefined) show(load);
if (values.json)
  console.log(
    JSON.stringify(
      lines.map((line) => ({ ...line, met: isMet(line) })),
      null,
      2,
    ),
  );

function told(line: Line): string {
  const { what, unit, measured, target, detail } = line;
  const number = (value: number) => value.toFixed(unit === "×" ? 2 : 1);
  const spread = `${number(measured.median)} ${unit} (${number(measured.min)} to ${number(measured.max)})`;
  const wanted = target === null ? "" : "atLeast" in target ? `at least ${target.atLeast}` : `at most ${target.atMost}`;
  const met = isMet(line);
  return `${what.padEnd(68)} ${spread.padEnd(30)} ${wanted.padEnd(13)} ${(met === null ? "" : met ? "met" : "MISSED").padEnd(7)} ${detail}`;
}
