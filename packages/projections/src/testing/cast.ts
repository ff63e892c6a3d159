import type { PartnershipOpened, OrganisationJoined, PersonInvited, RoleGranted } from "../people/events.ts";
import type { ActionAdded, NarrativeAdded, ObjectiveAdded, PlanDrafted, SectionAdded } from "../plans/events.ts";
import type { ProgressReported } from "../progress/events.ts";
import { plain } from "../text.ts";

// The story that every spec of the core tells: Westmere Council and Westshire Police keep one small plan together.

export const opened: PartnershipOpened = {
  type: "PartnershipOpened",
  data: { name: "Westshire Prevent Partnership", storyClock: false },
};
export const councilJoined: OrganisationJoined = {
  type: "OrganisationJoined",
  data: { organisation: "council", name: "Westmere Council" },
};
export const policeJoined: OrganisationJoined = {
  type: "OrganisationJoined",
  data: { organisation: "police", name: "Westshire Police" },
};
export const graceInvited: PersonInvited = {
  type: "PersonInvited",
  data: { person: "grace", name: plain("Grace Obi"), organisation: "council" },
};
export const graceLeads: RoleGranted = {
  type: "RoleGranted",
  data: { person: "grace", role: "lead", organisation: "council" },
};

/** The organisations that may be named as leads. */
export const known = [
  { id: "council", name: "Westmere Council" },
  { id: "police", name: "Westshire Police" },
];

const column = (
  columnId: string,
  label: string,
  role: PlanDrafted["data"]["columns"][number]["role"],
  order: string,
) => ({ columnId, label: plain(label), role, order });

export const westmere: PlanDrafted = {
  type: "PlanDrafted",
  data: {
    plan: "westmere",
    title: plain("Westmere Prevent action plan"),
    level: "district",
    organisations: ["council"],
    parent: null,
    period: null,
    columns: [
      column("c1", "No.", "number", "1"),
      column("c2", "We will", "objective", "2"),
      column("c3", "Activity", "action", "3"),
      column("c4", "Lead", "lead", "4"),
      column("c5", "Timescale", "timescale", "5"),
      column("c6", "Milestones", "milestones", "6"),
      column("c7", "Outcome", "outcome", "7"),
      column("c8", "Updates", "progress", "8"),
    ],
    template: null,
    import: null,
  },
};

export const foreword: NarrativeAdded = {
  type: "NarrativeAdded",
  data: {
    narrative: "foreword",
    place: "before",
    heading: plain("Foreword"),
    body: [{ id: "b1", kind: "paragraph", text: plain("Prevent is everybody's work.") }],
    order: "1",
  },
};

export const leadership: SectionAdded = {
  type: "SectionAdded",
  data: { section: "leadership", number: "1", title: plain("Leadership"), statement: null, order: "1" },
};
export const schools: SectionAdded = {
  type: "SectionAdded",
  data: { section: "schools", number: "2", title: plain("Schools"), statement: null, order: "2" },
};
export const knowTheRisk: ObjectiveAdded = {
  type: "ObjectiveAdded",
  data: { objective: "knowTheRisk", section: "leadership", text: plain("Know the risk"), order: "1" },
};

const march = { kind: "byMonth", month: "2026-03", precision: "month" } as const;

export const briefing: ActionAdded = {
  type: "ActionAdded",
  data: {
    action: "briefing",
    section: "leadership",
    objective: "knowTheRisk",
    number: "1.1",
    order: "1",
    cells: {
      c3: [{ id: "b1", kind: "paragraph", text: plain("Brief all members on the local risk.") }],
      c5: [{ id: "b1", kind: "paragraph", text: plain("By March 2026") }],
    },
    meanings: { c5: { timescale: march } },
  },
};
export const training: ActionAdded = {
  type: "ActionAdded",
  data: {
    action: "training",
    section: "leadership",
    objective: null,
    number: "1.2",
    order: "2",
    cells: {},
    meanings: {},
  },
};
export const assemblies: ActionAdded = {
  type: "ActionAdded",
  data: {
    action: "assemblies",
    section: "schools",
    objective: null,
    number: "2.1",
    order: "1",
    cells: {},
    meanings: {},
  },
};

/** The whole plan, as far as the story has come; its facts have the revisions 0 to 7. */
export const thePlan = [westmere, foreword, leadership, schools, knowTheRisk, briefing, training, assemblies] as const;

export const briefed: ProgressReported = {
  type: "ProgressReported",
  data: {
    report: "briefed",
    action: "briefing",
    narrative: plain("Twelve members came."),
    occurredOn: "2026-02-20",
    organisation: "council",
  },
};
