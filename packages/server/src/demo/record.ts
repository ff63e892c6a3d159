import { type By, type Decider, type Fact, imports, londonDay, people, plans, progress } from "@planledger/projections";
import { type Execute, executing } from "../commands/execute.ts";
import type { EventLog, StoredEvent } from "../eventLog/eventLog.ts";
import { openLog } from "../eventLog/logSource.ts";
import type { KeptUpload, Uploads } from "../files/uploads.ts";
import { PEOPLE_STREAM } from "../people/resolvers.ts";
import type { Vault } from "../vault/vault.ts";
import type { Calendar } from "./calendar.ts";
import { takingCopy } from "../documents/newerCopy/takingCopy.ts";
import { Desk } from "./desk.ts";
import type { FileName } from "./evidence.ts";
import { everybody, organisationId, personId, storyId } from "./people.ts";
import type { Asking, Chronicle, Sitting } from "./telling.ts";
import { withdrawing } from "./withdrawing.ts";

type Files = ReadonlyMap<FileName, KeptUpload>;
type Told = Readonly<{
  chronicles: readonly Chronicle[];
  calendar: Calendar;
  files: Files;
  uploads: Uploads;
  now: number;
  vault: Vault;
}>;

/**
 * Records the story in memory, through the commands themselves, and gives back what was recorded.
 * @throws when a rule refuses what is told, when its teller may not do it, or when it has not happened yet
 */
export async function record({
  chronicles,
  calendar,
  files,
  uploads,
  now,
  vault,
}: Told): Promise<readonly StoredEvent[]> {
  let storyTime = 0;
  const log = await openLog(
    { engine: "sqlite", file: ":memory:" },
    () => now,
    () => storyTime,
  );
  const recorder = { log, vault, uploads, execute: executing(log, vault) };
  try {
    for (const [index, moment] of momentsOf(chronicles, calendar, files).entries()) {
      if (moment.at > now)
        throw new Error(`The demonstration tells of what has not happened yet (${placeOf(moment)}).`);
      storyTime = moment.at;
      await recordMoment(moment, index, recorder);
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

/** What the story is recorded with. */
type Recorder = Readonly<{ log: EventLog; vault: Vault; uploads: Uploads; execute: Execute }>;

async function recordMoment(moment: Moment, index: number, recorder: Recorder): Promise<void> {
  const { at, desk, sitting } = moment;
  const { organisation, role, joined } = everybody[sitting.who];
  if (sitting.day < joined) throw new Error(`${sitting.who} has not joined yet (${placeOf(moment)}).`);
  const by: By = { person: personId(sitting.who), organisation: organisationId(organisation), role };
  desk.seat = { ...desk.seat, day: sitting.day, today: londonDay(at), organisation: by.organisation };
  let asked = 0;
  for (const deed of sitting.deeds) {
    desk.seat = { ...desk.seat, position: await recorder.log.newest() };
    for (const asking of [deed(desk)].flat()) {
      if (!people.allows(role, deedOf(asking))) throw new Error(`${sitting.who} may not do this (${placeOf(moment)}).`);
      const commandId = storyId("command", `${index} ${++asked}`);
      const outcome = await run(asking, desk, { by, commandId, at }, recorder);
      if (outcome.outcome === "refused")
        throw new Error(`The demonstration is refused (${placeOf(moment)}): ${nameOf(asking)}, ${outcome.refusal}.`);
      if (!outcome.appended)
        throw new Error(`The demonstration says nothing new (${placeOf(moment)}): ${nameOf(asking)}.`);
      if (asking.of === "plan" || asking.of === "progress" || asking.of === "copy")
        desk.seat = { ...desk.seat, seen: outcome.revision };
    }
  }
}

const STEERING: ReadonlySet<string> = new Set(["AdoptPlan", "RequireApproval", "ReturnProgress", "AcceptProgress"]);

function deedOf(asking: Asking): people.Deed {
  if (asking.of === "people") return "admitPeople";
  if (asking.of === "withdrawal") return asking.step.kind === "ask" ? "askWithdrawal" : "decideWithdrawal";
  return STEERING.has(nameOf(asking)) ? "steerPlans" : "editPlans";
}

function nameOf(asking: Asking): string {
  if (asking.of === "copy") return "a newer copy";
  return asking.of === "withdrawal" ? `a withdrawal, ${asking.step.kind}` : asking.command.type;
}

const placeOf = ({ desk, sitting }: Moment) => `${desk.plan}, day ${sitting.day}, ${sitting.who}`;

type Asked = Readonly<{ by: By; commandId: string; at: number }>;

function run(asking: Asking, desk: Desk, asked: Asked, recorder: Recorder) {
  const { by, commandId } = asked;
  const done = <State, Command, Event extends Fact, Refusal>(
    decider: Decider<State, Command, Event, Refusal>,
    stream: string,
    command: Command,
  ) => recorder.execute(decider, { stream, command, by, commandId, correlationId: commandId });
  switch (asking.of) {
    case "people":
      return done(people.decider, PEOPLE_STREAM, asking.command);
    case "plan":
      return done(plans.decider, plans.planStream(desk.planId), asking.command);
    case "progress":
      return done(progress.decider, plans.planStream(desk.planId), asking.command);
    case "import":
      return done(imports.decider, `import-${asking.import}`, asking.command);
    case "copy":
      return done(takingCopy, plans.planStream(desk.planId), asking.steps);
    case "withdrawal":
      return withdrawing(asking, asked, recorder);
  }
}
