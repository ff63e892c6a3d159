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
  [
    "progress",
    /\b(progress|updates?|position|to date|commentary|achieved|achievements?|delivered so far|work done|what have we done|actions? (taken|completed))\b|^(completed?|done|delivered)$/,
  ],
  ["rating", /\b(rag|brag|bragg|rating|traffic light|status|colour|confidence)\b/],
  [
    "timescale",
    /\b(time ?-?scales?|time ?-?frames?|time ?-?lines?|timings?|time|deadlines?|when|due|dates?|months?|quarters?|years?|period|start|end|target completion|completion|finish)\b|^(complete |achieve |finish )?by$/,
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
  const roles: ColumnRole[] = found.map((meaning) =>
    meaning === "intent" ? (withAction ? "objective" : "action") : (meaning ?? "free"),
  );
  if (!roles.includes("action")) promote(roles);
  return onlyFirst(onlyFirst(roles, "number"), "objective");
}

/**
 * A table without a word for actions still has them: in its objective column (the last, where a theme stands before it),
 * or in its first column of no other meaning.
 */
function promote(roles: ColumnRole[]): void {
  const objective = roles.lastIndexOf("objective");
  const place =
    objective >= 0 ? objective : roles.indexOf("free") >= 0 ? roles.indexOf("free") : roles.indexOf("milestones");
  if (place >= 0) roles[place] = "action";
}

function onlyFirst(roles: readonly ColumnRole[], role: ColumnRole): ColumnRole[] {
  const first = roles.indexOf(role);
  return roles.map((own, index) => (own === role && index !== first ? "free" : own));
}

/** Lists of risks and of versions have owners and dates too, and are not plans. */
const otherLists =
  /\b(likelihood|probability|inherent|residual|version|author|e-?mail|telephone|phone|abbreviation|acronym|definition|page)\b/;

/**
 * Whether these labels are the header of a plan: a word for what is done or wanted and one for who, when or what comes
 * of it; or three such words of different kinds. Lists of contacts and of contents have one at most.
 */
export function isPlanHeader(labels: readonly string[]): boolean {
  const printed = labels.filter((label) => tidy(label) !== "");
  if (printed.length < 2 || printed.some((label) => otherLists.test(comparable(label)))) return false;
  const found = new Set(printed.map(meaningOf).filter((meaning) => meaning !== null && meaning !== "number"));
  const does = found.has("action") || found.has("intent");
  const others = [...found].filter((meaning) => meaning !== "action" && meaning !== "intent" && meaning !== "notes");
  // A sentence in every cell is a row of a plan, not its header.
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
