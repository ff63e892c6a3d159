import type { By } from "@planledger/projections";
import { plans } from "@planledger/projections";
import { randomFrom } from "../histories/random.ts";
import { sentence } from "../histories/words.ts";
import type { Asked } from "./protocol.ts";

/** The commands of one run: those that set the stage, and any number of others, none of which has nothing to add. */
export type Story = Readonly<{ opening: readonly Asked[]; next: () => Asked }>;

/** How much the opening makes: so many plans, with so many actions each, and so many people who do it. */
export type StorySize = Readonly<{ plans: number; actions: number; people?: number }>;

const LARGE: StorySize = { plans: 4, actions: 60 };

export function story(seed: number, size: StorySize = LARGE): Story {
  const { people = 5 } = size;
  // The plan as the opening left it: drafted, a section, its actions.
  const seen = 1 + size.actions;
  const random = randomFrom(seed);
  const organisation = random.uuid();
  const cast: readonly By[] = Array.from({ length: people }, () => ({
    person: random.uuid(),
    organisation,
    role: "lead",
  }));
  const opener = cast[0] ?? { person: "", organisation, role: "lead" };
  const made = Array.from({ length: size.plans }, () => ({
    plan: random.uuid(),
    section: random.uuid(),
    actions: Array.from({ length: size.actions }, () => random.uuid()),
  }));
  // Each is edited once, so that nobody is refused because somebody else wrote the same cell.
  const cells = made.flatMap(({ plan, actions }) =>
    actions.flatMap((action) => [
      { plan, action, column: "c1" },
      { plan, action, column: "c2" },
    ]),
  );
  const words = () => [{ kind: "paragraph", text: sentence(random) }] as const;
  const row = (action: string, section: string) => ({
    action,
    section,
    objective: null,
    number: null,
    cells: { c1: words(), c2: words() },
  });

  const onPeople = (command: Extract<Asked, { rules: "people" }>["command"]): Asked => ({
    commandId: random.uuid(),
    by: opener,
    stream: "people",
    rules: "people",
    command,
  });
  const onPlan = (plan: string, command: plans.PlanCommand, by: By = opener): Asked => ({
    commandId: random.uuid(),
    by,
    stream: plans.planStream(plan),
    rules: "plans",
    command,
  });

  const opening = [
    onPeople({
      type: "OpenPartnership",
      name: "Fenmark Prevent Partnership",
      storyClock: false,
      organisation: { id: organisation, name: "Fenmark" },
      person: { id: opener.person, name: "Amira" },
    }),
    ...cast
      .slice(1)
      .map(({ person }, index) =>
        onPeople({ type: "InvitePerson", person, name: `Person ${index + 2}`, organisation, role: "lead" }),
      ),
    ...made.flatMap(({ plan, section, actions }) => [
      onPlan(plan, {
        type: "DraftPlan",
        plan,
        title: "Fenmark's plan",
        level: "district",
        organisations: [organisation],
        parent: null,
        period: null,
        columns: [
          { label: "Activity", role: "action" },
          { label: "Timescale", role: "timescale" },
        ],
        template: null,
        import: null,
      }),
      onPlan(plan, { type: "AddSection", section, number: "1", title: "Schools", statement: null, after: null }),
      onPlan(plan, { type: "AddActions", rows: actions.map((action) => row(action, section)), known: [] }),
    ]),
  ];

  function next(): Asked {
    const { plan, section, actions } = random.pick(made);
    const [action, by] = [random.pick(actions), random.pick(cast)];
    switch (random.below(6)) {
      case 0:
        return onPlan(plan, { type: "RetitlePlan", title: sentence(random) }, by);
      case 1:
        return onPlan(plan, { type: "AddAction", ...row(random.uuid(), section), after: null, known: [] }, by);
      case 2:
        return onPlan(
          plan,
          { type: "RewordSection", section, number: "1", title: sentence(random), statement: sentence(random) },
          by,
        );
      case 3: {
        const cell = cells.splice(random.below(cells.length), 1)[0];
        if (cell === undefined) return next();
        const { action: edited, column } = cell;
        return onPlan(
          cell.plan,
          { type: "EditCell", action: edited, column, blocks: words(), seen, reason: null, known: [] },
          by,
        );
      }
      default: {
        const about = { report: random.uuid(), action, narrative: sentence(random), organisation, evidence: [] };
        const said = {
          occurredOn: "2026-09-01",
          today: "2026-11-01",
          status: random.pick(["inProgress", "blocked"] as const),
        };
        const command = { type: "ReportProgress", ...about, ...said } as const;
        return { commandId: random.uuid(), by, stream: plans.planStream(plan), rules: "progress", command };
      }
    }
  }
  return { opening, next };
}
