import { type By, type Decider, type Fact, imports, londonDay, people, plans, progress } from "@planledger/projections";
import { type Execute, executing } from "../commands/execute.ts";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import { openLog } from "../eventLog/logSource.ts";
import type { KeptUpload } from "../files/uploads.ts";
import { PEOPLE_STREAM } from "../people/resolvers.ts";
import type { Vault } from "../vault/vault.ts";
import type { Calendar } from "./calendar.ts";
import { Desk } from "./desk.ts";
import type { FileName } from "./evidence.ts";
import { everybody, organisationId, personId, storyId } from "./people.ts";
import type { Asking, Chronicle, Sitting } from "./telling.ts";

type Files = ReadonlyMap<FileName, KeptUpload>;
type Told = Readonly<{ chronicles: readonly Chronicle[]; calendar: Calendar; files: Files; now: number; vault: Vault }>;

/**
 * Records the story in memory, through the commands themselves, and gives back what was recorded.
 * @throws when a rule refuses what is told, when its teller may not do it, or when it has not happened yet
 */
export async function record({ chronicles, calendar, files, now, vault }: Told): Promise<readonly StoredEvent[]> {
  let storyTime = 0;
  const log = await openLog(
    { engine: "sqlite", file: ":memory:" },
    () => now,
    () => storyTime,
  );
  const execute = executing(log, vault);
  try {
    for (const [index, moment] of momentsOf(chronicles, calendar, files).entries()) {
      if (moment.at > now)
        throw new Error(`The demonstration tells of what has not happened yet (${placeOf(moment)}).`);
      storyTime = moment.at;
      await recordMoment(moment, index, execute);
    }
    return await Array.fromAsync(log.readAll(0));
  } finally {
    await log.close();
  }
}

/** A sitting at its moment, at the desk of its plan. */
type Moment = Readonly<{ at: number; sitting: Sitting; desk: Desk }>;

const MINUTE = 60_000;
const DAY_BEGINS = 8 * 60 + 50;
/** Sittings begin at any minute of these hours. */
const SPREAD = 7 * 60;

/** All sittings of all chronicles, in the order in which they happened. */
function momentsOf(chronicles: readonly Chronicle[], calendar: Calendar, files: Files): readonly Moment[] {
  const moments = chronicles.flatMap(({ plan, sittings }, number) => {
    const desk = new Desk(plan, calendar, files);
    let last = 0;
    return sittings.map((sitting, index): Moment => {
      const seconds = (index * 17) % 60;
      const begins = calendar.instant(sitting.day, DAY_BEGINS + ((index * 47 + number * 83) % SPREAD)) + seconds * 1000;
      // One after the other, also when two sittings fall on one working day.
      last = Math.max(last + 7 * MINUTE, begins);
      return { at: last, sitting, desk };
    });
  });
  return moments.toSorted((one, other) => one.at - other.at);
}

async function recordMoment(moment: Moment, index: number, execute: Execute): Promise<void> {
  const { at, desk, sitting } = moment;
  const { organisation, role, joined } = everybody[sitting.who];
  if (sitting.day < joined) throw new Error(`${sitting.who} has not joined yet (${placeOf(moment)}).`);
  const by: By = { person: personId(sitting.who), organisation: organisationId(organisation), role };
  desk.seat = { ...desk.seat, day: sitting.day, today: londonDay(at), organisation: by.organisation };
  let asked = 0;
  for (const deed of sitting.deeds) {
    for (const asking of [deed(desk)].flat()) {
      if (!people.allows(role, deedOf(asking))) throw new Error(`${sitting.who} may not do this (${placeOf(moment)}).`);
      const outcome = await run(asking, desk, by, storyId("command", `${index} ${++asked}`), execute);
      if (outcome.outcome === "refused")
        throw new Error(
          `The demonstration is refused (${placeOf(moment)}): ${asking.command.type}, ${outcome.refusal}.`,
        );
      if (!outcome.appended)
        throw new Error(`The demonstration says nothing new (${placeOf(moment)}): ${asking.command.type}.`);
      if (asking.of === "plan" || asking.of === "progress") desk.seat = { ...desk.seat, seen: outcome.revision };
    }
  }
}

const STEERING: readonly Asking["command"]["type"][] = [
  "AdoptPlan",
  "RequireApproval",
  "ReturnProgress",
  "AcceptProgress",
];

function deedOf({ of, command }: Asking): people.Deed {
  if (of === "people") return "admitPeople";
  return STEERING.includes(command.type) ? "steerPlans" : "editPlans";
}

const placeOf = ({ desk, sitting }: Moment) => `${desk.plan}, day ${sitting.day}, ${sitting.who}`;

function run(asking: Asking, desk: Desk, by: By, commandId: string, execute: Execute) {
  const done = <State, Command, Event extends Fact, Refusal>(
    decider: Decider<State, Command, Event, Refusal>,
    stream: string,
    command: Command,
  ) => execute(decider, { stream, command, by, commandId, correlationId: commandId });
  switch (asking.of) {
    case "people":
      return done(people.decider, PEOPLE_STREAM, asking.command);
    case "plan":
      return done(plans.decider, plans.planStream(desk.planId), asking.command);
    case "progress":
      return done(progress.decider, plans.planStream(desk.planId), asking.command);
    case "import":
      return done(imports.decider, `import-${storyId("import", desk.plan)}`, asking.command);
  }
}
