/** The people, the plan and the action that every spec speaks of, as the server would answer. */

export const westmere = { __typename: "Organisation", id: "o-westmere", name: "Westmere District Council" };
export const police = { __typename: "Organisation", id: "o-police", name: "Westshire Police" };

export const amira = {
  __typename: "Person",
  id: "p-amira",
  name: "Amira Khan",
  role: "PARTNER",
  organisation: westmere,
};
export const tom = { __typename: "Person", id: "p-tom", name: "Tom Ellis", role: "PARTNER", organisation: police };
export const ruth = {
  __typename: "Person",
  id: "p-ruth",
  name: "Ruth Adeyemi",
  role: "AUDITOR",
  organisation: westmere,
};

export const grace = {
  __typename: "Person",
  id: "p-grace",
  name: "Grace Obi",
  role: "LEAD",
  organisation: westmere,
};

export const partnership = {
  __typename: "Partnership",
  name: "Westshire Prevent Partnership",
  demonstration: true,
  organisations: [westmere, police],
  people: [amira, tom, ruth],
};

/** What stands in the place of a text that was withdrawn. */
export const notice = "Withdrawn on 2 March 2026 by Amira Khan, approved by Grace Obi. Reason: A person is named.";
export const withdrawn = { __typename: "Withdrawal", id: "w-1" };

export const columns = [
  { __typename: "Column", withdrawn: null, id: "c-duty", label: "Duty", role: "OBJECTIVE" },
  { __typename: "Column", withdrawn: null, id: "c-no", label: "No.", role: "NUMBER" },
  { __typename: "Column", withdrawn: null, id: "c-action", label: "Activity", role: "ACTION" },
  { __typename: "Column", withdrawn: null, id: "c-when", label: "Timescale", role: "TIMESCALE" },
];

const notLate = {
  __typename: "Lateness",
  overdue: false,
  daysLate: 0,
  stale: false,
  noEvidence: false,
  reviewDue: false,
};
export const twelveDaysLate = { ...notLate, overdue: true, daysLate: 12 };

export const leadership = { __typename: "Objective", withdrawn: null, id: "ob-1", text: "Leadership: know the risk" };

export const briefing = {
  __typename: "Entry",
  mayAskWithdrawal: false,
  withdrawn: null,
  withdrawal: null,
  copy: null as object | null,
  id: "e-7",
  position: 7,
  cursor: "at-7",
  kind: "CellReworded",
  sentence: "Amira Khan changed Activity of action 1.1",
  recordedAt: "2026-03-10T14:05:00Z",
  occurredOn: "2026-03-03",
  by: amira,
  organisation: westmere,
  role: "PARTNER",
  reason: "The panel asked for it",
  planId: "pl-1",
  actionId: "a-1",
  changes: [
    { __typename: "FieldChange", what: "Activity", before: "Brief all members", after: "Brief all new members" },
  ],
};

const trail = {
  __typename: "EntryConnection",
  nodes: [briefing],
  totalCount: 1,
  pageInfo: {
    __typename: "PageInfo",
    startCursor: "at-7",
    endCursor: "at-7",
    hasNextPage: false,
    hasPreviousPage: false,
  },
};

const counts = {
  __typename: "ActionCounts",
  actions: 2,
  notStarted: 0,
  inProgress: 1,
  completed: 1,
  blocked: 0,
  superseded: 0,
  overdue: 1,
};

const planItself = {
  __typename: "Plan",
  id: "pl-1",
  title: "Westmere Prevent action plan",
  titleWithdrawn: null,
  level: "DISTRICT",
  organisations: [westmere],
  parent: null,
  period: { __typename: "Period", withdrawn: null, text: "2025 to 2026" },
  columns,
  counts,
  changedAt: "2026-03-10T14:05:00Z",
  revision: 12,
  named: { __typename: "PlanNames", leads: ["WDC", "Police"], organisations: [westmere, police], people: [amira] },
  lastEdit: null as object | null,
  removed: { __typename: "RemovedParts", sections: [] as object[], actions: [] as object[] },
  agreed: [] as object[],
  approvalRequired: false,
  groups: [] as object[],
  trail,
  narrative: [
    {
      __typename: "Narrative",
      withdrawn: null,
      id: "n-1",
      place: "BEFORE",
      heading: "Introduction",
      body: [
        {
          __typename: "Block",
          withdrawn: null,
          id: "b-9",
          kind: "PARAGRAPH",
          text: "This plan is reviewed each quarter.",
        },
      ],
    },
  ],
};

const section = {
  __typename: "Section",
  withdrawn: null,
  id: "s-1",
  number: "1",
  title: "Governance",
  statement: null,
  objectives: [leadership],
};

export const briefMembers = {
  __typename: "Action",
  id: "a-1",
  number: "1.1",
  summary: "Brief all new members",
  plan: planItself,
  section,
  objective: leadership,
  cells: [
    {
      __typename: "ActionCell",
      column: columns[2],
      changedAt: 12,
      blocks: [
        { __typename: "Block", withdrawn: null, id: "b-1", kind: "PARAGRAPH", text: "Brief all new members" },
        { __typename: "Block", withdrawn: null, id: "b-2", kind: "BULLET", text: "within a month" },
        { __typename: "Block", withdrawn: null, id: "b-3", kind: "BULLET", text: "with the police" },
      ],
    },
    {
      __typename: "ActionCell",
      column: columns[3],
      changedAt: 3,
      blocks: [{ __typename: "Block", withdrawn: null, id: "b-4", kind: "PARAGRAPH", text: "March 2026" }],
    },
  ],
  leads: [{ __typename: "Lead", text: "WDC", kind: "LEAD", organisation: westmere }],
  timescale: {
    __typename: "Timescale",
    text: "March 2026",
    kind: "BY_MONTH",
    dueOn: "2026-03-31",
    meaning: "by the end of March 2026",
    read: null as string | null,
  },
  milestones: [],
  status: "IN_PROGRESS",
  rating: "AMBER",
  lateness: twelveDaysLate,
  reviewOn: null,
  assigned: [amira],
  slips: 2,
  removed: false,
  splitFrom: null as object | null,
  groups: [] as object[],
  returns: [] as object[],
  delivers: [] as object[],
  deliveredBy: [] as object[],
  divergence: null as string | null,
  reports: [],
  latestReport: null as object | null,
  evidence: [],
  trail,
};

export const trainStaff = {
  ...briefMembers,
  id: "a-2",
  number: "1.2",
  summary: "Train front-line staff",
  cells: [
    {
      ...briefMembers.cells[0],
      blocks: [{ __typename: "Block", withdrawn: null, id: "b-5", kind: "PARAGRAPH", text: "Train front-line staff" }],
    },
    { ...briefMembers.cells[1], blocks: [] },
  ],
  status: "COMPLETED",
  rating: null,
  lateness: { ...notLate, noEvidence: true },
  assigned: [],
};

export const plan = { ...planItself, sections: [{ ...section, actions: [briefMembers, trainStaff] }] };

export const minutes = {
  __typename: "Evidence",
  withdrawn: null as object | null,
  askWithdrawalOf: null as object | null,
  id: "ev-1",
  name: "minutes.pdf",
  recordedAt: "2026-03-10T14:05:00Z",
  attachedBy: amira,
  link: null,
  file: {
    __typename: "EvidenceFile",
    href: "/evidence/ev-1",
    preview: "/evidence/ev-1/preview",
    bytes: 348_160,
    mediaType: "application/pdf",
    sha256: "ab12",
  },
};

export const marchReport = {
  __typename: "ProgressReport",
  id: "r-1",
  narrative: "Twelve members were briefed.",
  occurredOn: "2026-03-03",
  recordedAt: "2026-03-10T14:05:00Z",
  reportedBy: amira,
  organisation: westmere,
  corrected: false,
  approval: "NOT_REQUIRED",
  returnNote: null,
  askWithdrawalOf: null as object | null,
  evidence: [minutes],
};
