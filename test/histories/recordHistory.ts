import { type By, type Fact, type people, plain, plans } from "@planledger/projections";
import { sealEvents } from "@planledger/server/commands/sealEvents.ts";
import type { EventLog } from "@planledger/server/eventLog/eventLog.ts";
import type { Vault } from "@planledger/server/vault/vault.ts";
import { planHistory, type PlanHistory } from "./planHistory.ts";
import { type Random, randomFrom } from "./random.ts";

/** How large a history is, and what it looks like. The same shape always gives the same facts. */
export type HistoryShape = Readonly<{
  /** How many events at least; a command may bring a few more. */
  events: number;
  plans: number;
  actionsEach: number;
  /** In how many of its plans every action has, from the start, every field that it can have. */
  filled?: number;
  seed: number;
  /** Whether rows and columns come and go, so that current rows differ from history to history. */
  restless?: boolean;
}>;

/** A history that was recorded. */
export type RecordedHistory = Readonly<{
  events: number;
  /** The position at which every plan was written down; from there on they only change. */
  written: number;
  plans: readonly string[];
  people: readonly By[];
}>;

/** One command's facts. `writes`: it belongs to writing the plans down, before they change. */
type Step = Readonly<{ stream: string; facts: readonly Fact[]; by: By; commandId: string; writes: boolean }>;

const ORGANISATIONS = 6;
const PEOPLE = 30;
// Commands that are sealed and appended together, so that a million events do not wait for the disk a million times.
const TOGETHER = 500;

/**
 * Records a made-up history through vault and log, sealed as commands seal it but without asking the rules.
 * @param onProgress hears how many events there are so far
 */
export async function recordHistory(
  log: Pick<EventLog, "append">,
  vault: Vault,
  shape: HistoryShape,
  onProgress: (events: number) => void = () => {},
): Promise<RecordedHistory> {
  const random = randomFrom(shape.seed);
  const cast = castOf(random);
  const made = Array.from({ length: shape.plans }, () =>
    planHistory(random, { actions: shape.actionsEach, restless: shape.restless ?? false }),
  );
  const revisions = new Map<string, number>();
  let [events, written] = [0, 0];
  let batch: Step[] = [];

  async function record(): Promise<void> {
    const sealed = batch.map(({ stream, facts, by, commandId }) =>
      sealEvents(vault, stream, facts, { by, commandId, correlationId: commandId, asked: facts }),
    );
    // All at once, in order: appends to one stream name the revision that the one before them will have.
    const appended = batch.map(({ stream }, index) => {
      const stored = (sealed[index] ?? []).map((event) => event.stored);
      const revision = revisions.get(stream) ?? -1;
      revisions.set(stream, revision + stored.length);
      return log.append(stream, revision, stored);
    });
    await Promise.all(appended);
    batch = [];
    onProgress(events);
  }

  for (const step of steps(random, cast, made, shape.filled ?? 0)) {
    batch.push(step);
    events += step.facts.length;
    if (step.writes) written = events;
    if (batch.length >= TOGETHER) await record();
    if (events >= shape.events) break;
  }
  await record();
  return { events, written, plans: made.map(({ plan }) => plan), people: cast };
}

const castOf = (random: Random): readonly By[] => {
  const organisations = Array.from({ length: ORGANISATIONS }, () => random.uuid());
  return Array.from({ length: PEOPLE }, () => ({
    person: random.uuid(),
    organisation: random.pick(organisations),
    role: "lead",
  }));
};

/** First who is there and what the plans say, then changes without end. */
function* steps(random: Random, cast: readonly By[], made: readonly PlanHistory[], filled: number): Generator<Step> {
  let writes = true;
  const step = (stream: string, facts: readonly Fact[], by: By = random.pick(cast)): Step => ({
    stream,
    facts,
    by,
    commandId: random.uuid(),
    writes,
  });
  const opener = random.pick(cast);
  yield step(
    "people",
    [{ type: "PartnershipOpened", data: { name: "Fenmark Prevent Partnership", storyClock: false } }],
    opener,
  );
  for (const organisation of new Set(cast.map((by) => by.organisation))) {
    yield step(
      "people",
      [{ type: "OrganisationJoined", data: { organisation, name: `Organisation ${organisation.slice(0, 4)}` } }],
      opener,
    );
  }
  for (const { person, organisation } of cast) yield step("people", invited(person, organisation), opener);
  for (const history of made) {
    for (const facts of history.beginning()) yield step(plans.planStream(history.plan), facts);
  }
  for (const history of made.slice(0, filled)) {
    const by = random.pick(cast);
    for (const facts of history.filling(by.person, by.organisation))
      yield step(plans.planStream(history.plan), facts, by);
  }
  writes = false;
  for (;;) {
    const history = random.pick(made);
    const by = random.pick(cast);
    yield step(plans.planStream(history.plan), history.change(by.person, by.organisation), by);
  }
}

const invited = (person: string, organisation: string): readonly people.PeopleEvent[] => [
  { type: "PersonInvited", data: { person, name: plain(`Person ${person.slice(0, 4)}`), organisation } },
  { type: "RoleGranted", data: { person, role: "lead", organisation } },
];
