import { plain, type Fact, type plans, type progress } from "@planledger/projections";
import type { Random } from "./random.ts";
import { cell, day, leads, sentence, timescale } from "./words.ts";

const COLUMNS: readonly Readonly<{ label: string; role: plans.ColumnRole }>[] = [
  { label: "No.", role: "number" },
  { label: "Activity", role: "action" },
  { label: "Lead / Partners", role: "lead" },
  { label: "Timescale", role: "timescale" },
  { label: "Impact / Outcomes", role: "outcome" },
  { label: "Notes", role: "notes" },
];
const SECTIONS = 5;
const ADDED_TOGETHER = 20;
const STATUSES: readonly progress.Status[] = ["notStarted", "inProgress", "completed", "blocked"];
const RATINGS: readonly progress.Rating[] = ["red", "amber", "green"];

type ActionMade = { readonly id: string; removed: boolean; readonly reports: string[]; assigned: string[] };

/** How a plan's history goes: `restless` also adds, moves and takes away rows and columns, so that its size changes. */
export type PlanShape = Readonly<{ actions: number; restless: boolean }>;

/** Makes the facts of one plan, command by command, as the rules would record them. */
export interface PlanHistory {
  readonly plan: string;
  /** The commands that write the plan down. */
  beginning(): Generator<readonly Fact[]>;
  /** Commands after which every action has every field that changes can give it. */
  filling(person: string, organisation: string): Generator<readonly Fact[]>;
  /** The facts of one more command. */
  change(person: string, organisation: string): readonly Fact[];
}

export function planHistory(random: Random, shape: PlanShape): PlanHistory {
  const plan = random.uuid();
  const sections = Array.from({ length: SECTIONS }, () => random.uuid());
  const actions: ActionMade[] = [];
  const narrative = random.uuid();
  const objective = random.uuid();
  let columns = COLUMNS.length;

  const order = () => `${1 + random.below(9)}${1 + random.below(9)}${actions.length.toString(36)}1`;
  const present = () => {
    const action = random.pick(actions);
    return action.removed ? actions.find((other) => !other.removed) : action;
  };

  function added(): Fact {
    const id = random.uuid();
    actions.push({ id, removed: false, reports: [], assigned: [] });
    const [lead, when] = [leads(random), timescale(random)];
    return {
      type: "ActionAdded",
      data: {
        action: id,
        section: sections[actions.length % SECTIONS] ?? "",
        objective: null,
        number: `${actions.length}`,
        order: order(),
        cells: { c2: cell(random), c3: lead.cell, c4: when.cell, c5: cell(random), c6: cell(random) },
        meanings: { c3: lead.meaning, c4: when.meaning },
      },
    };
  }

  function* beginning(): Generator<readonly Fact[]> {
    yield [drafted()];
    for (const [index, section] of sections.entries()) {
      const title = plain(sentence(random));
      yield [
        {
          type: "SectionAdded",
          data: { section, number: `${index + 1}`, title, statement: null, order: `${index + 1}1` },
        },
      ];
    }
    yield [
      {
        type: "ObjectiveAdded",
        data: { objective, section: sections[0] ?? "", text: plain(sentence(random)), order: "1" },
      },
    ];
    const body = cell(random);
    yield [
      { type: "NarrativeAdded", data: { narrative, place: "before", heading: plain("Foreword"), body, order: "1" } },
    ];
    while (actions.length < shape.actions) {
      yield Array.from({ length: Math.min(ADDED_TOGETHER, shape.actions - actions.length) }, added);
    }
  }

  function* filling(person: string, organisation: string): Generator<readonly Fact[]> {
    for (const action of actions) {
      yield reported(action, organisation);
      yield [dated(action.id, true)];
      yield [rated(action.id)];
      yield [evidenced(action.id)];
      yield [assigned(action, person)];
      yield [reviewed(action.id)];
    }
  }

  const drafted = (): Fact => ({
    type: "PlanDrafted",
    data: {
      plan,
      title: plain(`Prevent delivery plan ${random.below(1_000)}`),
      level: "district",
      organisations: [],
      parent: null,
      period: { text: plain("2026 to 2027"), from: "2026-01-01", to: "2027-12-31" },
      columns: COLUMNS.map(({ label, role }, index) => ({
        columnId: `c${index + 1}`,
        label: plain(label),
        role,
        order: `${index + 1}1`,
      })),
      template: "milestones",
      import: null,
    },
  });

  function change(person: string, organisation: string): readonly Fact[] {
    const action = present();
    if (action === undefined || (shape.restless && random.below(4) === 0)) return [restlessly()];
    return changeOf(action, person, organisation);
  }

  function changeOf(action: ActionMade, person: string, organisation: string): readonly Fact[] {
    const roll = random.below(100);
    if (roll < 24) return [worded(action.id)];
    if (roll < 48) return [dated(action.id)];
    if (roll < 66) return [assessed(action.id)];
    if (roll < 91) return reported(action, organisation);
    if (roll < 93)
      return [{ type: "ActionRated", data: { action: action.id, rating: random.pick(RATINGS), reason: null } }];
    if (roll < 95) return [evidenced(action.id)];
    if (roll < 96) return [assigned(action, person)];
    if (roll < 97) return [reviewed(action.id)];
    if (roll < 98)
      return [
        {
          type: "SectionReworded",
          data: { section: random.pick(sections), number: "1", title: plain(sentence(random)), statement: null },
        },
      ];
    if (roll < 99) return [{ type: "ObjectiveReworded", data: { objective, text: plain(sentence(random)) } }];
    return [
      {
        type: "NarrativeReworded",
        data: { narrative, heading: plain("Foreword"), body: cell(random, 1 + random.below(90)) },
      },
    ];
  }

  function worded(action: string): Fact {
    const said = { action, reason: null };
    const next = 2 + random.below(90);
    if (random.below(4) === 0) {
      const lead = leads(random);
      return { type: "LeadsNamed", data: { ...said, columnId: "c3", cell: lead.cell, meaning: lead.meaning } };
    }
    const columnId = random.pick(["c2", "c5", "c6"] as const);
    const type = ({ c2: "ActionReworded", c5: "OutcomeReworded", c6: "CellReworded" } as const)[columnId];
    return { type, data: { ...said, columnId, cell: cell(random, next), meaning: {} } };
  }

  const dated = (action: string, slipped = random.below(3) === 0): Fact => ({
    type: "TimescaleSet",
    data: { action, columnId: "c4", ...timescale(random), reason: plain(sentence(random)), slipped },
  });

  const rated = (action: string): Fact => ({
    type: "ActionRated",
    data: { action, rating: random.pick(RATINGS), reason: null },
  });

  const reviewed = (action: string): Fact => ({ type: "ReviewDateSet", data: { action, reviewOn: day(random) } });

  const assessed = (action: string): Fact => ({
    type: "StatusAssessed",
    data: { action, status: random.pick(STATUSES), reason: random.below(2) === 0 ? null : plain(sentence(random)) },
  });

  function reported(action: ActionMade, organisation: string): readonly Fact[] {
    const narrativeText = plain(sentence(random));
    const occurredOn = day(random);
    const known = action.reports.at(-1);
    if (known !== undefined && random.below(20) === 0) {
      const reason = plain("The date was wrong");
      return [
        {
          type: "ProgressCorrected",
          data: { report: known, action: action.id, narrative: narrativeText, occurredOn, reason },
        },
      ];
    }
    const report = random.uuid();
    action.reports.push(report);
    return [
      {
        type: "ProgressReported",
        data: { report, action: action.id, narrative: narrativeText, occurredOn, organisation },
      },
      assessed(action.id),
    ];
  }

  const evidenced = (action: string): Fact => ({
    type: "EvidenceAttached",
    data: {
      evidence: random.uuid(),
      action,
      report: null,
      name: plain("Minutes of the board"),
      file: null,
      link: plain("https://example.org/minutes"),
    },
  });

  function assigned(action: ActionMade, person: string): Fact {
    const is = action.assigned.includes(person);
    action.assigned = is ? action.assigned.filter((id) => id !== person) : [...action.assigned, person];
    return { type: is ? "ActionUnassigned" : "ActionAssigned", data: { action: action.id, person } };
  }

  function restlessly(): Fact {
    const action = actions.length === 0 ? undefined : random.pick(actions);
    const roll = random.below(10);
    if (action === undefined || roll < 2) return added();
    if (roll < 5) {
      action.removed = !action.removed;
      if (!action.removed) return { type: "ActionRestored", data: { action: action.id } };
      return { type: "ActionRemoved", data: { action: action.id, reason: plain(sentence(random)) } };
    }
    if (roll < 7) {
      return {
        type: "ActionMoved",
        data: { action: action.id, section: random.pick(sections), objective: null, order: order() },
      };
    }
    if (roll < 8) {
      columns += 1;
      return {
        type: "ColumnAdded",
        data: { columnId: `c${columns}`, label: plain("Notes"), role: "notes", order: `${columns}1` },
      };
    }
    if (roll < 9 && columns > COLUMNS.length) {
      return { type: "ColumnRemoved", data: { columnId: `c${columns}`, role: "notes", reason: null } };
    }
    const readings = Object.fromEntries(actions.slice(0, 5).map(({ id }) => [id, timescale(random).meaning]));
    return { type: "ColumnRoleGiven", data: { columnId: "c4", role: "timescale", readings } };
  }

  return { plan, beginning, filling, change };
}
