import { readTimescale } from "../values/timescale.ts";
import type { ColumnRole } from "./recognised.ts";
import { tidy } from "./words.ts";

/** What a label may mean. "intent" is what is wanted or what is done, depending on what stands beside it. */
type Meaning = ColumnRole | "intent";

/**
 * Header words of delivery plans and their synonyms, the most telling first: the first that fits decides, so
 * "action owner" is a lead, "target date" a timescale and "progress to date" progress.
 */
const meanings: readonly (readonly [Meaning, RegExp])[] = [
  [
    "number",
    /^(#|no|nos|num|nr|number|ref|refs|reference|item|id|s\/?n|serial|(action|item|ref|reference|plan|task|objective|row|line)\.? ?(no|num|number|ref|reference|id)|ref(erence)?\.? ?(no|num|number)|item)$/,
  ],
  // A question says by its first word what it asks for, whatever words follow.
  ["timescale", /^(by )?when\b/],
  ["lead", /^(by )?whom?\b/],
  ["action", /^(?!.*\b(know|measur\w*|success|evidence\w*)\b)how\b.*\b(achieved?|deliver(ed)?|do|done)\b/],
  [
    "progress",
    /\b(progress|updates?|position|to date|commentary|achieved|achievements?|delivered so far|work done|what have we done|what has been done|actions? (taken|completed))\b|^(completed?|done|delivered)$/,
  ],
  ["rating", /\b(rag|r\/a\/g|brag|bragg|rating|traffic light|status|colour|confidence)\b/],
  [
    "timescale",
    /\b(time ?-?scales?|time ?-?frames?|time ?-?lines?|timings?|time|frequency|deadlines?|when|due|dates?|months?|quarters?|years?|period|start|end|target completion|completion|finish)\b|^(complete |achieve |finish )?by$/,
  ],
  ["evidence", /\b(evidence|evidenced|assurance|source|proof|verification)\b/],
  ["outcome", /\b(look like|how will we (know|measure)|how do we know|how (it|this) will be measured|success)\b/],
  [
    "lead",
    /\b(leads?|leader|owners?|owned by|responsib\w*|accountab\w*|by whom|who|assigned to|allocated to|officers?|spocs?|sponsor|named person)\b/,
  ],
  [
    "partners",
    /\b(partners?|supporting|supported by|support from|stakeholders?|involved|contributors?|with whom|working with|delivery partners?)\b/,
  ],
  ["lead", /\b(agency|agencies|organisations?|organizations?|departments?|services?|teams?|directorate)\b/],
  ["milestones", /\b(milestones?|key steps|key stages|next steps|sub-?tasks?|interim)\b/],
  [
    "outcome",
    /\b(outcomes?|measures?|measured|kpis?|indicators?|outputs?|results?|targets?|success|performance|evaluation|deliverables?)\b/,
  ],
  ["impact", /\b(impacts?|difference|benefits?|effect)\b/],
  ["notes", /\b(notes?|comments?|remarks?|additional information|issues)\b/],
  ["intent", /^(what|what (are|is|do|must|will|should|needs?|have|we|you)\b.*|we will|we are going to)$/],
  [
    "action",
    /\b(actions?|activity|activities|tasks?|how|interventions?|initiatives?|steps|delivery|work to be done|to do|tactics?|mitigations?|proposals?|projects?|commitments?)\b/,
  ],
  [
    "objective",
    /\b(objectives?|aims?|goals?|priority|priorities|themes?|dut(y|ies)|strands?|areas?|workstreams?|requirements?|recommendations?|standards?|principles?|benchmarks?|expectations?|criteria|criterion|pillars?|needs?|focus|sections?|category|strategic|intent|gaps?|risks?|topics?|subject|heading)\b/,
  ],
];

/** A label in the form that is compared: lower case, one space, no punctuation at the ends, no "(s)". */
export const comparable = (label: string): string =>
  tidy(label)
    .toLowerCase()
    .replace(/\(s\)/g, "s")
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}#]+$/gu, "");

/** What one label says by itself; null when it says nothing. */
export function meaningOf(label: string): Meaning | null {
  const text = comparable(label);
  // A header is a few words: a long sentence that happens to hold "lead" is not one.
  if (text === "" || text.length > 80) return null;
  return meanings.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** The roles of a table's columns, by what the labels say together. At most one number and one objective. */
export function rolesOf(labels: readonly string[]): ColumnRole[] {
  const found = labels.map(meaningOf);
  const withAction = found.includes("action");
  // What we do above how we do it: an objective, unless one stands before it.
  const intent = withAction && !found.includes("objective") ? "objective" : "action";
  const roles: ColumnRole[] = found.map((meaning) => (meaning === "intent" ? intent : (meaning ?? "free")));
  if (!roles.includes("action")) promote(roles, labels);
  return onlyFirst(onlyFirst(roles, "number"), "objective");
}

/**
 * A table without a label for actions alone still has them: beside its milestones ("Actions and milestones"), in its
 * objective column (the last, where a theme stands before it), or in its first column of no other meaning.
 */
function promote(roles: ColumnRole[], labels: readonly string[]): void {
  const shared = roles.findIndex(
    (role, at) => role === "milestones" && /\b(actions?|activit(y|ies)|tasks?)\b/i.test(labels[at] ?? ""),
  );
  const places = [shared, roles.lastIndexOf("objective"), roles.indexOf("free"), roles.indexOf("milestones")];
  const place = places.find((at) => at >= 0);
  if (place !== undefined) roles[place] = "action";
}

function onlyFirst(roles: readonly ColumnRole[], role: ColumnRole): ColumnRole[] {
  const first = roles.indexOf(role);
  return roles.map((own, index) => (own === role && index !== first ? "free" : own));
}

/** Lists of versions and of words have owners and dates too, and are not plans. */
const otherLists =
  /\b(likelihood|probability|inherent|residual|version|author|e-?mail|telephone|phone|abbreviation|acronym|definition|page)\b/;

/** A register of risks scores them and names controls; a plan that begins with a risk says what will be done about it. */
const isRiskRegister = (labels: readonly string[]): boolean =>
  labels.some((label) => /^(key |identified )?risks?\b/.test(label)) &&
  labels.some((label) => /\b(scores?|controls?|severity)\b/.test(label)) &&
  !labels.some((label) => /\b(actions?|activit(y|ies)|tasks?)\b/.test(label));

/** What stands below a label rather than in one: a day, a month, "Ongoing", a rating, a number. */
const isValue = (label: string): boolean =>
  /^(red|amber|green|blue|n\/a|tbc|\d[\d.,%]*)$/.test(label) ||
  (label.length <= 40 && /\d/.test(label) && ["onDate", "byMonth"].includes(readTimescale(label).kind)) ||
  /^(on-?going|monthly|quarterly|annually|weekly|termly)$/.test(label);

/**
 * Whether these labels are the header of a plan: a word for what is done or wanted and one for who, when or what comes
 * of it; or three such words of different kinds. Lists of contacts and of contents have one at most.
 */
export function isPlanHeader(labels: readonly string[]): boolean {
  const printed = labels.filter((label) => tidy(label) !== "");
  const compared = printed.map(comparable);
  if (printed.length < 2 || compared.some((label) => otherLists.test(label) || isValue(label))) return false;
  if (isRiskRegister(compared)) return false;
  const found = new Set(printed.map(meaningOf).filter((meaning) => meaning !== null && meaning !== "number"));
  const does = found.has("action") || found.has("intent");
  const others = [...found].filter((meaning) => meaning !== "action" && meaning !== "intent" && meaning !== "notes");
  // A sentence in a cell is part of a row of a plan, not of its header.
  if (printed.some((label) => tidy(label).length > 80)) return false;
  if (does && (others.length >= 1 || (found.has("action") && found.has("intent")))) return true;
  // Who and by when, beside a label of no known meaning: what is to be done. A bare "Date" is when something was.
  const due = printed.some((label) => meaningOf(label) === "timescale" && !/^dates?$/.test(comparable(label)));
  if (printed.length >= 3 && found.has("lead") && due) return true;
  return (
    others.length >= 3 ||
    (found.has("objective") &&
      others.length >= 2 &&
      printed.length >= 3 &&
      others.some((m) => m === "timescale" || m === "outcome" || m === "progress"))
  );
}

/** Whether these labels are surely a header, also where a row of the plan could stand: nearly all of them are known. */
export const isSurelyHeader = (labels: readonly string[]): boolean => {
  const printed = labels.filter((label) => tidy(label) !== "");
  const known = printed.filter((label) => tidy(label).length <= 40 && meaningOf(label) !== null);
  return known.length * 4 >= printed.length * 3 && isPlanHeader(labels);
};
