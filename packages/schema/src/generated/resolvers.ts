import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PartnershipReference, Reference, SectionReference, MineReference, StandingReference, StandingFileReference, WordsFoundReference, EntryReference, Moment } from '../references.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A place in the history, opaque: give it back as `after` to go on from there. */
  Cursor: { input: string; output: string; }
  /** A day in the calendar, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A moment, RFC 3339, for example 2026-03-31T09:30:00Z. */
  DateTime: { input: Date; output: Date | string | number; }
};

/** A report to accept. */
export type AcceptProgressInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The report. */
  reportId: Scalars['ID']['input'];
};

/** A row of the plan: something to be done. */
export type Action = {
  /** Who is asked to see to it. */
  assigned: Array<Person>;
  /** The moment that this answer holds for. */
  basis: Basis;
  /** What happened to one of its cells; null when there is no such cell. */
  cellHistory?: Maybe<CellHistory>;
  /** What its cells say, in the order of the columns (without the columns of number and objective). */
  cells: Array<ActionCell>;
  /** The actions of other plans that deliver it. */
  deliveredBy: Array<Action>;
  /** The actions of other plans that it delivers. */
  delivers: Array<Action>;
  /** Where its own status does not fit those of the actions that deliver it; null where it fits, or none does. */
  divergence?: Maybe<Scalars['String']['output']>;
  /** What shows it. */
  evidence: Array<Evidence>;
  /** The groups whose organisations each return their own progress. */
  groups: Array<Group>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What follows from its dates and reports. Nobody says it: it is worked out for the moment asked for. */
  lateness: Lateness;
  /** The report of the latest day; null when nothing was reported. */
  latestReport?: Maybe<ProgressReport>;
  /** Who is named as lead or partner. */
  leads: Array<Lead>;
  /** Its recognised milestones. */
  milestones: Array<Milestone>;
  /** Its number as printed; never renumbered silently. */
  number?: Maybe<Scalars['String']['output']>;
  /** The objective that it stands under. */
  objective?: Maybe<Objective>;
  /** The plan that it belongs to. */
  plan: Plan;
  /** What people judge of it; null when nobody has. */
  rating?: Maybe<Rating>;
  /** Whether it had been removed at this moment. */
  removed: Scalars['Boolean']['output'];
  /** What was reported, newest first by the day that it happened. */
  reports: Array<ProgressReport>;
  /** What each organisation of those groups returned: the matrix. */
  returns: Array<OrganisationReturn>;
  /** When it is looked at again, for one that never falls due. */
  reviewOn?: Maybe<Scalars['Date']['output']>;
  /** The section that it stands in. */
  section: Section;
  /** How often its date went to a later one. */
  slips: Scalars['Int']['output'];
  /** The action that it was split off from; null when it was added on its own. */
  splitFrom?: Maybe<Action>;
  /** What people say of it. */
  status: Status;
  /** Its first words, for lists and titles. */
  summary: Scalars['String']['output'];
  /** By when, with its meaning. */
  timescale: Timescale;
  /** Everything that happened to it, newest first. */
  trail: EntryConnection;
};


/** A row of the plan: something to be done. */
export type ActionCellHistoryArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  columnId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A row of the plan: something to be done. */
export type ActionTrailArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What one cell of an action says. */
export type ActionCell = {
  /** Its paragraphs and bullets; none when it is blank. */
  blocks: Array<Block>;
  /** The revision of the plan at which it last changed. */
  changedAt: Scalars['Int']['output'];
  /** The column that it stands in. */
  column: Column;
};

/** How a plan's actions stand. */
export type ActionCounts = {
  /** All of them. */
  actions: Scalars['Int']['output'];
  /** Blocked. */
  blocked: Scalars['Int']['output'];
  /** Completed. */
  completed: Scalars['Int']['output'];
  /** In progress. */
  inProgress: Scalars['Int']['output'];
  /** Not started. */
  notStarted: Scalars['Int']['output'];
  /** Overdue at the moment asked for. */
  overdue: Scalars['Int']['output'];
  /** Superseded. */
  superseded: Scalars['Int']['output'];
};

/** Which actions of a plan to give: those that fit everything that is said here. */
export type ActionFilter = {
  /** What follows from its dates and reports. */
  late?: InputMaybe<LatenessSought>;
  /** Somebody named as lead or partner, as printed. */
  lead?: InputMaybe<Scalars['String']['input']>;
  /** An organisation that is named as lead or partner, or that somebody belongs to who is asked to see to it. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Somebody who is asked to see to it. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** What people judge of it. */
  rating?: InputMaybe<RatingSought>;
  /** What people say of it. */
  status?: InputMaybe<Status>;
  /** Words that all stand somewhere in the row: in its number, its objective or its cells. Capitals do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Either the action as it is now, or why nothing was recorded. */
export type ActionResult = ActionSaved | PlanRefused;

/** What was asked is recorded. */
export type ActionSaved = {
  /** The action as it is now; null when it is recorded but not yet shown. */
  action?: Maybe<Action>;
  /** The id of the action, report or evidence that was added or changed. */
  id: Scalars['ID']['output'];
  /** The revision of the plan's history that this made. */
  revision: Scalars['Int']['output'];
  /** False when the views had not caught up within five seconds: it is recorded, and will be shown. */
  shown: Scalars['Boolean']['output'];
};

/** Something that happened, without names and without texts. */
export type Activity = {
  /** The action that it is about. */
  actionId?: Maybe<Scalars['ID']['output']>;
  /** Its place, to go on from. */
  cursor: Scalars['Cursor']['output'];
  /** What happened, as the name of the event. */
  kind: Scalars['String']['output'];
  /** The organisation for which it was recorded. */
  organisationId: Scalars['ID']['output'];
  /** The plan that it is about. */
  planId?: Maybe<Scalars['ID']['output']>;
  /** Its position in the whole history. */
  position: Scalars['Int']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
};

/** Which activity to follow. Everything that is given must fit. */
export type ActivityFilter = {
  /** Only that of this action. */
  actionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only events of these names. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only that of this organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only that of this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
};

/** An action to add. */
export type AddActionInput = {
  /** The action that it follows; leave out to put it last in its section. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** What its cells say. */
  cells: Array<CellInput>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its number as printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The objective that it stands under. */
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The section that it stands in. */
  sectionId: Scalars['ID']['input'];
};

/** A column to add. */
export type AddColumnInput = {
  /** The column that it follows; leave out to put it last. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its label. */
  label: Scalars['String']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** What it means. */
  role: ColumnRole;
};

/** A text around the table. */
export type AddNarrativeInput = {
  /** The text that it follows; leave out to put it last. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** Its paragraphs and bullets. */
  body: Array<BlockInput>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its heading. */
  heading?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands. */
  place: NarrativePlace;
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** An objective to add. */
export type AddObjectiveInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The section that it stands in. */
  sectionId: Scalars['ID']['input'];
  /** Its words. */
  text: Scalars['String']['input'];
};

/** An organisation to add. */
export type AddOrganisationInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** What it is called. */
  name: Scalars['String']['input'];
};

/** A section to add. */
export type AddSectionInput = {
  /** The section that it follows; leave out to put it last. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its number as printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** What stands between its title and its first row. */
  statement?: InputMaybe<Scalars['String']['input']>;
  /** Its title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting that agreed a plan. */
export type AdoptPlanInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The day of the meeting; today or earlier. */
  heldOn: Scalars['Date']['input'];
  /** The meeting, as it is called. */
  meeting: Scalars['String']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** A version of a plan that a meeting agreed. */
export type AgreedVersion = {
  /** The day of the meeting. */
  heldOn: Scalars['Date']['output'];
  /** The meeting, as it is called. */
  meeting: Scalars['String']['output'];
  /** The position at which the plan stood as it was agreed: ask for the plan as of it. */
  position: Scalars['Int']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it. */
  recordedBy: Person;
  /** Its number, from 1. */
  version: Scalars['Int']['output'];
};

/** How a report was taken. */
export type Approval =
  /** It counts. */
  | 'ACCEPTED'
  /** The plan asks for no approval. */
  | 'NOT_REQUIRED'
  /** Somebody asked for more. */
  | 'RETURNED'
  /** Nobody has looked at it yet. */
  | 'SUBMITTED';

/** A withdrawal that is approved. */
export type ApproveWithdrawalInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The positions of entries found since whose files go along. */
  filePositions: Array<Scalars['Int']['input']>;
  /** The positions of entries found since it was asked for that go along. */
  positions: Array<Scalars['Int']['input']>;
  /** Which one. */
  withdrawalId: Scalars['ID']['input'];
};

/**
 * Which moment to answer for. Give exactly one. Left out, the answer is for now. The future is refused. Who may see what is
 * always judged now, whatever moment is asked for.
 */
export type AsOf =
  /** The end of this day in London (or now, when the day is today). */
  { day: Scalars['Date']['input']; position?: never; time?: never; }
  |  /** This entry of the history, by its position. */
  { day?: never; position: Scalars['Int']['input']; time?: never; }
  |  /** This moment: the last entry recorded at or before it counts. */
  { day?: never; position?: never; time: Scalars['DateTime']['input']; };

/** An action and a group. */
export type AskGroupInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** How your organisation's part stands. */
export type AssessPartInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Its status. */
  status: Status;
};

/** How an action stands. */
export type AssessStatusInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its status. */
  status: Status;
};

/** An action and a person. */
export type AssignActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The person. */
  personId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** Evidence for an action. */
export type AttachEvidenceInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The file or link. */
  evidence: EvidenceInput;
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** The moment that an answer holds for. */
export type Basis = {
  /** The first signed checkpoint that covers the position; null when none does yet. */
  checkpoint?: Maybe<Checkpoint>;
  /** Whether the answer is for now rather than for an earlier moment. */
  isNow: Scalars['Boolean']['output'];
  /** The position of the last entry that the answer takes into account. */
  position: Scalars['Int']['output'];
  /** When that entry was recorded; null when there is none yet. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day, in London, on which lateness is judged. */
  today: Scalars['Date']['output'];
};

/** A statement of a cell or of a text. */
export type Block = {
  /** Its id, the same for as long as it stands in its cell. */
  id: Scalars['ID']['output'];
  /** How it is printed. */
  kind: BlockKind;
  /** Its words. */
  text: Scalars['String']['output'];
  /** The withdrawal that took its words; null when they are there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** A statement of a cell or text. */
export type BlockInput = {
  /** The id of the block that it was; leave out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** How it is printed. */
  kind: BlockKind;
  /** Its words. */
  text: Scalars['String']['input'];
};

/** How a statement is printed. */
export type BlockKind =
  /** As an item of a list. */
  | 'BULLET'
  /** As a paragraph. */
  | 'PARAGRAPH';

/** What a cell says in each copy. */
export type CellCompared = {
  /** The label of its column, in the newer copy where it has the column. */
  label: Scalars['String']['output'];
  /** What it says in the newer copy. */
  newer: Scalars['String']['output'];
  /** What it says in the older copy. */
  older: Scalars['String']['output'];
};

/** Somebody else changed the same cell since you saw it. Nothing was recorded and nothing is lost: both texts are here. */
export type CellConflict = {
  /** Who changed it. */
  changedBy: Person;
  /** A sentence that says so. */
  message: Scalars['String']['output'];
  /** The revision to give as `seen` when you decide to replace their text with yours. */
  revision: Scalars['Int']['output'];
  /** What it says now. */
  theirs: Array<Block>;
  /** What you wrote. */
  yours: Array<Block>;
};

/** What happened to one cell of an action, newest first: a page of it. */
export type CellHistory = {
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How often it was written, on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Each time that the cell was written, newest first. */
  versions: Array<CellVersion>;
  /** What the column is called: its label, or what it means where it has none. */
  what: Scalars['String']['output'];
};

/** What one cell of a new action says. */
export type CellInput = {
  /** Its paragraphs and bullets. */
  blocks: Array<BlockInput>;
  /** The column. */
  columnId: Scalars['ID']['input'];
};

/** What the words of a cell mean under the role of its column. */
export type CellReading = {
  /** Who is named, when its column is one of leads or partners. What somebody said of a name that stands there now is kept. */
  leads: Array<Lead>;
  /** What somebody said that the timescale means which stands there now; null when nobody did. It goes when the words change, unless it is said anew. */
  said?: Maybe<Timescale>;
  /** By when, as these words alone are read; null when its column is not one of timescales. */
  timescale?: Maybe<Timescale>;
};

/** One time that a cell was written. */
export type CellVersion = {
  /** What it said after; null when it says nothing any more. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it said before; null when it said nothing. */
  before?: Maybe<Scalars['String']['output']>;
  /** The entry that wrote it: by whom, for whom, when and why. */
  entry: Entry;
};

/** One place that changed, however often. */
export type Change = {
  /** The action that it belongs to. */
  actionId?: Maybe<Scalars['ID']['output']>;
  /** The printed number of that action. */
  actionNumber?: Maybe<Scalars['String']['output']>;
  /** The first words of that action. */
  actionSummary?: Maybe<Scalars['String']['output']>;
  /** What it says at the later moment. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it said at the earlier moment. */
  before?: Maybe<Scalars['String']['output']>;
  /** It was changed and changed back: before and after are the same. */
  changedBack: Scalars['Boolean']['output'];
  /** The column, when the place is a cell of an action. */
  columnId?: Maybe<Scalars['ID']['output']>;
  /** How. */
  kind: ChangeKind;
  /** The plan that it belongs to. */
  planId: Scalars['ID']['output'];
  /** The title of that plan at the later moment. */
  planTitle: Scalars['String']['output'];
  /** Every step between, oldest first, with who and why. */
  steps: Array<Entry>;
  /** What kind of thing it is a place of. */
  thing: ChangedThing;
  /** The place, in words. */
  what: Scalars['String']['output'];
  /** Whether the thing itself came or went as a whole, rather than what is said of it. */
  whole: Scalars['Boolean']['output'];
};

/** How a place changed. */
export type ChangeKind =
  /** It is new. */
  | 'ADDED'
  /** It says something else. */
  | 'MODIFIED'
  /** It stands elsewhere. */
  | 'MOVED'
  /** It is gone. */
  | 'REMOVED';

/** How much changed. */
export type ChangeSummary = {
  /** Places that were added. */
  added: Scalars['Int']['output'];
  /** Places that were changed and changed back; counted nowhere else. */
  changedBack: Scalars['Int']['output'];
  /** Entries in the history between the two moments. */
  entries: Scalars['Int']['output'];
  /** Places that say something else. */
  modified: Scalars['Int']['output'];
  /** Actions and sections that stand elsewhere. */
  moved: Scalars['Int']['output'];
  /** Places that were removed. */
  removed: Scalars['Int']['output'];
};

/** What others recorded about what is one person's own. */
export type ChangedInMine = {
  /** Whether all of those were counted; where very much was recorded only the newest of it is looked at, and there are more still. */
  countedAll: Scalars['Boolean']['output'];
  /** The entries, newest first. */
  entries: Array<Entry>;
  /** How many older ones there are beside them. */
  more: Scalars['Int']['output'];
  /** The moment after which it was recorded. */
  since: Basis;
  /** The moment up to which it was. */
  until: Basis;
};

/** What kind of thing changed. */
export type ChangedThing =
  /** An action: a row, or what is said of it. */
  | 'ACTION'
  /** A version that a meeting agreed. */
  | 'AGREED'
  /** A column. */
  | 'COLUMN'
  /** A piece of evidence. */
  | 'EVIDENCE'
  /** A group of organisations. */
  | 'GROUP'
  /** A text around the table. */
  | 'NARRATIVE'
  /** An objective. */
  | 'OBJECTIVE'
  /** The plan itself: its title, its period … */
  | 'PLAN'
  /** A report of progress. */
  | 'REPORT'
  /** A section. */
  | 'SECTION';

/** What is different between two moments. */
export type Changes = {
  /** One for each place that changed, plan by plan in the order of the table. */
  changes: Array<Change>;
  /** The earlier moment; what was recorded up to it does not count. */
  since: Basis;
  /** How much changed. */
  summary: ChangeSummary;
  /** The later moment; what was recorded up to it counts. */
  until: Basis;
};

/** What came of holding a kept checkpoint against the history as it is signed now. */
export type CheckedCheckpoint = {
  /** The hashes that lead from the kept one to the newest, in hex (RFC 6962). */
  path: Array<Scalars['String']['output']>;
  /** The same in a sentence. */
  sentence: Scalars['String']['output'];
  /** How many entries the kept one covers; null when it cannot be read. */
  size?: Maybe<Scalars['Int']['output']>;
  /** What came of it. */
  verdict: CheckpointVerdict;
};

/** A signed checkpoint: how many entries there were, and one hash that stands for all of them. Whoever keeps one can show later whether the history was rewritten. */
export type Checkpoint = {
  /** The ids of the keys that signed it; two when a new key was brought in. */
  keys: Array<Scalars['String']['output']>;
  /** The signed note itself (C2SP tlog-checkpoint): keep this. */
  note: Scalars['String']['output'];
  /** Which ledger it is of. */
  origin: Scalars['String']['output'];
  /** The root of the Merkle tree over these entries (RFC 6962), in base64. */
  root: Scalars['String']['output'];
  /** How many entries it covers: those of the positions up to it. */
  size: Scalars['Int']['output'];
  /** When the last entry that it covers was recorded. It holds no time itself: it was signed a few seconds after that. */
  upTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of checkpoints, newest first. */
export type CheckpointConnection = {
  /** The checkpoints of this page, each with its cursor. */
  edges: Array<CheckpointEdge>;
  /** The checkpoints of this page. */
  nodes: Array<Checkpoint>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A checkpoint in a list. */
export type CheckpointEdge = {
  /** Its place in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The checkpoint. */
  node: Checkpoint;
};

/** What came of holding a kept checkpoint against the history. */
export type CheckpointVerdict =
  /** It covers more than is signed now. */
  | 'CUT_SHORT'
  /** The history goes on from it: nothing before was rewritten. */
  | 'GOES_ON'
  /** It cannot be read, is of another ledger, or was not signed by a key of this one. */
  | 'NOT_OURS'
  /** What it was signed for is not what stands there now. */
  | 'REWRITTEN';

/** A column of a plan's table. */
export type Column = {
  /** Its id within the plan. */
  id: Scalars['ID']['output'];
  /** The label as the council prints it; may be empty. */
  label: Scalars['String']['output'];
  /** What it means. */
  role: ColumnRole;
  /** The withdrawal that took its label; null when it is there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** A column of a new plan. */
export type ColumnInput = {
  /** Its label. */
  label: Scalars['String']['input'];
  /** What it means. */
  role: ColumnRole;
};

/** What a column means. */
export type ColumnRole =
  /** What is to be done. */
  | 'ACTION'
  /** What shows it. */
  | 'EVIDENCE'
  /** Anything else. */
  | 'FREE'
  /** What difference it makes. */
  | 'IMPACT'
  /** Who leads. */
  | 'LEAD'
  /** Steps on the way. */
  | 'MILESTONES'
  /** Remarks. */
  | 'NOTES'
  /** The printed number of an action. */
  | 'NUMBER'
  /** The objective above several actions. */
  | 'OBJECTIVE'
  /** What is to come of it. */
  | 'OUTCOME'
  /** Who else takes part. */
  | 'PARTNERS'
  /** How it is going, in the plan's own column. */
  | 'PROGRESS'
  /** A judgement in colour. */
  | 'RATING'
  /** By when. */
  | 'TIMESCALE';

/** Either how two copies differ, or which of them cannot be read, and why. */
export type CompareResult = CopiesCompared | CopiesRefused;

/** How many rows have become what. Each row is counted once. */
export type ComparedCounts = {
  /** Rows that only the newer copy has. */
  added: Scalars['Int']['output'];
  /** Rows of which words were changed; they may have moved too. */
  changed: Scalars['Int']['output'];
  /** Rows that say the same at another place. */
  moved: Scalars['Int']['output'];
  /** Rows that only the older copy has. */
  removed: Scalars['Int']['output'];
  /** Rows that only have another number. */
  renumbered: Scalars['Int']['output'];
  /** Rows that are the same in both. */
  unchanged: Scalars['Int']['output'];
};

/** The proof that the history of one size is the beginning of that of a later size: nothing before was rewritten. */
export type ConsistencyProof = {
  /** The earlier size, in entries. */
  from: Scalars['Int']['output'];
  /** The root at the earlier size, in base64. */
  fromRoot: Scalars['String']['output'];
  /** The hashes that lead from the one to the other, in hex (RFC 6962). */
  path: Array<Scalars['String']['output']>;
  /** The later size, in entries. */
  to: Scalars['Int']['output'];
  /** The root at the later size, in base64. */
  toRoot: Scalars['String']['output'];
};

/** How two copies differ. */
export type CopiesCompared = {
  /** The newer copy. */
  newer: CopyRead;
  /** The older copy. */
  older: CopyRead;
  /** Plans that only the newer copy holds, by their titles. */
  onlyNewer: Array<Scalars['String']['output']>;
  /** Plans that only the older copy holds, by their titles. */
  onlyOlder: Array<Scalars['String']['output']>;
  /** The plans that both copies hold. */
  plans: Array<PlanCompared>;
};

/** At least one of two copies cannot be read. */
export type CopiesRefused = {
  /** What is wrong with the newer copy; null when nothing is. */
  faultNewer?: Maybe<DocumentRefused>;
  /** What is wrong with the older copy; null when nothing is. */
  faultOlder?: Maybe<DocumentRefused>;
};

/** What a newer copy does at a place. */
export type CopyChange =
  /** It says something where nothing stood. */
  | 'ADDED'
  /** It says something else. */
  | 'CHANGED'
  /** It has the row at another place. */
  | 'MOVED'
  /** It no longer has what stands here. */
  | 'REMOVED'
  /** It holds a dated report that was not recorded here. */
  | 'REPORTED';

/** A column of a newer copy. */
export type CopyColumn = {
  /** The place of the plan's column that it was taken for, from 0; null for one that the plan does not have. */
  answersTo?: Maybe<Scalars['Int']['output']>;
  /** Its label as printed there. */
  label: Scalars['String']['output'];
};

/** A place where a newer copy says something else than the plan, to take or leave. */
export type CopyDifference = {
  /** What both began from, when the place was changed in the copy and here too: the two contradict each other. Else null. */
  base?: Maybe<Scalars['String']['output']>;
  /** What the copy does there. */
  change: CopyChange;
  /** What the copy says. */
  copy: Scalars['String']['output'];
  /** What stands in the plan. */
  here: Scalars['String']['output'];
  /** Why it cannot be taken; null when it can. */
  hindrance?: Maybe<Scalars['String']['output']>;
  /** Its name, by which it is taken. When the plan or the copy says something else there, it is another one. */
  key: Scalars['ID']['output'];
  /** The row that it is in, by its number and first words; null outside of rows. */
  row?: Maybe<Scalars['String']['output']>;
  /** What kind of place it is, or the label of the column. */
  what: Scalars['String']['output'];
};

/** The kept file of a newer copy. */
export type CopyFile = {
  /** Its size in bytes. */
  bytes: Scalars['Int']['output'];
  /** Where to download it. */
  href: Scalars['String']['output'];
};

/** A copy of a plan: a file of the same form, or pasted text. */
export type CopyInput =
  /** The name of the field of the form that holds the file. Only a question that is sent as a form has files beside it. */
  { file: Scalars['String']['input']; text?: never; }
  |  /** The text. */
  { file?: never; text: Scalars['String']['input']; };

/** A copy that was read. */
export type CopyRead = {
  /** What is doubtful in it and wants a look. */
  doubts: Array<Doubt>;
  /** How many plans it holds. */
  plans: Scalars['Int']['output'];
  /** How many rows its plans have. */
  rows: Scalars['Int']['output'];
  /** How many words it has. */
  words: Scalars['Int']['output'];
};

/** A newer copy that came in, and what was taken of it. */
export type CopyThatCame = {
  /** Who brought it here. */
  broughtBy: Person;
  /** Its file, or the text that was pasted; null when it was withdrawn. */
  file?: Maybe<CopyFile>;
  /** The id of the import. */
  id: Scalars['ID']['output'];
  /** How many were left. */
  left: Scalars['Int']['output'];
  /** What the file was called; null for pasted text. */
  name?: Maybe<Scalars['String']['output']>;
  /** The day on which it came. */
  receivedOn: Scalars['Date']['output'];
  /** Who sent it, in the words of whoever brought it. */
  sentBy: Scalars['String']['output'];
  /** How many differences were taken. */
  taken: Scalars['Int']['output'];
  /** When what was chosen of it was taken. */
  takenAt: Scalars['DateTime']['output'];
  /** The withdrawal that took its file; null when it is there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** A corrected report. */
export type CorrectProgressInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** What was done, in words. */
  narrative: Scalars['String']['input'];
  /** The day on which it happened. */
  occurredOn: Scalars['Date']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** What was wrong. */
  reason: Scalars['String']['input'];
  /** The report. */
  reportId: Scalars['ID']['input'];
};

/** What a cell is to say in place of what was read. */
export type CorrectedCellInput = {
  /** Its statements; none to leave it empty. */
  blocks: Array<PreviewBlockInput>;
  /** The column, from 0: that of the number or the objective too. */
  column: Scalars['Int']['input'];
  /** The row, counted over the plan from 0 as the preview has it. */
  row: Scalars['Int']['input'];
};

/** A group of organisations. */
export type DefineGroupInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** From which day on. */
  from: Scalars['Date']['input'];
  /** As printed, for example 'All authorities'. */
  name: Scalars['String']['input'];
  /** Who belongs to it. */
  organisationIds: Array<Scalars['ID']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** A document: an uploaded file, or pasted text. */
export type DocumentInput =
  /** The text. */
  { text: Scalars['String']['input']; uploadId?: never; }
  |  /** The id that the upload door answered. */
  { text?: never; uploadId: Scalars['ID']['input']; };

/** What was recognised in a document. Nothing is recorded yet. */
export type DocumentPreview = {
  /** What is doubtful and wants a look. */
  doubts: Array<Doubt>;
  /** The texts around the tables, in order. */
  narrative: Array<PreviewNarrative>;
  /** The plans that were found. */
  plans: Array<PreviewPlan>;
  /** The title of the document, when it has one. */
  title?: Maybe<Scalars['String']['output']>;
  /** What found no place in a plan. */
  unplaced: Array<Scalars['String']['output']>;
  /** How many words the document has, all of them accounted for above. */
  words: Scalars['Int']['output'];
};

/** The document cannot be read; nothing was recorded. */
export type DocumentRefused = {
  /** The same in a sentence that says what to do. */
  message: Scalars['String']['output'];
  /** What is wrong. */
  refusal: Scalars['String']['output'];
};

/** Something that the reader is not sure of. */
export type Doubt = {
  /** The column that it is about, from 0. */
  columnIndex?: Maybe<Scalars['Int']['output']>;
  /** What, and what to look at. */
  message: Scalars['String']['output'];
  /** The plan that it is about, by its index. */
  planIndex?: Maybe<Scalars['Int']['output']>;
  /** The row that it is about, counted over the plan from 0. */
  rowIndex?: Maybe<Scalars['Int']['output']>;
  /** The words in question. */
  words?: Maybe<Scalars['String']['output']>;
};

/** A plan to start. */
export type DraftPlanInput = {
  /** Its columns, in order; leave out to start from a layout. */
  columns?: InputMaybe<Array<ColumnInput>>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Whose actions it holds. */
  level: PlanLevel;
  /** The organisations that keep it. */
  organisationIds: Array<Scalars['ID']['input']>;
  /** The plan that it delivers. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** When it runs, as you would print it. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** The layout to start from; leave out to give columns. */
  templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Its title. */
  title: Scalars['String']['input'];
};

/** New words for a cell. */
export type EditCellInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** Its paragraphs and bullets; none to blank it. */
  blocks: Array<BlockInput>;
  /** The column. */
  columnId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Who is named, in a column of leads or partners. Left out, it is read from the words. */
  leads?: InputMaybe<Array<LeadInput>>;
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The revision of the plan that you saw. When the cell changed after it, both texts come back and nothing is recorded. */
  seen: Scalars['Int']['input'];
  /** What is meant, in a column of timescales. Left out, it is read from the words. */
  timescale?: InputMaybe<TimescaleInput>;
};

/** Either the action as it is now, or both texts when somebody else changed the same cell meanwhile, or why nothing was recorded. */
export type EditCellResult = ActionSaved | CellConflict | PlanRefused;

/** A change was taken back, by another change: both stay in the history. */
export type EditUndone = {
  /** The action that it was about, as it is now; null when it was about more than one, or is not yet shown. */
  action?: Maybe<Action>;
  /** The plan as it is now; null when it is recorded but not yet shown. */
  plan?: Maybe<Plan>;
  /** The revision of the plan's history that this made. */
  revision: Scalars['Int']['output'];
  /** False when the views had not caught up within five seconds: it is recorded, and will be shown. */
  shown: Scalars['Boolean']['output'];
};

/** Something that happened: one entry of the history. */
export type Entry = {
  /** The action that it is about, as it is at the moment asked for; null when it is about none, or one that cannot be seen. */
  action?: Maybe<Action>;
  /** The action that it is about. */
  actionId?: Maybe<Scalars['ID']['output']>;
  /** Who recorded it. */
  by: Person;
  /** What it changed, with before and after. */
  changes: Array<FieldChange>;
  /** The newer copy that was brought, or taken from; null for every other entry, and while nothing of it was taken. */
  copy?: Maybe<CopyThatCame>;
  /** Its place, to go on from. */
  cursor: Scalars['Cursor']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What happened, as the name of the event, for example ProgressReported. */
  kind: Scalars['String']['output'];
  /** Whether there is anything of it that can be withdrawn, texts or a file, and you may ask for that. */
  mayAskWithdrawal: Scalars['Boolean']['output'];
  /** When it happened in the world, where that is known apart. */
  occurredOn?: Maybe<Scalars['Date']['output']>;
  /** The organisation for which they did. */
  organisation: Organisation;
  /** The plan that it is about, as it is at the moment asked for; null when it is about none, or one that cannot be seen. */
  plan?: Maybe<Plan>;
  /** The plan that it is about. */
  planId?: Maybe<Scalars['ID']['output']>;
  /** Its position in the whole history, from 1. */
  position: Scalars['Int']['output'];
  /** The proof that it is in the newest signed checkpoint; null while none covers it, which is a matter of seconds. */
  proof?: Maybe<InclusionProof>;
  /** Why, in their words, where a reason was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The role that they held then. */
  role: Role;
  /** What happened, in a sentence. */
  sentence: Scalars['String']['output'];
  /** Its texts, with the words of a withdrawal looked for in none of them; null when it has none, or they were withdrawn. */
  standing?: Maybe<StandingEntry>;
  /** The withdrawal that it is about; null when it is about none. */
  withdrawal?: Maybe<Withdrawal>;
  /** The withdrawal that took its texts; null when they are there, or it has none. */
  withdrawn?: Maybe<Withdrawal>;
};

/** A page of entries, newest first. */
export type EntryConnection = {
  /** The entries of this page, each with its cursor. */
  edges: Array<EntryEdge>;
  /** The entries of this page. */
  nodes: Array<Entry>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An entry in a list. */
export type EntryEdge = {
  /** Its place in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The entry. */
  node: Entry;
};

/** How often something comes again. */
export type Every =
  /** Every half year. */
  | 'HALF_YEAR'
  /** Every month. */
  | 'MONTH'
  /** In other steps. */
  | 'OTHER'
  /** Every quarter of a year. */
  | 'QUARTER'
  /** Every term of the school year. */
  | 'TERM'
  /** Every week. */
  | 'WEEK'
  /** Every year. */
  | 'YEAR';

/** What shows that something was done: a file or a link. */
export type Evidence = {
  /** The entry to ask from to withdraw it; null when you may not, or it was withdrawn. */
  askWithdrawalOf?: Maybe<Entry>;
  /** Who attached it. */
  attachedBy: Person;
  /** The file, when it is one. */
  file?: Maybe<EvidenceFile>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The address, when it is a link. */
  link?: Maybe<Scalars['String']['output']>;
  /** The file's name, or what the link is called. */
  name: Scalars['String']['output'];
  /** When it was attached. */
  recordedAt: Scalars['DateTime']['output'];
  /** The withdrawal that took its file, or, where it has none, its name and link; null when they are there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** A file kept as evidence. */
export type EvidenceFile = {
  /** Its size in bytes. */
  bytes: Scalars['Int']['output'];
  /** Where to download it. */
  href: Scalars['String']['output'];
  /** What kind of file it is, recognised by its content. */
  mediaType: Scalars['String']['output'];
  /** Where to look at it in a browser; null for the kinds of file that can only be downloaded. */
  preview?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the file as it was uploaded, in hex. */
  sha256: Scalars['String']['output'];
};

/** A file or a link: exactly one of the two. */
export type EvidenceInput = {
  /** The address, for a link. */
  link?: InputMaybe<Scalars['String']['input']>;
  /** What to call it; a file keeps its own name when this is left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The id that the upload door answered, for a file. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
};

/** What an entry changed in one place. */
export type FieldChange = {
  /** What it said after; null when it says nothing any more. */
  after?: Maybe<Scalars['String']['output']>;
  /** What it said before; null when it said nothing. */
  before?: Maybe<Scalars['String']['output']>;
  /** The place, in words, for example 'Timescale' or the label of the column. */
  what: Scalars['String']['output'];
};

/** What a column means. */
export type GiveColumnRoleInput = {
  /** The column. */
  columnId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** What it means. */
  role: ColumnRole;
};

/** A printed lead that stands for several organisations, such as 'All authorities'. */
export type Group = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Who belonged to it from which day on, oldest first. */
  memberships: Array<Membership>;
  /** As printed. */
  name: Scalars['String']['output'];
  /** Who belongs to it on the day asked for. */
  organisations: Array<Organisation>;
};

/** The plans are in. */
export type ImportConfirmed = {
  /** The id of the import. */
  id: Scalars['ID']['output'];
  /** The plans; empty when they are recorded but not yet shown. */
  plans: Array<Plan>;
  /** False when the views had not caught up within five seconds: it is recorded, and will be shown. */
  shown: Scalars['Boolean']['output'];
};

/** A document to take in. */
export type ImportDocumentInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The file or the text, as it was previewed. */
  document: DocumentInput;
  /** Which of its plans to take in, and as what. */
  plans: Array<ImportPlanInput>;
};

/** A plan to take in. */
export type ImportPlanInput = {
  /** Cells that are to say something else than was read. */
  corrected?: InputMaybe<Array<CorrectedCellInput>>;
  /** Its place in the document, as the preview says. */
  index: Scalars['Int']['input'];
  /** Rows that are left out, counted over the plan from 0 as the preview has them. */
  leaveOut?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Whose actions it holds. */
  level: PlanLevel;
  /** The organisations that keep it. */
  organisationIds: Array<Scalars['ID']['input']>;
  /** When it runs, as you would print it. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** What its columns mean, one role for each column in order; as recognised when left out. */
  roles?: InputMaybe<Array<ColumnRole>>;
  /** Whether colours of cells that look like a rating are recorded as one; they are when left out. */
  takeColours?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its title. */
  title: Scalars['String']['input'];
};

/** Either the plans, or why nothing was recorded. */
export type ImportResult = DocumentRefused | ImportConfirmed | PlanRefused;

/** The proof that an entry is in the history that was signed, at its position and with just this content. */
export type InclusionProof = {
  /** The checkpoint with that root. */
  checkpoint: Checkpoint;
  /** All of it as a file that can be checked without this server (C2SP tlog-proof). */
  file: Scalars['String']['output'];
  /** The leaf: two lines, the entry's header as canonical JSON and the SHA-256 of its stored bytes. */
  leaf: Scalars['String']['output'];
  /** SHA-256 over a zero byte and the leaf, in hex. */
  leafHash: Scalars['String']['output'];
  /** The hashes that lead from the leaf to the root, in hex, the one beside the leaf first. */
  path: Array<Scalars['String']['output']>;
  /** The position of the entry. */
  position: Scalars['Int']['output'];
  /** What it says, in a sentence. */
  sentence: Scalars['String']['output'];
  /** The entry exactly as it is stored: canonical JSON, its texts sealed. Its SHA-256 is the second line of the leaf. */
  stored: Scalars['String']['output'];
  /** How many entries the tree has. */
  treeSize: Scalars['Int']['output'];
};

/** A person to add. */
export type InvitePersonInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Their name. */
  name: Scalars['String']['input'];
  /** The organisation that they work for. */
  organisationId: Scalars['ID']['input'];
  /** What they may do. */
  role: Role;
};

/** What follows from an action's dates and reports at the moment asked for. */
export type Lateness = {
  /** How many days ago that was; 0 when it is not overdue. */
  daysLate: Scalars['Int']['output'];
  /** It is completed, and nothing shows it. */
  noEvidence: Scalars['Boolean']['output'];
  /** Its last day has passed, and it is neither completed nor superseded. */
  overdue: Scalars['Boolean']['output'];
  /** It never falls due, and the day on which to look at it again has passed. */
  reviewDue: Scalars['Boolean']['output'];
  /** It is being done, and nothing was reported for 90 days. */
  stale: Scalars['Boolean']['output'];
};

/** A lateness to look for. */
export type LatenessSought =
  /** It is completed, and nothing shows it. */
  | 'NO_EVIDENCE'
  /** Its last day has passed, and it is neither completed nor superseded. */
  | 'OVERDUE'
  /** It never falls due, and the day on which to look at it again has passed. */
  | 'REVIEW_DUE'
  /** It is being done, and nothing was reported for 90 days. */
  | 'STALE';

/** Someone named as lead or partner. */
export type Lead = {
  /** What they are named as. */
  kind: LeadKind;
  /** The organisation that is meant, where it was recognised. */
  organisation?: Maybe<Organisation>;
  /** As printed. */
  text: Scalars['String']['output'];
};

/** Somebody who is named in a cell of leads or partners. */
export type LeadInput = {
  /** What they are named as. */
  kind: LeadKind;
  /** The organisation of this partnership that is meant; leave out when it is none, or not known. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** As printed: these words stand in the cell. */
  text: Scalars['String']['input'];
};

/** What somebody is named as. */
export type LeadKind =
  /** Stands in. */
  | 'DEPUTY'
  /** Leads. */
  | 'LEAD'
  /** Takes part. */
  | 'PARTNER'
  /** Works through another. */
  | 'VIA';

/** An action and the action of another plan that it delivers. */
export type LinkActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The action of another plan. */
  deliversId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** Who belongs to a group from a day on. */
export type Membership = {
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The organisations. */
  organisations: Array<Organisation>;
};

/** A step on the way. */
export type Milestone = {
  /** Its words. */
  text: Scalars['String']['output'];
  /** By when, with its meaning. */
  timescale: Timescale;
};

/** What waits for one person. */
export type Mine = {
  /** The actions that they are asked to see to, in the order in which they were asked. */
  assigned: Array<Action>;
  /** What others recorded in the plans of their organisation, and elsewhere about the actions that they were asked to see to or reported on. */
  changed: ChangedInMine;
  /** Their reports that were returned, to be corrected. */
  returned: Array<ReportOfAction>;
  /** The reports that wait to be accepted or returned; none for those who do not steer the plans. */
  waiting: Array<ReportOfAction>;
};


/** What waits for one person. */
export type MineChangedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since: AsOf;
};

/** An action's new place. */
export type MoveActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** The action that it follows from now on; leave out to put it first. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The objective that it stands under from now on. */
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The section that it stands in from now on. */
  sectionId: Scalars['ID']['input'];
};

/** A column's new place. */
export type MoveColumnInput = {
  /** The column that it follows from now on; leave out to put it first. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** The column. */
  columnId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** A section's new place. */
export type MoveSectionInput = {
  /** The section that it follows from now on; leave out to put it first. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The section. */
  sectionId: Scalars['ID']['input'];
};

/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type Mutation = {
  /** Accepts a report. */
  acceptProgress: ActionResult;
  /** Adds an action. */
  addAction: ActionResult;
  /** Adds a column. */
  addColumn: PlanResult;
  /** Adds a text around the plan's table. */
  addNarrative: PlanResult;
  /** Adds an objective above actions of a section. */
  addObjective: PlanResult;
  /** Adds an organisation to the partnership. */
  addOrganisation: PeopleResult;
  /** Adds a section. */
  addSection: PlanResult;
  /** Records that a meeting agreed the plan as it stands: the next agreed version. */
  adoptPlan: PlanResult;
  /** Approves a withdrawal that somebody else asked for, and carries it out. This cannot be undone. */
  approveWithdrawal: WithdrawalResult;
  /** Asks each organisation of a group for its own progress on an action. */
  askGroup: ActionResult;
  /** Says how your own organisation's part of an action stands. */
  assessPart: ActionResult;
  /** Says how an action stands. */
  assessStatus: ActionResult;
  /** Asks a person to see to an action. */
  assignAction: ActionResult;
  /** Attaches a file or a link to an action. */
  attachEvidence: ActionResult;
  /** Calls off the replay that goes on. */
  cancelReplay: ReplayResult;
  /** Corrects a report. The first words stay in the history. */
  correctProgress: ActionResult;
  /** Defines a group of organisations that a printed lead stands for. */
  defineGroup: PlanResult;
  /** Starts a plan, from a layout or with columns of its own. */
  draftPlan: PlanResult;
  /** Changes what one cell of an action says. What follows from it (leads, dates, milestones) follows from the column's role. */
  editCell: EditCellResult;
  /** Says what a column means. */
  giveColumnRole: PlanResult;
  /** Takes the plans of a document in. Nothing of it is visible before all of it is; an interrupted import goes on by itself. */
  importDocument: ImportResult;
  /** Adds a person to an organisation of the partnership. */
  invitePerson: PeopleResult;
  /** Says that an action delivers an action of another plan. */
  linkAction: ActionResult;
  /** Moves an action within its section, to another section, or under another objective. */
  moveAction: ActionResult;
  /** Moves a column. */
  moveColumn: PlanResult;
  /** Moves a section. */
  moveSection: PlanResult;
  /** Opens an empty ledger: names the partnership, its first organisation and its first person, who becomes its lead. */
  openPartnership: OpenPartnershipResult;
  /** Judges how an action goes. */
  rateAction: ActionResult;
  /** Refuses a withdrawal that somebody else asked for. */
  refuseWithdrawal: WithdrawalResult;
  /** Gives a column another label. */
  relabelColumn: PlanResult;
  /** Takes that back. */
  releaseGroup: ActionResult;
  /** Takes an action out of the plan. It stays in the history and can be restored. */
  removeAction: ActionResult;
  /** Takes a column out of the table. What it said stays in the history. */
  removeColumn: PlanResult;
  /** Takes a text out of the plan. It stays in the history. */
  removeNarrative: PlanResult;
  /** Takes an objective out; the actions under it stay, without it. */
  removeObjective: PlanResult;
  /** Takes a section, with its actions, out of the plan. It stays in the history and can be restored. */
  removeSection: PlanResult;
  /** Gives an action another printed number. */
  renumberAction: ActionResult;
  /** Says what was done about an action, with its status and evidence if you have them. */
  reportProgress: ActionResult;
  /** Asks to withdraw texts and files. Nothing goes until a second person approves it. */
  requestWithdrawal: WithdrawalResult;
  /** Settles whether reports count only once they were accepted. */
  requireApproval: PlanResult;
  /** Puts a removed action back. */
  restoreAction: ActionResult;
  /** Puts a removed section back. */
  restoreSection: PlanResult;
  /** Gives a plan another title. */
  retitlePlan: PlanResult;
  /** Returns a report with a note. Correcting it submits it again. */
  returnProgress: ActionResult;
  /** Rewords a text around the plan's table. */
  rewordNarrative: PlanResult;
  /** Rewords an objective. */
  rewordObjective: PlanResult;
  /** Rewords a section's number, title and statement. */
  rewordSection: PlanResult;
  /** Sets who belongs to a group from a day on. */
  setGroupMembers: PlanResult;
  /** Says when a plan runs. */
  setPeriod: PlanResult;
  /** Says when an action that never falls due is looked at again. */
  setReviewDate: ActionResult;
  /** Splits an action in two: some of its statements go to a new one right below it. The answer's id is the new one's. */
  splitAction: ActionResult;
  /** Starts a replay. One goes on at a time. Nothing of the history is touched, and nothing is recorded. */
  startReplay: ReplayResult;
  /** Takes what was chosen of a newer copy into a plan, in one piece, and keeps the copy with who sent it and when it came. */
  takeNewerCopy: TakeNewerCopyResult;
  /** Takes that back. */
  unassignAction: ActionResult;
  /** Takes back a change of one's own, while nobody changed the same place since. */
  undoEdit: UndoResult;
  /** Takes that back. */
  unlinkAction: ActionResult;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAcceptProgressArgs = {
  input: AcceptProgressInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAddActionArgs = {
  input: AddActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAddColumnArgs = {
  input: AddColumnInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAddNarrativeArgs = {
  input: AddNarrativeInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAddObjectiveArgs = {
  input: AddObjectiveInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAddOrganisationArgs = {
  input: AddOrganisationInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAddSectionArgs = {
  input: AddSectionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAdoptPlanArgs = {
  input: AdoptPlanInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationApproveWithdrawalArgs = {
  input: ApproveWithdrawalInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAskGroupArgs = {
  input: AskGroupInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAssessPartArgs = {
  input: AssessPartInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAssessStatusArgs = {
  input: AssessStatusInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAssignActionArgs = {
  input: AssignActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationAttachEvidenceArgs = {
  input: AttachEvidenceInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationCorrectProgressArgs = {
  input: CorrectProgressInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationDefineGroupArgs = {
  input: DefineGroupInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationDraftPlanArgs = {
  input: DraftPlanInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationEditCellArgs = {
  input: EditCellInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationGiveColumnRoleArgs = {
  input: GiveColumnRoleInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationImportDocumentArgs = {
  input: ImportDocumentInput;
  readingId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationInvitePersonArgs = {
  input: InvitePersonInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationLinkActionArgs = {
  input: LinkActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationMoveActionArgs = {
  input: MoveActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationMoveColumnArgs = {
  input: MoveColumnInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationMoveSectionArgs = {
  input: MoveSectionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationOpenPartnershipArgs = {
  input: OpenPartnershipInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRateActionArgs = {
  input: RateActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRefuseWithdrawalArgs = {
  input: RefuseWithdrawalInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRelabelColumnArgs = {
  input: RelabelColumnInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationReleaseGroupArgs = {
  input: AskGroupInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRemoveActionArgs = {
  input: RemoveActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRemoveColumnArgs = {
  input: RemoveColumnInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRemoveNarrativeArgs = {
  input: RemoveNarrativeInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRemoveObjectiveArgs = {
  input: RemoveObjectiveInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRemoveSectionArgs = {
  input: RemoveSectionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRenumberActionArgs = {
  input: RenumberActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationReportProgressArgs = {
  input: ReportProgressInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRequestWithdrawalArgs = {
  input: RequestWithdrawalInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRequireApprovalArgs = {
  input: RequireApprovalInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRestoreActionArgs = {
  input: RestoreActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRestoreSectionArgs = {
  input: RestoreSectionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRetitlePlanArgs = {
  input: RetitlePlanInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationReturnProgressArgs = {
  input: ReturnProgressInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRewordNarrativeArgs = {
  input: RewordNarrativeInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRewordObjectiveArgs = {
  input: RewordObjectiveInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationRewordSectionArgs = {
  input: RewordSectionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationSetGroupMembersArgs = {
  input: SetGroupMembersInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationSetPeriodArgs = {
  input: SetPeriodInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationSetReviewDateArgs = {
  input: SetReviewDateInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationSplitActionArgs = {
  input: SplitActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationTakeNewerCopyArgs = {
  input: TakeNewerCopyInput;
  readingId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationUnassignActionArgs = {
  input: AssignActionInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationUndoEditArgs = {
  input: UndoEditInput;
};


/** What can be recorded. Every input carries a `commandId`: the same one again, with the same content, records nothing twice. */
export type MutationUnlinkActionArgs = {
  input: LinkActionInput;
};

/** A text of the plan's document that is not part of a table. */
export type Narrative = {
  /** Its paragraphs and bullets. */
  body: Array<Block>;
  /** Its heading, when it has one. */
  heading?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Where it stands. */
  place: NarrativePlace;
  /** The withdrawal that took its heading and text; null when they are there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** Where a text stands. */
export type NarrativePlace =
  /** After the table. */
  | 'AFTER'
  /** Before the table. */
  | 'BEFORE'
  /** At the foot, explaining a mark in the table. */
  | 'FOOTNOTE';

/** A newer copy beside the plan. */
export type NewerCopy = {
  /**
   * The moment at which the plan was what the copy began from: when it was downloaded from here, or when a copy of it last
   * came in. Null when nobody knows: then nothing can be told of what was changed here since.
   */
  base?: Maybe<Basis>;
  /** The columns of the copy, each with the plan's column that it was taken for. */
  columns: Array<CopyColumn>;
  /** Where the copy says something else than the plan does now. */
  differences: Array<CopyDifference>;
  /** What is doubtful in the copy and wants a look. */
  doubts: Array<Doubt>;
  /** Which plan of the copy it is, by its place there. */
  index: Scalars['Int']['output'];
  /** How many places were changed here since then, of which the copy does not know. They stay as they are. */
  newerHere: Scalars['Int']['output'];
  /** The plan that it is a copy of. */
  plan: Plan;
  /** The plan of the copy as it was recognised, its doubtful rows with the lines that they were read from. */
  recognised: PreviewPlan;
  /** The titles of all plans of the copy, in order; null for one without a title. */
  titles: Array<Maybe<Scalars['String']['output']>>;
};

/** Either where a newer copy differs from the plan, or why it cannot be read. */
export type NewerCopyResult = DocumentRefused | NewerCopy | PlanRefused;

/** What was chosen of a newer copy stands in the plan. */
export type NewerCopyTaken = {
  /** The id of the import. */
  id: Scalars['ID']['output'];
  /** How many were left. */
  left: Scalars['Int']['output'];
  /** The plan. */
  plan: Plan;
  /** False when the views had not caught up within five seconds: it is recorded, and will be shown. */
  shown: Scalars['Boolean']['output'];
  /** How many differences were taken. */
  taken: Scalars['Int']['output'];
};

/** What several actions are for: the 'We will', duty or 'What' above them. */
export type Objective = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its words. */
  text: Scalars['String']['output'];
  /** The withdrawal that took its words; null when they are there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** What opens an empty ledger. */
export type OpenPartnershipInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** What the partnership is called. */
  name: Scalars['String']['input'];
  /** What the first organisation is called. */
  organisation: Scalars['String']['input'];
  /** The name of the first person. */
  person: Scalars['String']['input'];
};

/** Either the first person, or why the ledger was not opened. */
export type OpenPartnershipResult = PartnershipOpened | PeopleRefused;

/** A council, police force, health body, school trust or other partner. */
export type Organisation = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** What one organisation of a group returned on an action. */
export type OrganisationReturn = {
  /** Its latest report; null when it has made none. */
  latestReport?: Maybe<ProgressReport>;
  /** The organisation. */
  organisation: Organisation;
  /** What it says of its own part; null when it has said nothing. */
  status?: Maybe<Status>;
};

/** A change that whoever asks made, and can take back. */
export type OwnEdit = {
  /** The action that it was about; null when it was about more than one. */
  action?: Maybe<Action>;
  /** The entry of the history that says what was done. */
  entry: Entry;
  /** Its revision in the plan's history: give it with `undoEdit`. */
  revision: Scalars['Int']['output'];
};

/** Where a page of a list ends, and whether more follows. */
export type PageInfo = {
  /** Where this page ends: give it as `after` for the next one; null when it is empty. */
  endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Where this page begins; null when it is empty. */
  startCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** The councils and services that keep their plans here together. */
export type Partnership = {
  /** Whether this is the made-up partnership of the demonstration: its history was recorded under a story clock. */
  demonstration: Scalars['Boolean']['output'];
  /** What the partnership is called. */
  name: Scalars['String']['output'];
  /** The organisations of the partnership. */
  organisations: Array<Organisation>;
  /** The people of the partnership. */
  people: Array<Person>;
};

/** The partnership is open. */
export type PartnershipOpened = {
  /** The partnership. */
  partnership: Partnership;
  /** The first person: the one to go on as. */
  person: Person;
};

/** The rules about people that can say no. */
export type PeopleRefusal =
  /** The ledger is already open. */
  | 'ALREADY_OPEN'
  /** Others are changing this at this very moment: try again. */
  | 'BUSY'
  /** The same command id was used before for something else. */
  | 'COMMAND_CONFLICT'
  /** A name is missing. */
  | 'NAME_MISSING'
  /** There is already an organisation of this name. */
  | 'NAME_TAKEN'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** The ledger is not open yet. */
  | 'NOT_OPEN'
  /** There is no such organisation. */
  | 'NO_SUCH_ORGANISATION'
  /** It is more than can be saved in one go. */
  | 'TOO_MUCH_AT_ONCE';

/** A rule about people said no; nothing was recorded. */
export type PeopleRefused = {
  /** The same in a sentence that says what to do. */
  message: Scalars['String']['output'];
  /** The rule. */
  refusal: PeopleRefusal;
};

/** Either the partnership as it is now, or why nothing was recorded. */
export type PeopleResult = PeopleRefused | PeopleSaved;

/** What was asked is recorded. */
export type PeopleSaved = {
  /** The id of the organisation or person that was added. */
  id: Scalars['ID']['output'];
  /** The partnership. */
  partnership: Partnership;
};

/** When a plan runs. */
export type Period = {
  /** Its first day, where it was recognised. */
  from?: Maybe<Scalars['Date']['output']>;
  /** As printed. */
  text: Scalars['String']['output'];
  /** Its last day, where it was recognised. */
  to?: Maybe<Scalars['Date']['output']>;
  /** The withdrawal that took its words; null when they are there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** Someone who works with the plans. */
export type Person = {
  /** Their id. */
  id: Scalars['ID']['output'];
  /** Their name. */
  name: Scalars['String']['output'];
  /** The organisation that they work for. */
  organisation: Organisation;
  /** What they may do here. */
  role: Role;
};

/** A Prevent delivery plan, as the table that its council wrote. */
export type Plan = {
  /** The versions that a meeting agreed, newest first. */
  agreed: Array<AgreedVersion>;
  /** Whether a report counts only once it was accepted. */
  approvalRequired: Scalars['Boolean']['output'];
  /** The moment that this answer holds for. */
  basis: Basis;
  /** When something of it last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Its columns, in printed order. */
  columns: Array<Column>;
  /** The newer copies of it that came in, the newest first. */
  copies: Array<CopyThatCame>;
  /** How many actions it has, and how they stand. */
  counts: ActionCounts;
  /** The groups of organisations that its leads speak of. */
  groups: Array<Group>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The newest change by whoever asks, when it can be taken back: nobody changed the same place since. Null in the past. */
  lastEdit?: Maybe<OwnEdit>;
  /** Whose actions it holds. */
  level: PlanLevel;
  /** By whom its actions can be looked for. */
  named: PlanNames;
  /** The texts around its tables, in order. */
  narrative: Array<Narrative>;
  /** The organisations that keep it. */
  organisations: Array<Organisation>;
  /** The plan that it delivers, when it is part of a larger one. */
  parent?: Maybe<Plan>;
  /** When it runs. */
  period?: Maybe<Period>;
  /** The days on which something of it was recorded, oldest first, from the first one on which it could be seen. */
  recordedDays: Array<RecordedDay>;
  /** What was taken out of it and can be put back. */
  removed: RemovedParts;
  /** The revision of its history that is shown: give it as `seen` with an edit. */
  revision: Scalars['Int']['output'];
  /** Its sections, in order, with their actions. */
  sections: Array<Section>;
  /** Its title. */
  title: Scalars['String']['output'];
  /** The withdrawal that took its title; null when it is there. */
  titleWithdrawn?: Maybe<Withdrawal>;
  /** Everything that happened to it, newest first. */
  trail: EntryConnection;
};


/** A Prevent delivery plan, as the table that its council wrote. */
export type PlanSectionsArgs = {
  filter?: InputMaybe<ActionFilter>;
};


/** A Prevent delivery plan, as the table that its council wrote. */
export type PlanTrailArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of one plan. */
export type PlanChange = {
  /** Its place, to go on from. */
  cursor: Scalars['Cursor']['output'];
  /** What happened. */
  entry: Entry;
  /** The plan right after it. */
  plan: Plan;
};

/** How two copies of one plan differ. Words count, how they are set out does not. */
export type PlanCompared = {
  /** Columns that were added, taken out or relabelled. */
  columns: Array<TextCompared>;
  /** How many rows have become what. */
  counts: ComparedCounts;
  /** What the plan is called in the newer copy, or in the older one when it has no title there. */
  name?: Maybe<Scalars['String']['output']>;
  /** Texts around the table that were added, taken out or reworded. */
  narratives: Array<TextCompared>;
  /** Objectives that were added, taken out or reworded. */
  objectives: Array<TextCompared>;
  /** When it runs, when that was changed. */
  period?: Maybe<TextCompared>;
  /** Rows that were added, changed, moved, renumbered or taken out, in the order of the newer copy. */
  rows: Array<RowCompared>;
  /** Headings of sections that were added, taken out or reworded. */
  sections: Array<TextCompared>;
  /** Its title, when it is another one. */
  title?: Maybe<TextCompared>;
};

/** A page of plans. */
export type PlanConnection = {
  /** The moment that this answer holds for. */
  basis: Basis;
  /** The plans of this page, each with its cursor. */
  edges: Array<PlanEdge>;
  /** The plans of this page. */
  nodes: Array<Plan>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A plan in a list. */
export type PlanEdge = {
  /** Its place in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The plan. */
  node: Plan;
};

/** Which plans to list. */
export type PlanFilter = {
  /** Only those of this level. */
  level?: InputMaybe<PlanLevel>;
  /** Only those that this organisation keeps. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whose actions a plan holds. */
export type PlanLevel =
  /** The county's, or that of several councils together. */
  | 'COUNTY'
  /** One district's, borough's or city's. */
  | 'DISTRICT'
  /** One service's, school's or health body's own. */
  | 'SERVICE';

/** Who is named in a plan: by whom its actions can be looked for. */
export type PlanNames = {
  /** Leads and partners as printed, in the order of the alphabet. */
  leads: Array<Scalars['String']['output']>;
  /** Organisations that are named as lead or partner, or that somebody belongs to who is asked to see to an action. */
  organisations: Array<Organisation>;
  /** People who are asked to see to an action. */
  people: Array<Person>;
};

/** The rules about plans that can say no. */
export type PlanRefusal =
  /** The action was removed: restore it first. */
  | 'ACTION_REMOVED'
  /** The report was already accepted. */
  | 'ALREADY_ACCEPTED'
  /** The organisations of the group are already asked one by one. */
  | 'ALREADY_ASKED'
  /** The person is already asked to see to it. */
  | 'ALREADY_ASSIGNED'
  /** There is already a plan of this id. */
  | 'ALREADY_DRAFTED'
  /** The action already delivers that one. */
  | 'ALREADY_LINKED'
  /** The report was returned: correct it first. */
  | 'ALREADY_RETURNED'
  /** Others are changing this plan at this very moment: try again. */
  | 'BUSY'
  /** What this change did cannot be taken back. */
  | 'CANNOT_BE_UNDONE'
  /** Somebody else changed the cell since it was seen. (An edit answers this as a CellConflict, with both texts.) */
  | 'CELL_CHANGED'
  /** The same place was changed since. */
  | 'CHANGED_SINCE'
  /** The same command id was used before for something else. */
  | 'COMMAND_CONFLICT'
  /** A period ends before it begins. */
  | 'ENDS_BEFORE_IT_BEGINS'
  /** Evidence is a file or a link, and here is neither or both. */
  | 'FILE_OR_LINK'
  /** A day lies in the future that must not. */
  | 'IN_THE_FUTURE'
  /** A plan has at least one column. */
  | 'LAST_COLUMN'
  /** Somebody is named whose name is not printed in the cell. */
  | 'LEAD_NOT_PRINTED'
  /** A group has at least one organisation. */
  | 'NOBODY_IN_GROUP'
  /** Nothing of a newer copy was chosen. */
  | 'NOTHING_TAKEN'
  /** Nothing was chosen for the new row, or nothing would be left. */
  | 'NOTHING_TO_SPLIT'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** The organisations of the group are not asked one by one. */
  | 'NOT_ASKED'
  /** The person was not asked to see to it. */
  | 'NOT_ASSIGNED'
  /** Numbers and objectives are not edited as cells. */
  | 'NOT_A_CELL'
  /** A link begins with https:// or http://. */
  | 'NOT_A_LINK'
  /** The organisation is not asked for its own progress on this action. */
  | 'NOT_IN_GROUP'
  /** Only a cell of leads or partners names somebody. */
  | 'NOT_LEADS'
  /** The action does not deliver that one. */
  | 'NOT_LINKED'
  /** It was not removed. */
  | 'NOT_REMOVED'
  /** Only a cell of a timescale says by when. */
  | 'NOT_TIMESCALE'
  /** Somebody else made this change, or there is none of this revision. */
  | 'NOT_YOUR_EDIT'
  /** There is no such action. */
  | 'NO_SUCH_ACTION'
  /** There is no such column. */
  | 'NO_SUCH_COLUMN'
  /** There is no such group. */
  | 'NO_SUCH_GROUP'
  /** There is no such text around the table. */
  | 'NO_SUCH_NARRATIVE'
  /** There is no such objective. */
  | 'NO_SUCH_OBJECTIVE'
  /** There is no such organisation. */
  | 'NO_SUCH_ORGANISATION'
  /** There is no such person. */
  | 'NO_SUCH_PERSON'
  /** There is no such plan. */
  | 'NO_SUCH_PLAN'
  /** There is no such report. */
  | 'NO_SUCH_REPORT'
  /** There is no such section. */
  | 'NO_SUCH_SECTION'
  /** There is no such action in another plan. */
  | 'NO_SUCH_TARGET'
  /** There is no such layout. */
  | 'NO_SUCH_TEMPLATE'
  /** The upload is unknown, or was kept too long before it was used. */
  | 'NO_SUCH_UPLOAD'
  /** A printed number is longer than 60 characters. */
  | 'NUMBER_TOO_LONG'
  /** The plan was changed since a newer copy was put beside it. */
  | 'PLAN_CHANGED'
  /** A meeting agreed the plan: a change of a date, a lead or an outcome, or a removal, needs a reason. */
  | 'REASON_MISSING'
  /** Only one column can have this role. */
  | 'ROLE_TAKEN'
  /** It says that a text was withdrawn, as stands in the place of one: that is not what it said. */
  | 'SAYS_IT_WAS_WITHDRAWN'
  /** The section was removed: restore it first. */
  | 'SECTION_REMOVED'
  /** A text is missing. */
  | 'TEXT_MISSING'
  /** A text is longer than 20,000 characters. */
  | 'TEXT_TOO_LONG'
  /** A day is missing, or how often. */
  | 'TIMESCALE_INCOMPLETE'
  /** It is said what a timescale means of which nothing is printed. */
  | 'TIMESCALE_NOT_PRINTED'
  /** It is more than can be saved in one go. */
  | 'TOO_MUCH_AT_ONCE';

/** A rule about plans said no; nothing was recorded. */
export type PlanRefused = {
  /** The same in a sentence that says what to do. */
  message: Scalars['String']['output'];
  /** The rule. */
  refusal: PlanRefusal;
};

/** Either the plan as it is now, or why nothing was recorded. */
export type PlanResult = PlanRefused | PlanSaved;

/** What was asked is recorded. */
export type PlanSaved = {
  /** The id of the plan, or of the part of it, that was added or changed. */
  id: Scalars['ID']['output'];
  /** The plan as it is now; null when it is recorded but not yet shown. */
  plan?: Maybe<Plan>;
  /** The revision of the plan's history that this made. */
  revision: Scalars['Int']['output'];
  /** False when the views had not caught up within five seconds: it is recorded, and will be shown. */
  shown: Scalars['Boolean']['output'];
};

/** A statement that was found. */
export type PreviewBlock = {
  /** How it is printed. */
  kind: BlockKind;
  /** Its words. */
  text: Scalars['String']['output'];
};

/** A statement of a cell that is not recorded yet. */
export type PreviewBlockInput = {
  /** How it is printed. */
  kind: BlockKind;
  /** Its words. */
  text: Scalars['String']['input'];
};

/** What a cell says. */
export type PreviewCell = {
  /** Its paragraphs and bullets. */
  blocks: Array<PreviewBlock>;
};

/** A column that was found. */
export type PreviewColumn = {
  /** Its place in the table, from 0. */
  index: Scalars['Int']['output'];
  /** Its label as printed. */
  label: Scalars['String']['output'];
  /** What it was taken to mean. */
  role: ColumnRole;
};

/** A text around the tables that was found. */
export type PreviewNarrative = {
  /** Its paragraphs and bullets. */
  body: Array<PreviewBlock>;
  /** Its heading. */
  heading?: Maybe<Scalars['String']['output']>;
};

/** A plan that was found in a document. */
export type PreviewPlan = {
  /** How many rows have a cell of which the colour looks like a rating. */
  colouredRows: Scalars['Int']['output'];
  /** Its columns in order. */
  columns: Array<PreviewColumn>;
  /** Its place in the document, from 0: name it by this when confirming. */
  index: Scalars['Int']['output'];
  /** A plan that is here already, of which this looks like another copy; null when there is none that whoever asks may see. */
  looksLike?: Maybe<Plan>;
  /** How many rows it has. */
  rowCount: Scalars['Int']['output'];
  /** Its sections. */
  sections: Array<PreviewSection>;
  /** Its title, as far as one was found. */
  title?: Maybe<Scalars['String']['output']>;
};

/** Either what was recognised, or why the document cannot be read. */
export type PreviewResult = DocumentPreview | DocumentRefused;

/** A row that was found. */
export type PreviewRow = {
  /** What its cells say, one for each column of the plan. */
  cells: Array<PreviewCell>;
  /** Its number as printed. */
  number?: Maybe<Scalars['String']['output']>;
  /** The objective that it stands under. */
  objective?: Maybe<Scalars['String']['output']>;
  /**
   * The lines of the table that it was read from, as the document prints them, with those right above it that are no row. Only
   * for a row that a doubt is about; empty for every other one.
   */
  printed: Array<PrintedLine>;
};

/** A section that was found. */
export type PreviewSection = {
  /** Its number as printed. */
  number?: Maybe<Scalars['String']['output']>;
  /** Its rows. */
  rows: Array<PreviewRow>;
  /** What stands between its title and its first row. */
  statement?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A cell of a table, as the document prints it. */
export type PrintedCell = {
  /** Its background colour as six hexadecimal digits; null when it has none. */
  colour?: Maybe<Scalars['String']['output']>;
  /** The column of the plan under which it begins, from 0; null for a cell beyond the last column. */
  column?: Maybe<Scalars['Int']['output']>;
  /** How many of the columns it covers. */
  covers: Scalars['Int']['output'];
  /** Whether it is merged, and began in a line above. */
  fromAbove: Scalars['Boolean']['output'];
  /** What hangs on it, a sentence each: comments, tracked changes, hidden words. */
  notes: Array<Scalars['String']['output']>;
  /** Its words, paragraph by paragraph, with the list marks that stand before them. */
  paragraphs: Array<Scalars['String']['output']>;
};

/** A line of a table, as the document prints it. */
export type PrintedLine = {
  /** Its cells from left to right, with the merged ones that reach down into it. */
  cells: Array<PrintedCell>;
};

/** What somebody says was done about an action. */
export type ProgressReport = {
  /** How it was taken. */
  approval: Approval;
  /** The entry to ask from to withdraw it; null when you may not, or it was withdrawn. */
  askWithdrawalOf?: Maybe<Entry>;
  /** Whether it was corrected afterwards; the first words are in the trail. */
  corrected: Scalars['Boolean']['output'];
  /** What shows it. */
  evidence: Array<Evidence>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What was done, in words. */
  narrative: Scalars['String']['output'];
  /** The day on which it happened. */
  occurredOn: Scalars['Date']['output'];
  /** The organisation for which they reported. */
  organisation: Organisation;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who reported it. */
  reportedBy: Person;
  /** Why it was returned; null unless it is returned. */
  returnNote?: Maybe<Scalars['String']['output']>;
  /** The withdrawal that took its words; null when they are there. */
  withdrawn?: Maybe<Withdrawal>;
};

/** Questions that can be asked. */
export type Query = {
  /** One action, also one that was removed; null when it did not exist yet at that moment. */
  action?: Maybe<Action>;
  /** Several actions, in the order asked for; those that did not exist yet at that moment are left out. */
  actions: Array<Action>;
  /** The moment that answers hold for; a cheap way to ask how far the views have come. */
  basis: Basis;
  /** What words would mean in a cell, were they saved now. Nothing is recorded. Null when there is no such cell. */
  cellReading?: Maybe<CellReading>;
  /** What is different between two moments: one entry for each place, with every step beneath it. */
  changes: Changes;
  /** Holds a checkpoint that somebody kept against the history as it is signed now. */
  checkCheckpoint: CheckedCheckpoint;
  /** The newest signed checkpoint; null while there is none. */
  checkpoint?: Maybe<Checkpoint>;
  /** All signed checkpoints, newest first. */
  checkpoints: CheckpointConnection;
  /**
   * How two copies of a plan differ. Anybody may ask, and nothing is kept of what they sent: the copies are in memory until
   * the answer is given, and nowhere else.
   */
  compareCopies: CompareResult;
  /** The proof that the history of one size is the beginning of that of another. Both must be signed for already. */
  consistency: ConsistencyProof;
  /** Entries of the history, in the order of their positions; those that cannot be seen are left out. */
  entries: Array<Entry>;
  /** One entry of the history; null when there is none at this position, or one that cannot be seen. */
  entry?: Maybe<Entry>;
  /** Who is asking, as chosen; null when nobody was chosen. */
  me?: Maybe<Person>;
  /** What waits for whoever is asking. */
  mine: Mine;
  /** Where a newer copy says something else than a plan that is here, place by place. Nothing is recorded. */
  newerCopy: NewerCopyResult;
  /** The partnership; null before it is opened. */
  partnership?: Maybe<Partnership>;
  /** One plan; null when there was no such plan at that moment. */
  plan?: Maybe<Plan>;
  /** The plans, by title. */
  plans: PlanConnection;
  /** What can be recognised in an uploaded file or in pasted text. Nothing is recorded. */
  previewDocument: PreviewResult;
  /** How far a document has been read; null when none is being read under this id, or not yet. */
  reading?: Maybe<Reading>;
  /** The replay that goes on, or else the last one; null when there never was one, and for those who may not start one. */
  replay?: Maybe<Replay>;
  /**
   * Finds words in what stands in the plans now. Every word must be there, in any order, whatever its case and accents, and
   * finds words that begin with it; words in quotation marks must be there as they are. The first 16 words count. Whatever a
   * mutation answered as shown is found.
   */
  search: SearchConnection;
  /** How the signing of the history stands. */
  signing: Signing;
  /** The public keys that ever signed here, the first one first; the last one signs now. */
  signingKeys: Array<SigningKey>;
  /**
   * What an entry says, and the file that it brought; of a report also its corrections, the notes that it was returned with,
   * and its evidence. Only what you may ask to withdraw.
   */
  standsWith: WordsFound;
  /** The layouts that a plan can be started from. */
  templates: Array<Template>;
  /**
   * Where words stand, in all texts of the whole history: later wordings that repeat them, imports, reasons, reports and
   * files too. Their case and the spaces between them do not matter.
   */
  whereWordsStand: WordsFound;
  /** One withdrawal; null when there is none of this id that you may see. */
  withdrawal?: Maybe<Withdrawal>;
  /** All withdrawals, the newest first. */
  withdrawals: Array<Withdrawal>;
};


/** Questions that can be asked. */
export type QueryActionArgs = {
  asOf?: InputMaybe<AsOf>;
  id: Scalars['ID']['input'];
};


/** Questions that can be asked. */
export type QueryActionsArgs = {
  asOf?: InputMaybe<AsOf>;
  ids: Array<Scalars['ID']['input']>;
};


/** Questions that can be asked. */
export type QueryBasisArgs = {
  asOf?: InputMaybe<AsOf>;
};


/** Questions that can be asked. */
export type QueryCellReadingArgs = {
  actionId: Scalars['ID']['input'];
  blocks: Array<BlockInput>;
  columnId: Scalars['ID']['input'];
};


/** Questions that can be asked. */
export type QueryChangesArgs = {
  planId?: InputMaybe<Scalars['ID']['input']>;
  since: AsOf;
  until?: InputMaybe<AsOf>;
};


/** Questions that can be asked. */
export type QueryCheckCheckpointArgs = {
  note: Scalars['String']['input'];
};


/** Questions that can be asked. */
export type QueryCheckpointsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions that can be asked. */
export type QueryCompareCopiesArgs = {
  newer: CopyInput;
  older: CopyInput;
  readingId?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions that can be asked. */
export type QueryConsistencyArgs = {
  from: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions that can be asked. */
export type QueryEntriesArgs = {
  positions: Array<Scalars['Int']['input']>;
};


/** Questions that can be asked. */
export type QueryEntryArgs = {
  asOf?: InputMaybe<AsOf>;
  position: Scalars['Int']['input'];
};


/** Questions that can be asked. */
export type QueryMineArgs = {
  asOf?: InputMaybe<AsOf>;
};


/** Questions that can be asked. */
export type QueryNewerCopyArgs = {
  answersTo?: InputMaybe<Array<InputMaybe<Scalars['Int']['input']>>>;
  document: DocumentInput;
  index?: InputMaybe<Scalars['Int']['input']>;
  planId: Scalars['ID']['input'];
  readingId?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions that can be asked. */
export type QueryPartnershipArgs = {
  asOf?: InputMaybe<AsOf>;
};


/** Questions that can be asked. */
export type QueryPlanArgs = {
  asOf?: InputMaybe<AsOf>;
  id: Scalars['ID']['input'];
};


/** Questions that can be asked. */
export type QueryPlansArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  asOf?: InputMaybe<AsOf>;
  filter?: InputMaybe<PlanFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions that can be asked. */
export type QueryPreviewDocumentArgs = {
  document: DocumentInput;
  readingId?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions that can be asked. */
export type QueryReadingArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that can be asked. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** Questions that can be asked. */
export type QueryStandsWithArgs = {
  position: Scalars['Int']['input'];
};


/** Questions that can be asked. */
export type QueryWhereWordsStandArgs = {
  words: Array<Scalars['String']['input']>;
};


/** Questions that can be asked. */
export type QueryWithdrawalArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that can be asked. */
export type QueryWithdrawalsArgs = {
  undecided?: Scalars['Boolean']['input'];
};

/** How an action goes. */
export type RateActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Its rating; leave out to take it away. */
  rating?: InputMaybe<Rating>;
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What people judge of an action. */
export type Rating =
  /** At risk. */
  | 'AMBER'
  /** On course. */
  | 'GREEN'
  /** Off course. */
  | 'RED';

/** A rating to look for. */
export type RatingSought =
  /** At risk. */
  | 'AMBER'
  /** On course. */
  | 'GREEN'
  /** Nobody has judged it. */
  | 'NOT_RATED'
  /** Off course. */
  | 'RED';

/** A document that is being read, or taken in. */
export type Reading = {
  /** How much of that is done, in percent, where that is known. */
  percent?: Maybe<Scalars['Int']['output']>;
  /** What is being done with it. */
  stage: ReadingStage;
};

/** What is being done with a document. */
export type ReadingStage =
  /** It is being compared with another one. */
  | 'COMPARING'
  /** Its text is being read. */
  | 'READING'
  /** Plans are being looked for in it. */
  | 'RECOGNISING'
  /** Its plans are being recorded. */
  | 'RECORDING';

/** A day on which something of a plan was recorded. */
export type RecordedDay = {
  /** The day, in London. */
  day: Scalars['Date']['output'];
  /** How many entries. */
  entries: Scalars['Int']['output'];
};

/** A withdrawal that is refused. */
export type RefuseWithdrawalInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Why. */
  note: Scalars['String']['input'];
  /** Which one. */
  withdrawalId: Scalars['ID']['input'];
};

/** A column's new label. */
export type RelabelColumnInput = {
  /** The column. */
  columnId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its label. */
  label: Scalars['String']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** An action to take out. */
export type RemoveActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A column to take out. */
export type RemoveColumnInput = {
  /** The column. */
  columnId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A text to take out. */
export type RemoveNarrativeInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The text. */
  narrativeId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** An objective to take out. */
export type RemoveObjectiveInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The objective. */
  objectiveId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A section to take out. */
export type RemoveSectionInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The section. */
  sectionId: Scalars['ID']['input'];
};

/** What was taken out of a plan and stays in its history. */
export type RemovedParts = {
  /** Actions that were taken out by themselves. */
  actions: Array<Action>;
  /** Sections, with the actions that went with them. */
  sections: Array<Section>;
};

/** An action's new number. */
export type RenumberActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its number as printed; leave out to take it away. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** A replay: all views built again from the first entry of the history, and compared with those that pages are made from. */
export type Replay = {
  /** The position of the entry that the difference is about, where it is about one. */
  divergedAt?: Maybe<Scalars['Int']['output']>;
  /** The first place at which they differ, in words, texts sealed; null when they do not. */
  divergence?: Maybe<Scalars['String']['output']>;
  /** How many entries are built. */
  done: Scalars['Int']['output'];
  /** How many entries were built each second. */
  eventsPerSecond?: Maybe<Scalars['Float']['output']>;
  /** When it ended; null while it goes on. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The SHA-256 of the views that pages are made from, in hex. */
  live?: Maybe<Scalars['String']['output']>;
  /** Of how many; 0 while that is not known. */
  of: Scalars['Int']['output'];
  /** The position at which views were compared: what was recorded later did not count. */
  position?: Maybe<Scalars['Int']['output']>;
  /** Why it failed, in a sentence. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The SHA-256 of the views that were built again, in hex: the same exactly when they are. */
  rebuilt?: Maybe<Scalars['String']['output']>;
  /** How long building took. */
  seconds?: Maybe<Scalars['Float']['output']>;
  /** When it was started. */
  startedAt: Scalars['DateTime']['output'];
  /** Who started it. */
  startedBy: Person;
  /** How far it is, or what came of it. */
  state: ReplayState;
  /** The same, table by table. */
  tables: Array<ReplayedTable>;
};

/** Why a replay is not started or cancelled. */
export type ReplayRefusal =
  /** One goes on already. */
  | 'ALREADY_RUNNING'
  /** None goes on. */
  | 'NONE_RUNNING'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED';

/** No replay was started or cancelled. */
export type ReplayRefused = {
  /** The same in a sentence that says what to do. */
  message: Scalars['String']['output'];
  /** Why. */
  refusal: ReplayRefusal;
};

/** Either the replay, or why nothing was started or cancelled. */
export type ReplayResult = Replay | ReplayRefused;

/** How far a replay is, or what came of it. */
export type ReplayState =
  /** Entry by entry is being built. */
  | 'BUILDING'
  /** Somebody called it off. */
  | 'CANCELLED'
  /** All are built, and being compared. */
  | 'COMPARING'
  /** They are not. */
  | 'DIVERGED'
  /** The views are what the history says. */
  | 'EQUAL'
  /** It could not be done. */
  | 'FAILED';

/** A table of the views, before and after a replay. */
export type ReplayedTable = {
  /** The SHA-256 of its rows as pages are made from them, in hex. */
  live: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The SHA-256 of its rows as they were built again, in hex. */
  rebuilt: Scalars['String']['output'];
};

/** A report, and the action that it is about. */
export type ReportOfAction = {
  /** The action. */
  action: Action;
  /** The report. */
  report: ProgressReport;
};

/** What was done about an action. */
export type ReportProgressInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** What shows it. */
  evidence?: InputMaybe<Array<EvidenceInput>>;
  /** What was done, in words. */
  narrative: Scalars['String']['input'];
  /** The day on which it happened; today or earlier. */
  occurredOn: Scalars['Date']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** How the action stands now; leave out when that did not change. */
  status?: InputMaybe<Status>;
};

/** What is asked to be withdrawn. */
export type RequestWithdrawalInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The positions of the entries whose files go; the texts of these entries go with them. */
  filePositions: Array<Scalars['Int']['input']>;
  /** The positions of the entries whose texts go. */
  positions: Array<Scalars['Int']['input']>;
  /** Why, without repeating the words: the reason stays. */
  reason: Scalars['String']['input'];
  /** Whether what else these entries say is written again first, without the words. */
  rewrite: Scalars['Boolean']['input'];
  /** The words that it is about; none for a file that is withdrawn for its own sake. */
  words: Array<Scalars['String']['input']>;
};

/** Whether reports count only once they were accepted. */
export type RequireApprovalInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The choice. */
  required: Scalars['Boolean']['input'];
};

/** An action to put back. */
export type RestoreActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** A section to put back. */
export type RestoreSectionInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The section. */
  sectionId: Scalars['ID']['input'];
};

/** A plan's new title. */
export type RetitlePlanInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Its title. */
  title: Scalars['String']['input'];
};

/** A report to return. */
export type ReturnProgressInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** What is missing. */
  note: Scalars['String']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The report. */
  reportId: Scalars['ID']['input'];
};

/** New words for a text around the table. */
export type RewordNarrativeInput = {
  /** Its paragraphs and bullets. */
  body: Array<BlockInput>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its heading. */
  heading?: InputMaybe<Scalars['String']['input']>;
  /** The text. */
  narrativeId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** New words for an objective. */
export type RewordObjectiveInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The objective. */
  objectiveId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Its words. */
  text: Scalars['String']['input'];
};

/** New words for a section. */
export type RewordSectionInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** Its number as printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The section. */
  sectionId: Scalars['ID']['input'];
  /** What stands between its title and its first row. */
  statement?: InputMaybe<Scalars['String']['input']>;
  /** Its title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What a person may do. */
export type Role =
  /** Lets people in. */
  | 'ADMINISTRATOR'
  /** Follows what happens, without names and without texts. */
  | 'ANALYST'
  /** Reads everything, at any moment; changes nothing. */
  | 'AUDITOR'
  /** Steers all plans: everything that a partner may do, for every organisation. */
  | 'LEAD'
  /** Keeps plans true: edits them and reports progress. */
  | 'PARTNER';

/** A row that is not the same in both copies. */
export type RowCompared = {
  /** Of a changed row the cells that differ; of a row that only one copy has, all cells that say something. */
  cells: Array<CellCompared>;
  /** What became of it. */
  fate: RowFate;
  /** Whether it stands at another place, whatever else became of it. */
  moved: Scalars['Boolean']['output'];
  /** Its number in the copy that has it, the newer one where both do. */
  number?: Maybe<Scalars['String']['output']>;
  /** Its number as printed in each copy; null when that did not change. */
  renumbered?: Maybe<TextCompared>;
  /** The section that it stands in, in the newer copy; null when only the older one has the row. */
  sectionNewer?: Maybe<Scalars['String']['output']>;
  /** The section that it stands in, in the older copy; null when only the newer one has the row. */
  sectionOlder?: Maybe<Scalars['String']['output']>;
  /** The first words of its action, to know it by. */
  summary: Scalars['String']['output'];
};

/** What became of a row. */
export type RowFate =
  /** Only the newer copy has it. */
  | 'ADDED'
  /** Its words were changed. */
  | 'CHANGED'
  /** It says the same at another place. */
  | 'MOVED'
  /** Only the older copy has it. */
  | 'REMOVED'
  /** It only has another number. */
  | 'RENUMBERED';

/** What was found, best first. Of more than 5,000 hits the first 5,000 are put in order and can be looked through. */
export type SearchConnection = {
  /** How many there are of each kind, whichever kind the filter asks for. */
  counts: Array<SearchCount>;
  /** The hits with their cursors. */
  edges: Array<SearchEdge>;
  /** Whether the index that this was found in is complete. */
  index: SearchStanding;
  /** The hits. */
  nodes: Array<SearchHit>;
  /** Whether more follow. */
  pageInfo: PageInfo;
  /** How many there are. */
  totalCount: Scalars['Int']['output'];
};

/** How many hits are of one kind. */
export type SearchCount = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: SearchKind;
};

/** A hit with its cursor. */
export type SearchEdge = {
  /** Where it is in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The hit. */
  node: SearchHit;
};

/** Only some of what is found; what is left out does not matter. */
export type SearchFilter = {
  /** Only what is of this kind. */
  kind?: InputMaybe<SearchKind>;
  /** Only what stands in plans that this organisation keeps. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what stands in this plan. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Only actions that stand like this, with their reports and evidence. */
  status?: InputMaybe<Status>;
};

/** Something in which the words were found. */
export type SearchHit = {
  /** The action, when it is one or belongs to one. */
  action?: Maybe<Action>;
  /** The evidence, when it is a piece of it. */
  evidence?: Maybe<Evidence>;
  /** Its id among hits, the same for as long as it can be found. */
  id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  kind: SearchKind;
  /** Where the words stand in it, up to three places. */
  passages: Array<SearchPassage>;
  /** The plan that it stands in. */
  plan: Plan;
  /** When the words of the first passage were recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The report, when it is one. */
  report?: Maybe<ProgressReport>;
  /** The section, when it is one or stands in one. */
  section?: Maybe<Section>;
  /** What it is called, or its first words. */
  title: Scalars['String']['output'];
};

/** What kind of thing was found. */
export type SearchKind =
  /** An action: what its cells say, or its number. */
  | 'ACTION'
  /** A piece of evidence, by its name. */
  | 'EVIDENCE'
  /** A plan: its title, its sections and objectives, the texts around its tables. */
  | 'PLAN'
  /** What was reported of an action. */
  | 'REPORT';

/** Words that were found, with those around them. */
export type SearchPassage = {
  /** The words in order, those that were found apart from the others. */
  pieces: Array<SearchPiece>;
  /** What stands there: for a cell the label of its column. */
  place: Scalars['String']['output'];
};

/** Some words of a passage. */
export type SearchPiece = {
  /** Whether these are words that were looked for. */
  marked: Scalars['Boolean']['output'];
  /** The words. */
  words: Scalars['String']['output'];
};

/** How far the index of words has come: after some changes of the software it is built anew, in the background. */
export type SearchStanding = {
  /** Whether everything that stands in the plans now is in it. */
  current: Scalars['Boolean']['output'];
  /** How many of the plans it has read, in per cent. */
  percent: Scalars['Int']['output'];
};

/** A part of a plan's table. */
export type Section = {
  /** Its actions, in order; those that fit the filter, when the sections were asked for with one. */
  actions: Array<Action>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its number as printed. */
  number?: Maybe<Scalars['String']['output']>;
  /** Its objectives, in order, also those under which no action stands. */
  objectives: Array<Objective>;
  /** What stands between its title and its first row. */
  statement?: Maybe<Scalars['String']['output']>;
  /** Its title; null when the table has no sections of its own. */
  title?: Maybe<Scalars['String']['output']>;
  /** The withdrawal that took its title and statement; null when they are there, or it has none. */
  withdrawn?: Maybe<Withdrawal>;
};

/** The members of a group from a day on. */
export type SetGroupMembersInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** From which day on. */
  from: Scalars['Date']['input'];
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** Who belongs to it. */
  organisationIds: Array<Scalars['ID']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** When a plan runs. */
export type SetPeriodInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** As you would print it; leave out to take it away. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
};

/** When an action is looked at again. */
export type SetReviewDateInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The day; leave out to take it away. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
};

/** How the signing of the history stands. */
export type Signing = {
  /** Why no more are signed, in a sentence; null while all is well. */
  problem?: Maybe<Scalars['String']['output']>;
  /** How many entries are signed. */
  signed: Scalars['Int']['output'];
};

/** A public key that signs, or once signed, checkpoints. */
export type SigningKey = {
  /** Its id: the first bytes of a hash over it, in hex. */
  id: Scalars['String']['output'];
  /** All of it in one line, as a verifier takes it (C2SP signed-note). Keep it, to know it again. */
  line: Scalars['String']['output'];
  /** Its name: the ledger. */
  name: Scalars['String']['output'];
};

/** An action to split in two. */
export type SplitActionInput = {
  /** The action. */
  actionId: Scalars['ID']['input'];
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The statements that stand in both. */
  copying: Array<StatementsInput>;
  /** The statements that go to the new action. */
  moving: Array<StatementsInput>;
  /** The number of the new action as it should be printed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why; needed once a meeting has agreed the plan and a date, a lead or an outcome goes. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The revision of the plan that was seen. */
  seen: Scalars['Int']['input'];
};

/** An entry of the history with its texts. They share a key: they are withdrawn together or not at all. */
export type StandingEntry = {
  /** Whether the words stand there as words of their own, and not only within longer ones. */
  asWords: Scalars['Boolean']['output'];
  /** The entry. */
  entry: Entry;
  /** All its texts. */
  texts: Array<StandingText>;
};

/** A file that is kept. */
export type StandingFile = {
  /** Its size in bytes. */
  bytes: Scalars['Int']['output'];
  /** The entry that brought it. */
  entry: Entry;
  /** Where to download it; null when it came as a document that was taken in, or was withdrawn. */
  href?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** A text of an entry. */
export type StandingText = {
  /** Whether it holds the words that are looked for. What does not would go along. */
  holdsWords: Scalars['Boolean']['output'];
  /** Its words. */
  text: Scalars['String']['output'];
};

/** Statements of one cell. */
export type StatementsInput = {
  /** The ids of the statements. */
  blockIds: Array<Scalars['ID']['input']>;
  /** The column of the cell. */
  columnId: Scalars['ID']['input'];
};

/** What people say of an action. */
export type Status =
  /** Something stands in its way. */
  | 'BLOCKED'
  /** It is done. */
  | 'COMPLETED'
  /** It is being done. */
  | 'IN_PROGRESS'
  /** Nothing has been done yet. */
  | 'NOT_STARTED'
  /** Something else took its place. */
  | 'SUPERSEDED';

/** What can be followed live. Every subscription goes on from a cursor without a gap. */
export type Subscription = {
  /** Everything that happens, in order, without names and texts: first what came after the cursor, then what comes. */
  activity: Activity;
  /** Every change of one plan, in order: first what came after the cursor, then what comes. */
  planChanged: PlanChange;
};


/** What can be followed live. Every subscription goes on from a cursor without a gap. */
export type SubscriptionActivityArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ActivityFilter>;
};


/** What can be followed live. Every subscription goes on from a cursor without a gap. */
export type SubscriptionPlanChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  planId: Scalars['ID']['input'];
};

/** What to take of a newer copy of a plan. */
export type TakeNewerCopyInput = {
  /** Which of the plan's columns the columns of the copy are, when that was given as it was put beside the plan. */
  answersTo?: InputMaybe<Array<InputMaybe<Scalars['Int']['input']>>>;
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The file or the text, as it was put beside the plan. */
  document: DocumentInput;
  /** Which plan of the copy it is. */
  index: Scalars['Int']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** The day on which it came. */
  receivedOn: Scalars['Date']['input'];
  /** Who sent it, for example a name and an organisation. */
  sentBy: Scalars['String']['input'];
  /** The keys of the differences to take. */
  take: Array<Scalars['ID']['input']>;
};

/** Either what was taken, or why nothing was. */
export type TakeNewerCopyResult = DocumentRefused | NewerCopyTaken | PlanRefused;

/** A layout that a plan can be started from. */
export type Template = {
  /** Its columns. */
  columns: Array<TemplateColumn>;
  /** For whom it is meant. */
  description: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** A column of a layout. */
export type TemplateColumn = {
  /** Its label. */
  label: Scalars['String']['output'];
  /** What it means. */
  role: ColumnRole;
};

/** A text of each copy; null in the copy that does not have it. */
export type TextCompared = {
  /** In the newer copy. */
  newer?: Maybe<Scalars['String']['output']>;
  /** In the older copy. */
  older?: Maybe<Scalars['String']['output']>;
};

/** By when something is to be done. */
export type Timescale = {
  /** The last day on which it is not late; null when it never falls due. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** How often, of one that comes again and again; null of others. */
  every?: Maybe<Every>;
  /** Its first day, of a period or of one that begins on a day; null of others. */
  from?: Maybe<Scalars['Date']['output']>;
  /** What it means. */
  kind: TimescaleKind;
  /** The meaning in plain words, for example 'by the end of March 2026'. */
  meaning: Scalars['String']['output'];
  /** The first day on which it is late; null when it never falls due. */
  overdueFrom?: Maybe<Scalars['Date']['output']>;
  /** What the words alone are read as, in plain words, where somebody said what is meant; null where the meaning is read from the words. */
  read?: Maybe<Scalars['String']['output']>;
  /** As printed; null when nothing is printed. */
  text?: Maybe<Scalars['String']['output']>;
};

/** What a timescale means, where the words are read wrongly. */
export type TimescaleInput = {
  /** How often, of one that comes again and again. */
  every?: InputMaybe<Every>;
  /** The first day, of a period or of one that begins on a day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** What it means. */
  kind: TimescaleKind;
  /** The last day, of one on a day, by a month or over a period. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** What a timescale means. */
export type TimescaleKind =
  /** By a month, quarter or year. */
  | 'BY_MONTH'
  /** From a day onwards. */
  | 'FROM'
  /** Nothing that could be recognised, or nothing at all. */
  | 'NONE'
  /** All the time. */
  | 'ONGOING'
  /** On a day. */
  | 'ON_DATE'
  /** When something happens. */
  | 'ON_TRIGGER'
  /** Over a period. */
  | 'PERIOD'
  /** Again and again. */
  | 'RECURRING';

/** A change to take back. */
export type UndoEditInput = {
  /** An id made by the client for this command. */
  commandId: Scalars['ID']['input'];
  /** The plan. */
  planId: Scalars['ID']['input'];
  /** Why; needed once a meeting has agreed the plan, for a date, a lead, an outcome or a removal. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The revision of the plan's history that the change made, as it was answered when it was saved. */
  revision: Scalars['Int']['input'];
};

/** Either what is as it was before, or why nothing was recorded. */
export type UndoResult = EditUndone | PlanRefused;

/**
 * Texts or files that are taken out for good: asked for by one person, decided by another. Their keys are destroyed, so that
 * nobody can read them any more, at no moment of the history; the entries themselves, and every proof, stay.
 */
export type Withdrawal = {
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided it; null while it waits. */
  decidedBy?: Maybe<Person>;
  /** The entries of the history whose texts go, those that were found since it was asked for too. */
  entries: Array<StandingEntry>;
  /** The files that go. */
  files: Array<StandingFile>;
  /** Where the words stand in what was recorded since it was asked for; none once it is decided. */
  foundSince: WordsFound;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Whether you may decide it: it waits, your role allows it, and somebody else asked for it. */
  mayDecide: Scalars['Boolean']['output'];
  /** Why it was refused. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  requestedBy: Person;
  /** Whether what else these entries say is written again first, without the words. */
  rewrite: Scalars['Boolean']['output'];
  /** How far it is. */
  state: WithdrawalState;
  /** When the keys were destroyed; null while they are not. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A rule about withdrawals said no; nothing was recorded. */
export type WithdrawalNotSaved = {
  /** The same in a sentence that says what to do. */
  message: Scalars['String']['output'];
  /** The rule. */
  refusal: WithdrawalRefusal;
};

/** The rules about withdrawals that can say no. */
export type WithdrawalRefusal =
  /** It was already decided. */
  | 'ALREADY_DECIDED'
  /** It was already asked for. */
  | 'ALREADY_REQUESTED'
  /** Others are changing this at this very moment: try again. */
  | 'BUSY'
  /** The same command id was used before for something else. */
  | 'COMMAND_CONFLICT'
  /** No text and no file is named that can still be read. */
  | 'NOTHING_NAMED'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** It was not approved. */
  | 'NOT_APPROVED'
  /** There is no such withdrawal. */
  | 'NO_SUCH_WITHDRAWAL'
  /** Something that is named is of another organisation. */
  | 'OF_OTHERS'
  /** Whoever asked for it cannot decide it. */
  | 'SAME_PERSON'
  /** The words or the reason are missing. */
  | 'TEXT_MISSING'
  /** A text is too long. */
  | 'TEXT_TOO_LONG'
  /** More is named than one withdrawal can take. */
  | 'TOO_MANY_NAMED'
  /** It is more than can be saved in one go. */
  | 'TOO_MUCH_AT_ONCE'
  /** The reason repeats the words. */
  | 'WORDS_IN_REASON';

/** Either the withdrawal as it is now, or why nothing was recorded. */
export type WithdrawalResult = WithdrawalNotSaved | WithdrawalSaved;

/** What was asked is recorded. */
export type WithdrawalSaved = {
  /** The id of the withdrawal. */
  id: Scalars['ID']['output'];
  /** The withdrawal; null while the views do not show it yet. */
  withdrawal?: Maybe<Withdrawal>;
};

/** How far a withdrawal is. */
export type WithdrawalState =
  /** It was approved, and is being carried out. */
  | 'APPROVED'
  /** It was refused: nothing was withdrawn. */
  | 'REFUSED'
  /** It waits for a second person. */
  | 'REQUESTED'
  /** The keys are destroyed. */
  | 'WITHDRAWN';

/** Where words stand in the whole history, withdrawn texts left out. */
export type WordsFound = {
  /** The entries whose texts hold them, oldest first; at most 500. */
  entries: Array<StandingEntry>;
  /** The files that hold them. */
  files: Array<StandingFile>;
  /** How many files could not be looked into, such as scans and PDFs. */
  filesNotSearched: Scalars['Int']['output'];
  /** Whether there is more than fits one withdrawal: look for longer words. */
  more: Scalars['Boolean']['output'];
  /**
   * How many more entries and files hold them that you may not ask for, as they are of other organisations. Somebody there may,
   * or a Prevent lead.
   */
  others: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ActionResult:
    | ( Omit<ActionSaved, 'action'> & { action?: Maybe<_RefType['Action']> } )
    | ( PlanRefused )
  ;
  CompareResult:
    | ( CopiesCompared )
    | ( CopiesRefused )
  ;
  EditCellResult:
    | ( Omit<ActionSaved, 'action'> & { action?: Maybe<_RefType['Action']> } )
    | ( Omit<CellConflict, 'changedBy' | 'theirs' | 'yours'> & { changedBy: _RefType['Person'], theirs: Array<_RefType['Block']>, yours: Array<_RefType['Block']> } )
    | ( PlanRefused )
  ;
  ImportResult:
    | ( DocumentRefused )
    | ( Omit<ImportConfirmed, 'plans'> & { plans: Array<_RefType['Plan']> } )
    | ( PlanRefused )
  ;
  NewerCopyResult:
    | ( DocumentRefused )
    | ( Omit<NewerCopy, 'base' | 'plan' | 'recognised'> & { base?: Maybe<_RefType['Basis']>, plan: _RefType['Plan'], recognised: _RefType['PreviewPlan'] } )
    | ( PlanRefused )
  ;
  OpenPartnershipResult:
    | ( Omit<PartnershipOpened, 'partnership' | 'person'> & { partnership: _RefType['Partnership'], person: _RefType['Person'] } )
    | ( PeopleRefused )
  ;
  PeopleResult:
    | ( PeopleRefused )
    | ( Omit<PeopleSaved, 'partnership'> & { partnership: _RefType['Partnership'] } )
  ;
  PlanResult:
    | ( PlanRefused )
    | ( Omit<PlanSaved, 'plan'> & { plan?: Maybe<_RefType['Plan']> } )
  ;
  PreviewResult:
    | ( Omit<DocumentPreview, 'plans'> & { plans: Array<_RefType['PreviewPlan']> } )
    | ( DocumentRefused )
  ;
  ReplayResult:
    | ( Omit<Replay, 'startedBy'> & { startedBy: _RefType['Person'] } )
    | ( ReplayRefused )
  ;
  TakeNewerCopyResult:
    | ( DocumentRefused )
    | ( Omit<NewerCopyTaken, 'plan'> & { plan: _RefType['Plan'] } )
    | ( PlanRefused )
  ;
  UndoResult:
    | ( Omit<EditUndone, 'action' | 'plan'> & { action?: Maybe<_RefType['Action']>, plan?: Maybe<_RefType['Plan']> } )
    | ( PlanRefused )
  ;
  WithdrawalResult:
    | ( WithdrawalNotSaved )
    | ( Omit<WithdrawalSaved, 'withdrawal'> & { withdrawal?: Maybe<_RefType['Withdrawal']> } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptProgressInput: AcceptProgressInput;
  Action: ResolverTypeWrapper<Reference>;
  ActionCell: ResolverTypeWrapper<Omit<ActionCell, 'blocks' | 'column'> & { blocks: Array<ResolversTypes['Block']>, column: ResolversTypes['Column'] }>;
  ActionCounts: ResolverTypeWrapper<ActionCounts>;
  ActionFilter: ActionFilter;
  ActionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ActionResult']>;
  ActionSaved: ResolverTypeWrapper<Omit<ActionSaved, 'action'> & { action?: Maybe<ResolversTypes['Action']> }>;
  Activity: ResolverTypeWrapper<Activity>;
  ActivityFilter: ActivityFilter;
  AddActionInput: AddActionInput;
  AddColumnInput: AddColumnInput;
  AddNarrativeInput: AddNarrativeInput;
  AddObjectiveInput: AddObjectiveInput;
  AddOrganisationInput: AddOrganisationInput;
  AddSectionInput: AddSectionInput;
  AdoptPlanInput: AdoptPlanInput;
  AgreedVersion: ResolverTypeWrapper<Omit<AgreedVersion, 'recordedBy'> & { recordedBy: ResolversTypes['Person'] }>;
  Approval: Approval;
  ApproveWithdrawalInput: ApproveWithdrawalInput;
  AsOf: AsOf;
  AskGroupInput: AskGroupInput;
  AssessPartInput: AssessPartInput;
  AssessStatusInput: AssessStatusInput;
  AssignActionInput: AssignActionInput;
  AttachEvidenceInput: AttachEvidenceInput;
  Basis: ResolverTypeWrapper<Moment>;
  Block: ResolverTypeWrapper<Omit<Block, 'withdrawn'> & { withdrawn?: Maybe<ResolversTypes['Withdrawal']> }>;
  BlockInput: BlockInput;
  BlockKind: BlockKind;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CellCompared: ResolverTypeWrapper<CellCompared>;
  CellConflict: ResolverTypeWrapper<Omit<CellConflict, 'changedBy' | 'theirs' | 'yours'> & { changedBy: ResolversTypes['Person'], theirs: Array<ResolversTypes['Block']>, yours: Array<ResolversTypes['Block']> }>;
  CellHistory: ResolverTypeWrapper<Omit<CellHistory, 'versions'> & { versions: Array<ResolversTypes['CellVersion']> }>;
  CellInput: CellInput;
  CellReading: ResolverTypeWrapper<Omit<CellReading, 'leads'> & { leads: Array<ResolversTypes['Lead']> }>;
  CellVersion: ResolverTypeWrapper<Omit<CellVersion, 'entry'> & { entry: ResolversTypes['Entry'] }>;
  Change: ResolverTypeWrapper<Omit<Change, 'steps'> & { steps: Array<ResolversTypes['Entry']> }>;
  ChangeKind: ChangeKind;
  ChangeSummary: ResolverTypeWrapper<ChangeSummary>;
  ChangedInMine: ResolverTypeWrapper<Omit<ChangedInMine, 'entries' | 'since' | 'until'> & { entries: Array<ResolversTypes['Entry']>, since: ResolversTypes['Basis'], until: ResolversTypes['Basis'] }>;
  ChangedThing: ChangedThing;
  Changes: ResolverTypeWrapper<Omit<Changes, 'changes' | 'since' | 'until'> & { changes: Array<ResolversTypes['Change']>, since: ResolversTypes['Basis'], until: ResolversTypes['Basis'] }>;
  CheckedCheckpoint: ResolverTypeWrapper<CheckedCheckpoint>;
  Checkpoint: ResolverTypeWrapper<Checkpoint>;
  CheckpointConnection: ResolverTypeWrapper<CheckpointConnection>;
  CheckpointEdge: ResolverTypeWrapper<CheckpointEdge>;
  CheckpointVerdict: CheckpointVerdict;
  Column: ResolverTypeWrapper<Omit<Column, 'withdrawn'> & { withdrawn?: Maybe<ResolversTypes['Withdrawal']> }>;
  ColumnInput: ColumnInput;
  ColumnRole: ColumnRole;
  CompareResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompareResult']>;
  ComparedCounts: ResolverTypeWrapper<ComparedCounts>;
  ConsistencyProof: ResolverTypeWrapper<ConsistencyProof>;
  CopiesCompared: ResolverTypeWrapper<CopiesCompared>;
  CopiesRefused: ResolverTypeWrapper<CopiesRefused>;
  CopyChange: CopyChange;
  CopyColumn: ResolverTypeWrapper<CopyColumn>;
  CopyDifference: ResolverTypeWrapper<CopyDifference>;
  CopyFile: ResolverTypeWrapper<CopyFile>;
  CopyInput: CopyInput;
  CopyRead: ResolverTypeWrapper<CopyRead>;
  CopyThatCame: ResolverTypeWrapper<Omit<CopyThatCame, 'broughtBy' | 'withdrawn'> & { broughtBy: ResolversTypes['Person'], withdrawn?: Maybe<ResolversTypes['Withdrawal']> }>;
  CorrectProgressInput: CorrectProgressInput;
  CorrectedCellInput: CorrectedCellInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefineGroupInput: DefineGroupInput;
  DocumentInput: DocumentInput;
  DocumentPreview: ResolverTypeWrapper<Omit<DocumentPreview, 'plans'> & { plans: Array<ResolversTypes['PreviewPlan']> }>;
  DocumentRefused: ResolverTypeWrapper<DocumentRefused>;
  Doubt: ResolverTypeWrapper<Doubt>;
  DraftPlanInput: DraftPlanInput;
  EditCellInput: EditCellInput;
  EditCellResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditCellResult']>;
  EditUndone: ResolverTypeWrapper<Omit<EditUndone, 'action' | 'plan'> & { action?: Maybe<ResolversTypes['Action']>, plan?: Maybe<ResolversTypes['Plan']> }>;
  Entry: ResolverTypeWrapper<EntryReference>;
  EntryConnection: ResolverTypeWrapper<Omit<EntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['EntryEdge']>, nodes: Array<ResolversTypes['Entry']> }>;
  EntryEdge: ResolverTypeWrapper<Omit<EntryEdge, 'node'> & { node: ResolversTypes['Entry'] }>;
  Every: Every;
  Evidence: ResolverTypeWrapper<Reference>;
  EvidenceFile: ResolverTypeWrapper<EvidenceFile>;
  EvidenceInput: EvidenceInput;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GiveColumnRoleInput: GiveColumnRoleInput;
  Group: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportConfirmed: ResolverTypeWrapper<Omit<ImportConfirmed, 'plans'> & { plans: Array<ResolversTypes['Plan']> }>;
  ImportDocumentInput: ImportDocumentInput;
  ImportPlanInput: ImportPlanInput;
  ImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportResult']>;
  InclusionProof: ResolverTypeWrapper<InclusionProof>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvitePersonInput: InvitePersonInput;
  Lateness: ResolverTypeWrapper<Lateness>;
  LatenessSought: LatenessSought;
  Lead: ResolverTypeWrapper<Omit<Lead, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  LeadInput: LeadInput;
  LeadKind: LeadKind;
  LinkActionInput: LinkActionInput;
  Membership: ResolverTypeWrapper<Omit<Membership, 'organisations'> & { organisations: Array<ResolversTypes['Organisation']> }>;
  Milestone: ResolverTypeWrapper<Milestone>;
  Mine: ResolverTypeWrapper<MineReference>;
  MoveActionInput: MoveActionInput;
  MoveColumnInput: MoveColumnInput;
  MoveSectionInput: MoveSectionInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Narrative: ResolverTypeWrapper<Omit<Narrative, 'body' | 'withdrawn'> & { body: Array<ResolversTypes['Block']>, withdrawn?: Maybe<ResolversTypes['Withdrawal']> }>;
  NarrativePlace: NarrativePlace;
  NewerCopy: ResolverTypeWrapper<Omit<NewerCopy, 'base' | 'plan' | 'recognised'> & { base?: Maybe<ResolversTypes['Basis']>, plan: ResolversTypes['Plan'], recognised: ResolversTypes['PreviewPlan'] }>;
  NewerCopyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NewerCopyResult']>;
  NewerCopyTaken: ResolverTypeWrapper<Omit<NewerCopyTaken, 'plan'> & { plan: ResolversTypes['Plan'] }>;
  Objective: ResolverTypeWrapper<Omit<Objective, 'withdrawn'> & { withdrawn?: Maybe<ResolversTypes['Withdrawal']> }>;
  OpenPartnershipInput: OpenPartnershipInput;
  OpenPartnershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenPartnershipResult']>;
  Organisation: ResolverTypeWrapper<Reference>;
  OrganisationReturn: ResolverTypeWrapper<Omit<OrganisationReturn, 'latestReport' | 'organisation'> & { latestReport?: Maybe<ResolversTypes['ProgressReport']>, organisation: ResolversTypes['Organisation'] }>;
  OwnEdit: ResolverTypeWrapper<Omit<OwnEdit, 'action' | 'entry'> & { action?: Maybe<ResolversTypes['Action']>, entry: ResolversTypes['Entry'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partnership: ResolverTypeWrapper<PartnershipReference>;
  PartnershipOpened: ResolverTypeWrapper<Omit<PartnershipOpened, 'partnership' | 'person'> & { partnership: ResolversTypes['Partnership'], person: ResolversTypes['Person'] }>;
  PeopleRefusal: PeopleRefusal;
  PeopleRefused: ResolverTypeWrapper<PeopleRefused>;
  PeopleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PeopleResult']>;
  PeopleSaved: ResolverTypeWrapper<Omit<PeopleSaved, 'partnership'> & { partnership: ResolversTypes['Partnership'] }>;
  Period: ResolverTypeWrapper<Omit<Period, 'withdrawn'> & { withdrawn?: Maybe<ResolversTypes['Withdrawal']> }>;
  Person: ResolverTypeWrapper<Reference>;
  Plan: ResolverTypeWrapper<Reference>;
  PlanChange: ResolverTypeWrapper<Omit<PlanChange, 'entry' | 'plan'> & { entry: ResolversTypes['Entry'], plan: ResolversTypes['Plan'] }>;
  PlanCompared: ResolverTypeWrapper<PlanCompared>;
  PlanConnection: ResolverTypeWrapper<Omit<PlanConnection, 'basis' | 'edges' | 'nodes'> & { basis: ResolversTypes['Basis'], edges: Array<ResolversTypes['PlanEdge']>, nodes: Array<ResolversTypes['Plan']> }>;
  PlanEdge: ResolverTypeWrapper<Omit<PlanEdge, 'node'> & { node: ResolversTypes['Plan'] }>;
  PlanFilter: PlanFilter;
  PlanLevel: PlanLevel;
  PlanNames: ResolverTypeWrapper<Omit<PlanNames, 'organisations' | 'people'> & { organisations: Array<ResolversTypes['Organisation']>, people: Array<ResolversTypes['Person']> }>;
  PlanRefusal: PlanRefusal;
  PlanRefused: ResolverTypeWrapper<PlanRefused>;
  PlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlanResult']>;
  PlanSaved: ResolverTypeWrapper<Omit<PlanSaved, 'plan'> & { plan?: Maybe<ResolversTypes['Plan']> }>;
  PreviewBlock: ResolverTypeWrapper<PreviewBlock>;
  PreviewBlockInput: PreviewBlockInput;
  PreviewCell: ResolverTypeWrapper<PreviewCell>;
  PreviewColumn: ResolverTypeWrapper<PreviewColumn>;
  PreviewNarrative: ResolverTypeWrapper<PreviewNarrative>;
  PreviewPlan: ResolverTypeWrapper<Omit<PreviewPlan, 'looksLike'> & { looksLike?: Maybe<ResolversTypes['Plan']> }>;
  PreviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PreviewResult']>;
  PreviewRow: ResolverTypeWrapper<PreviewRow>;
  PreviewSection: ResolverTypeWrapper<PreviewSection>;
  PrintedCell: ResolverTypeWrapper<PrintedCell>;
  PrintedLine: ResolverTypeWrapper<PrintedLine>;
  ProgressReport: ResolverTypeWrapper<Reference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateActionInput: RateActionInput;
  Rating: Rating;
  RatingSought: RatingSought;
  Reading: ResolverTypeWrapper<Reading>;
  ReadingStage: ReadingStage;
  RecordedDay: ResolverTypeWrapper<RecordedDay>;
  RefuseWithdrawalInput: RefuseWithdrawalInput;
  RelabelColumnInput: RelabelColumnInput;
  RemoveActionInput: RemoveActionInput;
  RemoveColumnInput: RemoveColumnInput;
  RemoveNarrativeInput: RemoveNarrativeInput;
  RemoveObjectiveInput: RemoveObjectiveInput;
  RemoveSectionInput: RemoveSectionInput;
  RemovedParts: ResolverTypeWrapper<Omit<RemovedParts, 'actions' | 'sections'> & { actions: Array<ResolversTypes['Action']>, sections: Array<ResolversTypes['Section']> }>;
  RenumberActionInput: RenumberActionInput;
  Replay: ResolverTypeWrapper<Omit<Replay, 'startedBy'> & { startedBy: ResolversTypes['Person'] }>;
  ReplayRefusal: ReplayRefusal;
  ReplayRefused: ResolverTypeWrapper<ReplayRefused>;
  ReplayResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayResult']>;
  ReplayState: ReplayState;
  ReplayedTable: ResolverTypeWrapper<ReplayedTable>;
  ReportOfAction: ResolverTypeWrapper<Omit<ReportOfAction, 'action' | 'report'> & { action: ResolversTypes['Action'], report: ResolversTypes['ProgressReport'] }>;
  ReportProgressInput: ReportProgressInput;
  RequestWithdrawalInput: RequestWithdrawalInput;
  RequireApprovalInput: RequireApprovalInput;
  RestoreActionInput: RestoreActionInput;
  RestoreSectionInput: RestoreSectionInput;
  RetitlePlanInput: RetitlePlanInput;
  ReturnProgressInput: ReturnProgressInput;
  RewordNarrativeInput: RewordNarrativeInput;
  RewordObjectiveInput: RewordObjectiveInput;
  RewordSectionInput: RewordSectionInput;
  Role: Role;
  RowCompared: ResolverTypeWrapper<RowCompared>;
  RowFate: RowFate;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchEdge']>, nodes: Array<ResolversTypes['SearchHit']> }>;
  SearchCount: ResolverTypeWrapper<SearchCount>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchFilter: SearchFilter;
  SearchHit: ResolverTypeWrapper<Omit<SearchHit, 'action' | 'evidence' | 'plan' | 'report' | 'section'> & { action?: Maybe<ResolversTypes['Action']>, evidence?: Maybe<ResolversTypes['Evidence']>, plan: ResolversTypes['Plan'], report?: Maybe<ResolversTypes['ProgressReport']>, section?: Maybe<ResolversTypes['Section']> }>;
  SearchKind: SearchKind;
  SearchPassage: ResolverTypeWrapper<SearchPassage>;
  SearchPiece: ResolverTypeWrapper<SearchPiece>;
  SearchStanding: ResolverTypeWrapper<SearchStanding>;
  Section: ResolverTypeWrapper<SectionReference>;
  SetGroupMembersInput: SetGroupMembersInput;
  SetPeriodInput: SetPeriodInput;
  SetReviewDateInput: SetReviewDateInput;
  Signing: ResolverTypeWrapper<Signing>;
  SigningKey: ResolverTypeWrapper<SigningKey>;
  SplitActionInput: SplitActionInput;
  StandingEntry: ResolverTypeWrapper<StandingReference>;
  StandingFile: ResolverTypeWrapper<StandingFileReference>;
  StandingText: ResolverTypeWrapper<StandingText>;
  StatementsInput: StatementsInput;
  Status: Status;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TakeNewerCopyInput: TakeNewerCopyInput;
  TakeNewerCopyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeNewerCopyResult']>;
  Template: ResolverTypeWrapper<Template>;
  TemplateColumn: ResolverTypeWrapper<TemplateColumn>;
  TextCompared: ResolverTypeWrapper<TextCompared>;
  Timescale: ResolverTypeWrapper<Timescale>;
  TimescaleInput: TimescaleInput;
  TimescaleKind: TimescaleKind;
  UndoEditInput: UndoEditInput;
  UndoResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoResult']>;
  Withdrawal: ResolverTypeWrapper<Reference>;
  WithdrawalNotSaved: ResolverTypeWrapper<WithdrawalNotSaved>;
  WithdrawalRefusal: WithdrawalRefusal;
  WithdrawalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawalResult']>;
  WithdrawalSaved: ResolverTypeWrapper<Omit<WithdrawalSaved, 'withdrawal'> & { withdrawal?: Maybe<ResolversTypes['Withdrawal']> }>;
  WithdrawalState: WithdrawalState;
  WordsFound: ResolverTypeWrapper<WordsFoundReference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptProgressInput: AcceptProgressInput;
  Action: Reference;
  ActionCell: Omit<ActionCell, 'blocks' | 'column'> & { blocks: Array<ResolversParentTypes['Block']>, column: ResolversParentTypes['Column'] };
  ActionCounts: ActionCounts;
  ActionFilter: ActionFilter;
  ActionResult: ResolversUnionTypes<ResolversParentTypes>['ActionResult'];
  ActionSaved: Omit<ActionSaved, 'action'> & { action?: Maybe<ResolversParentTypes['Action']> };
  Activity: Activity;
  ActivityFilter: ActivityFilter;
  AddActionInput: AddActionInput;
  AddColumnInput: AddColumnInput;
  AddNarrativeInput: AddNarrativeInput;
  AddObjectiveInput: AddObjectiveInput;
  AddOrganisationInput: AddOrganisationInput;
  AddSectionInput: AddSectionInput;
  AdoptPlanInput: AdoptPlanInput;
  AgreedVersion: Omit<AgreedVersion, 'recordedBy'> & { recordedBy: ResolversParentTypes['Person'] };
  ApproveWithdrawalInput: ApproveWithdrawalInput;
  AsOf: AsOf;
  AskGroupInput: AskGroupInput;
  AssessPartInput: AssessPartInput;
  AssessStatusInput: AssessStatusInput;
  AssignActionInput: AssignActionInput;
  AttachEvidenceInput: AttachEvidenceInput;
  Basis: Moment;
  Block: Omit<Block, 'withdrawn'> & { withdrawn?: Maybe<ResolversParentTypes['Withdrawal']> };
  BlockInput: BlockInput;
  Boolean: Scalars['Boolean']['output'];
  CellCompared: CellCompared;
  CellConflict: Omit<CellConflict, 'changedBy' | 'theirs' | 'yours'> & { changedBy: ResolversParentTypes['Person'], theirs: Array<ResolversParentTypes['Block']>, yours: Array<ResolversParentTypes['Block']> };
  CellHistory: Omit<CellHistory, 'versions'> & { versions: Array<ResolversParentTypes['CellVersion']> };
  CellInput: CellInput;
  CellReading: Omit<CellReading, 'leads'> & { leads: Array<ResolversParentTypes['Lead']> };
  CellVersion: Omit<CellVersion, 'entry'> & { entry: ResolversParentTypes['Entry'] };
  Change: Omit<Change, 'steps'> & { steps: Array<ResolversParentTypes['Entry']> };
  ChangeSummary: ChangeSummary;
  ChangedInMine: Omit<ChangedInMine, 'entries' | 'since' | 'until'> & { entries: Array<ResolversParentTypes['Entry']>, since: ResolversParentTypes['Basis'], until: ResolversParentTypes['Basis'] };
  Changes: Omit<Changes, 'changes' | 'since' | 'until'> & { changes: Array<ResolversParentTypes['Change']>, since: ResolversParentTypes['Basis'], until: ResolversParentTypes['Basis'] };
  CheckedCheckpoint: CheckedCheckpoint;
  Checkpoint: Checkpoint;
  CheckpointConnection: CheckpointConnection;
  CheckpointEdge: CheckpointEdge;
  Column: Omit<Column, 'withdrawn'> & { withdrawn?: Maybe<ResolversParentTypes['Withdrawal']> };
  ColumnInput: ColumnInput;
  CompareResult: ResolversUnionTypes<ResolversParentTypes>['CompareResult'];
  ComparedCounts: ComparedCounts;
  ConsistencyProof: ConsistencyProof;
  CopiesCompared: CopiesCompared;
  CopiesRefused: CopiesRefused;
  CopyColumn: CopyColumn;
  CopyDifference: CopyDifference;
  CopyFile: CopyFile;
  CopyInput: CopyInput;
  CopyRead: CopyRead;
  CopyThatCame: Omit<CopyThatCame, 'broughtBy' | 'withdrawn'> & { broughtBy: ResolversParentTypes['Person'], withdrawn?: Maybe<ResolversParentTypes['Withdrawal']> };
  CorrectProgressInput: CorrectProgressInput;
  CorrectedCellInput: CorrectedCellInput;
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DefineGroupInput: DefineGroupInput;
  DocumentInput: DocumentInput;
  DocumentPreview: Omit<DocumentPreview, 'plans'> & { plans: Array<ResolversParentTypes['PreviewPlan']> };
  DocumentRefused: DocumentRefused;
  Doubt: Doubt;
  DraftPlanInput: DraftPlanInput;
  EditCellInput: EditCellInput;
  EditCellResult: ResolversUnionTypes<ResolversParentTypes>['EditCellResult'];
  EditUndone: Omit<EditUndone, 'action' | 'plan'> & { action?: Maybe<ResolversParentTypes['Action']>, plan?: Maybe<ResolversParentTypes['Plan']> };
  Entry: EntryReference;
  EntryConnection: Omit<EntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['EntryEdge']>, nodes: Array<ResolversParentTypes['Entry']> };
  EntryEdge: Omit<EntryEdge, 'node'> & { node: ResolversParentTypes['Entry'] };
  Evidence: Reference;
  EvidenceFile: EvidenceFile;
  EvidenceInput: EvidenceInput;
  FieldChange: FieldChange;
  Float: Scalars['Float']['output'];
  GiveColumnRoleInput: GiveColumnRoleInput;
  Group: Reference;
  ID: Scalars['ID']['output'];
  ImportConfirmed: Omit<ImportConfirmed, 'plans'> & { plans: Array<ResolversParentTypes['Plan']> };
  ImportDocumentInput: ImportDocumentInput;
  ImportPlanInput: ImportPlanInput;
  ImportResult: ResolversUnionTypes<ResolversParentTypes>['ImportResult'];
  InclusionProof: InclusionProof;
  Int: Scalars['Int']['output'];
  InvitePersonInput: InvitePersonInput;
  Lateness: Lateness;
  Lead: Omit<Lead, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  LeadInput: LeadInput;
  LinkActionInput: LinkActionInput;
  Membership: Omit<Membership, 'organisations'> & { organisations: Array<ResolversParentTypes['Organisation']> };
  Milestone: Milestone;
  Mine: MineReference;
  MoveActionInput: MoveActionInput;
  MoveColumnInput: MoveColumnInput;
  MoveSectionInput: MoveSectionInput;
  Mutation: Record<PropertyKey, never>;
  Narrative: Omit<Narrative, 'body' | 'withdrawn'> & { body: Array<ResolversParentTypes['Block']>, withdrawn?: Maybe<ResolversParentTypes['Withdrawal']> };
  NewerCopy: Omit<NewerCopy, 'base' | 'plan' | 'recognised'> & { base?: Maybe<ResolversParentTypes['Basis']>, plan: ResolversParentTypes['Plan'], recognised: ResolversParentTypes['PreviewPlan'] };
  NewerCopyResult: ResolversUnionTypes<ResolversParentTypes>['NewerCopyResult'];
  NewerCopyTaken: Omit<NewerCopyTaken, 'plan'> & { plan: ResolversParentTypes['Plan'] };
  Objective: Omit<Objective, 'withdrawn'> & { withdrawn?: Maybe<ResolversParentTypes['Withdrawal']> };
  OpenPartnershipInput: OpenPartnershipInput;
  OpenPartnershipResult: ResolversUnionTypes<ResolversParentTypes>['OpenPartnershipResult'];
  Organisation: Reference;
  OrganisationReturn: Omit<OrganisationReturn, 'latestReport' | 'organisation'> & { latestReport?: Maybe<ResolversParentTypes['ProgressReport']>, organisation: ResolversParentTypes['Organisation'] };
  OwnEdit: Omit<OwnEdit, 'action' | 'entry'> & { action?: Maybe<ResolversParentTypes['Action']>, entry: ResolversParentTypes['Entry'] };
  PageInfo: PageInfo;
  Partnership: PartnershipReference;
  PartnershipOpened: Omit<PartnershipOpened, 'partnership' | 'person'> & { partnership: ResolversParentTypes['Partnership'], person: ResolversParentTypes['Person'] };
  PeopleRefused: PeopleRefused;
  PeopleResult: ResolversUnionTypes<ResolversParentTypes>['PeopleResult'];
  PeopleSaved: Omit<PeopleSaved, 'partnership'> & { partnership: ResolversParentTypes['Partnership'] };
  Period: Omit<Period, 'withdrawn'> & { withdrawn?: Maybe<ResolversParentTypes['Withdrawal']> };
  Person: Reference;
  Plan: Reference;
  PlanChange: Omit<PlanChange, 'entry' | 'plan'> & { entry: ResolversParentTypes['Entry'], plan: ResolversParentTypes['Plan'] };
  PlanCompared: PlanCompared;
  PlanConnection: Omit<PlanConnection, 'basis' | 'edges' | 'nodes'> & { basis: ResolversParentTypes['Basis'], edges: Array<ResolversParentTypes['PlanEdge']>, nodes: Array<ResolversParentTypes['Plan']> };
  PlanEdge: Omit<PlanEdge, 'node'> & { node: ResolversParentTypes['Plan'] };
  PlanFilter: PlanFilter;
  PlanNames: Omit<PlanNames, 'organisations' | 'people'> & { organisations: Array<ResolversParentTypes['Organisation']>, people: Array<ResolversParentTypes['Person']> };
  PlanRefused: PlanRefused;
  PlanResult: ResolversUnionTypes<ResolversParentTypes>['PlanResult'];
  PlanSaved: Omit<PlanSaved, 'plan'> & { plan?: Maybe<ResolversParentTypes['Plan']> };
  PreviewBlock: PreviewBlock;
  PreviewBlockInput: PreviewBlockInput;
  PreviewCell: PreviewCell;
  PreviewColumn: PreviewColumn;
  PreviewNarrative: PreviewNarrative;
  PreviewPlan: Omit<PreviewPlan, 'looksLike'> & { looksLike?: Maybe<ResolversParentTypes['Plan']> };
  PreviewResult: ResolversUnionTypes<ResolversParentTypes>['PreviewResult'];
  PreviewRow: PreviewRow;
  PreviewSection: PreviewSection;
  PrintedCell: PrintedCell;
  PrintedLine: PrintedLine;
  ProgressReport: Reference;
  Query: Record<PropertyKey, never>;
  RateActionInput: RateActionInput;
  Reading: Reading;
  RecordedDay: RecordedDay;
  RefuseWithdrawalInput: RefuseWithdrawalInput;
  RelabelColumnInput: RelabelColumnInput;
  RemoveActionInput: RemoveActionInput;
  RemoveColumnInput: RemoveColumnInput;
  RemoveNarrativeInput: RemoveNarrativeInput;
  RemoveObjectiveInput: RemoveObjectiveInput;
  RemoveSectionInput: RemoveSectionInput;
  RemovedParts: Omit<RemovedParts, 'actions' | 'sections'> & { actions: Array<ResolversParentTypes['Action']>, sections: Array<ResolversParentTypes['Section']> };
  RenumberActionInput: RenumberActionInput;
  Replay: Omit<Replay, 'startedBy'> & { startedBy: ResolversParentTypes['Person'] };
  ReplayRefused: ReplayRefused;
  ReplayResult: ResolversUnionTypes<ResolversParentTypes>['ReplayResult'];
  ReplayedTable: ReplayedTable;
  ReportOfAction: Omit<ReportOfAction, 'action' | 'report'> & { action: ResolversParentTypes['Action'], report: ResolversParentTypes['ProgressReport'] };
  ReportProgressInput: ReportProgressInput;
  RequestWithdrawalInput: RequestWithdrawalInput;
  RequireApprovalInput: RequireApprovalInput;
  RestoreActionInput: RestoreActionInput;
  RestoreSectionInput: RestoreSectionInput;
  RetitlePlanInput: RetitlePlanInput;
  ReturnProgressInput: ReturnProgressInput;
  RewordNarrativeInput: RewordNarrativeInput;
  RewordObjectiveInput: RewordObjectiveInput;
  RewordSectionInput: RewordSectionInput;
  RowCompared: RowCompared;
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchEdge']>, nodes: Array<ResolversParentTypes['SearchHit']> };
  SearchCount: SearchCount;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchFilter: SearchFilter;
  SearchHit: Omit<SearchHit, 'action' | 'evidence' | 'plan' | 'report' | 'section'> & { action?: Maybe<ResolversParentTypes['Action']>, evidence?: Maybe<ResolversParentTypes['Evidence']>, plan: ResolversParentTypes['Plan'], report?: Maybe<ResolversParentTypes['ProgressReport']>, section?: Maybe<ResolversParentTypes['Section']> };
  SearchPassage: SearchPassage;
  SearchPiece: SearchPiece;
  SearchStanding: SearchStanding;
  Section: SectionReference;
  SetGroupMembersInput: SetGroupMembersInput;
  SetPeriodInput: SetPeriodInput;
  SetReviewDateInput: SetReviewDateInput;
  Signing: Signing;
  SigningKey: SigningKey;
  SplitActionInput: SplitActionInput;
  StandingEntry: StandingReference;
  StandingFile: StandingFileReference;
  StandingText: StandingText;
  StatementsInput: StatementsInput;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  TakeNewerCopyInput: TakeNewerCopyInput;
  TakeNewerCopyResult: ResolversUnionTypes<ResolversParentTypes>['TakeNewerCopyResult'];
  Template: Template;
  TemplateColumn: TemplateColumn;
  TextCompared: TextCompared;
  Timescale: Timescale;
  TimescaleInput: TimescaleInput;
  UndoEditInput: UndoEditInput;
  UndoResult: ResolversUnionTypes<ResolversParentTypes>['UndoResult'];
  Withdrawal: Reference;
  WithdrawalNotSaved: WithdrawalNotSaved;
  WithdrawalResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawalResult'];
  WithdrawalSaved: Omit<WithdrawalSaved, 'withdrawal'> & { withdrawal?: Maybe<ResolversParentTypes['Withdrawal']> };
  WordsFound: WordsFoundReference;
};

export type ActionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = {
  assigned?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  cellHistory?: Resolver<Maybe<ResolversTypes['CellHistory']>, ParentType, ContextType, RequireFields<ActionCellHistoryArgs, 'columnId' | 'first'>>;
  cells?: Resolver<Array<ResolversTypes['ActionCell']>, ParentType, ContextType>;
  deliveredBy?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  delivers?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  divergence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  latestReport?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  leads?: Resolver<Array<ResolversTypes['Lead']>, ParentType, ContextType>;
  milestones?: Resolver<Array<ResolversTypes['Milestone']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['Objective']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['OrganisationReturn']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  section?: Resolver<ResolversTypes['Section'], ParentType, ContextType>;
  slips?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  splitFrom?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timescale?: Resolver<ResolversTypes['Timescale'], ParentType, ContextType>;
  trail?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, RequireFields<ActionTrailArgs, 'first'>>;
};

export type ActionCellResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActionCell'] = ResolversParentTypes['ActionCell']> = {
  blocks?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['Column'], ParentType, ContextType>;
};

export type ActionCountsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActionCounts'] = ResolversParentTypes['ActionCounts']> = {
  actions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  blocked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inProgress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notStarted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  superseded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActionResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActionResult'] = ResolversParentTypes['ActionResult']> = {
  __resolveType: TypeResolveFn<'ActionSaved' | 'PlanRefused', ParentType, ContextType>;
};

export type ActionSavedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActionSaved'] = ResolversParentTypes['ActionSaved']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  actionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  planId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AgreedVersionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AgreedVersion'] = ResolversParentTypes['AgreedVersion']> = {
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BasisResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Basis'] = ResolversParentTypes['Basis']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  isNow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type BlockResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Block'] = ResolversParentTypes['Block']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BlockKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type CellComparedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CellCompared'] = ResolversParentTypes['CellCompared']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  older?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CellConflictResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CellConflict'] = ResolversParentTypes['CellConflict']> = {
  changedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  theirs?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  yours?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CellHistoryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CellHistory'] = ResolversParentTypes['CellHistory']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['CellVersion']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CellReadingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CellReading'] = ResolversParentTypes['CellReading']> = {
  leads?: Resolver<Array<ResolversTypes['Lead']>, ParentType, ContextType>;
  said?: Resolver<Maybe<ResolversTypes['Timescale']>, ParentType, ContextType>;
  timescale?: Resolver<Maybe<ResolversTypes['Timescale']>, ParentType, ContextType>;
};

export type CellVersionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CellVersion'] = ResolversParentTypes['CellVersion']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  actionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actionSummary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedBack?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  columnId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  planId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  planTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType>;
  thing?: Resolver<ResolversTypes['ChangedThing'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeSummaryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ChangeSummary'] = ResolversParentTypes['ChangeSummary']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangedInMineResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ChangedInMine'] = ResolversParentTypes['ChangedInMine']> = {
  countedAll?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  changes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['ChangeSummary'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
};

export type CheckedCheckpointResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CheckedCheckpoint'] = ResolversParentTypes['CheckedCheckpoint']> = {
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['CheckpointVerdict'], ParentType, ContextType>;
};

export type CheckpointResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Checkpoint'] = ResolversParentTypes['Checkpoint']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CheckpointConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CheckpointConnection'] = ResolversParentTypes['CheckpointConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheckpointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckpointEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CheckpointEdge'] = ResolversParentTypes['CheckpointEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Checkpoint'], ParentType, ContextType>;
};

export type ColumnResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Column'] = ResolversParentTypes['Column']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ColumnRole'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type CompareResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CompareResult'] = ResolversParentTypes['CompareResult']> = {
  __resolveType: TypeResolveFn<'CopiesCompared' | 'CopiesRefused', ParentType, ContextType>;
};

export type ComparedCountsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ComparedCounts'] = ResolversParentTypes['ComparedCounts']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renumbered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsistencyProofResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConsistencyProof'] = ResolversParentTypes['ConsistencyProof']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromRoot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toRoot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CopiesComparedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopiesCompared'] = ResolversParentTypes['CopiesCompared']> = {
  newer?: Resolver<ResolversTypes['CopyRead'], ParentType, ContextType>;
  older?: Resolver<ResolversTypes['CopyRead'], ParentType, ContextType>;
  onlyNewer?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  onlyOlder?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  plans?: Resolver<Array<ResolversTypes['PlanCompared']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CopiesRefusedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopiesRefused'] = ResolversParentTypes['CopiesRefused']> = {
  faultNewer?: Resolver<Maybe<ResolversTypes['DocumentRefused']>, ParentType, ContextType>;
  faultOlder?: Resolver<Maybe<ResolversTypes['DocumentRefused']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CopyColumnResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopyColumn'] = ResolversParentTypes['CopyColumn']> = {
  answersTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CopyDifferenceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopyDifference'] = ResolversParentTypes['CopyDifference']> = {
  base?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['CopyChange'], ParentType, ContextType>;
  copy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  here?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hindrance?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CopyFileResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopyFile'] = ResolversParentTypes['CopyFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CopyReadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopyRead'] = ResolversParentTypes['CopyRead']> = {
  doubts?: Resolver<Array<ResolversTypes['Doubt']>, ParentType, ContextType>;
  plans?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CopyThatCameResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CopyThatCame'] = ResolversParentTypes['CopyThatCame']> = {
  broughtBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['CopyFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sentBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DocumentPreviewResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DocumentPreview'] = ResolversParentTypes['DocumentPreview']> = {
  doubts?: Resolver<Array<ResolversTypes['Doubt']>, ParentType, ContextType>;
  narrative?: Resolver<Array<ResolversTypes['PreviewNarrative']>, ParentType, ContextType>;
  plans?: Resolver<Array<ResolversTypes['PreviewPlan']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unplaced?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentRefusedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DocumentRefused'] = ResolversParentTypes['DocumentRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DoubtResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Doubt'] = ResolversParentTypes['Doubt']> = {
  columnIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  planIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EditCellResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EditCellResult'] = ResolversParentTypes['EditCellResult']> = {
  __resolveType: TypeResolveFn<'ActionSaved' | 'CellConflict' | 'PlanRefused', ParentType, ContextType>;
};

export type EditUndoneResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EditUndone'] = ResolversParentTypes['EditUndone']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Entry'] = ResolversParentTypes['Entry']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  actionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  copy?: Resolver<Maybe<ResolversTypes['CopyThatCame']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mayAskWithdrawal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  planId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['InclusionProof']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['StandingEntry']>, ParentType, ContextType>;
  withdrawal?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type EntryConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntryConnection'] = ResolversParentTypes['EntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntryEdge'] = ResolversParentTypes['EntryEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  askWithdrawalOf?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType>;
  attachedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['EvidenceFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type EvidenceFileResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EvidenceFile'] = ResolversParentTypes['EvidenceFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type ImportConfirmedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ImportConfirmed'] = ResolversParentTypes['ImportConfirmed']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plans?: Resolver<Array<ResolversTypes['Plan']>, ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  __resolveType: TypeResolveFn<'DocumentRefused' | 'ImportConfirmed' | 'PlanRefused', ParentType, ContextType>;
};

export type InclusionProofResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InclusionProof'] = ResolversParentTypes['InclusionProof']> = {
  checkpoint?: Resolver<ResolversTypes['Checkpoint'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leaf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stored?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  treeSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LatenessResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Lateness'] = ResolversParentTypes['Lateness']> = {
  daysLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noEvidence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewDue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LeadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  kind?: Resolver<ResolversTypes['LeadKind'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timescale?: Resolver<ResolversTypes['Timescale'], ParentType, ContextType>;
};

export type MineResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mine'] = ResolversParentTypes['Mine']> = {
  assigned?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['ChangedInMine'], ParentType, ContextType, RequireFields<MineChangedArgs, 'first' | 'since'>>;
  returned?: Resolver<Array<ResolversTypes['ReportOfAction']>, ParentType, ContextType>;
  waiting?: Resolver<Array<ResolversTypes['ReportOfAction']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptProgress?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAcceptProgressArgs, 'input'>>;
  addAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAddActionArgs, 'input'>>;
  addColumn?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationAddColumnArgs, 'input'>>;
  addNarrative?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationAddNarrativeArgs, 'input'>>;
  addObjective?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationAddObjectiveArgs, 'input'>>;
  addOrganisation?: Resolver<ResolversTypes['PeopleResult'], ParentType, ContextType, RequireFields<MutationAddOrganisationArgs, 'input'>>;
  addSection?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationAddSectionArgs, 'input'>>;
  adoptPlan?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationAdoptPlanArgs, 'input'>>;
  approveWithdrawal?: Resolver<ResolversTypes['WithdrawalResult'], ParentType, ContextType, RequireFields<MutationApproveWithdrawalArgs, 'input'>>;
  askGroup?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAskGroupArgs, 'input'>>;
  assessPart?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAssessPartArgs, 'input'>>;
  assessStatus?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAssessStatusArgs, 'input'>>;
  assignAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAssignActionArgs, 'input'>>;
  attachEvidence?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationAttachEvidenceArgs, 'input'>>;
  cancelReplay?: Resolver<ResolversTypes['ReplayResult'], ParentType, ContextType>;
  correctProgress?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationCorrectProgressArgs, 'input'>>;
  defineGroup?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationDefineGroupArgs, 'input'>>;
  draftPlan?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationDraftPlanArgs, 'input'>>;
  editCell?: Resolver<ResolversTypes['EditCellResult'], ParentType, ContextType, RequireFields<MutationEditCellArgs, 'input'>>;
  giveColumnRole?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationGiveColumnRoleArgs, 'input'>>;
  importDocument?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationImportDocumentArgs, 'input'>>;
  invitePerson?: Resolver<ResolversTypes['PeopleResult'], ParentType, ContextType, RequireFields<MutationInvitePersonArgs, 'input'>>;
  linkAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationLinkActionArgs, 'input'>>;
  moveAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationMoveActionArgs, 'input'>>;
  moveColumn?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationMoveColumnArgs, 'input'>>;
  moveSection?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationMoveSectionArgs, 'input'>>;
  openPartnership?: Resolver<ResolversTypes['OpenPartnershipResult'], ParentType, ContextType, RequireFields<MutationOpenPartnershipArgs, 'input'>>;
  rateAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationRateActionArgs, 'input'>>;
  refuseWithdrawal?: Resolver<ResolversTypes['WithdrawalResult'], ParentType, ContextType, RequireFields<MutationRefuseWithdrawalArgs, 'input'>>;
  relabelColumn?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRelabelColumnArgs, 'input'>>;
  releaseGroup?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationReleaseGroupArgs, 'input'>>;
  removeAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationRemoveActionArgs, 'input'>>;
  removeColumn?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRemoveColumnArgs, 'input'>>;
  removeNarrative?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRemoveNarrativeArgs, 'input'>>;
  removeObjective?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRemoveObjectiveArgs, 'input'>>;
  removeSection?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRemoveSectionArgs, 'input'>>;
  renumberAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationRenumberActionArgs, 'input'>>;
  reportProgress?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationReportProgressArgs, 'input'>>;
  requestWithdrawal?: Resolver<ResolversTypes['WithdrawalResult'], ParentType, ContextType, RequireFields<MutationRequestWithdrawalArgs, 'input'>>;
  requireApproval?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRequireApprovalArgs, 'input'>>;
  restoreAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationRestoreActionArgs, 'input'>>;
  restoreSection?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRestoreSectionArgs, 'input'>>;
  retitlePlan?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRetitlePlanArgs, 'input'>>;
  returnProgress?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationReturnProgressArgs, 'input'>>;
  rewordNarrative?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRewordNarrativeArgs, 'input'>>;
  rewordObjective?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRewordObjectiveArgs, 'input'>>;
  rewordSection?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationRewordSectionArgs, 'input'>>;
  setGroupMembers?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationSetGroupMembersArgs, 'input'>>;
  setPeriod?: Resolver<ResolversTypes['PlanResult'], ParentType, ContextType, RequireFields<MutationSetPeriodArgs, 'input'>>;
  setReviewDate?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationSetReviewDateArgs, 'input'>>;
  splitAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationSplitActionArgs, 'input'>>;
  startReplay?: Resolver<ResolversTypes['ReplayResult'], ParentType, ContextType>;
  takeNewerCopy?: Resolver<ResolversTypes['TakeNewerCopyResult'], ParentType, ContextType, RequireFields<MutationTakeNewerCopyArgs, 'input'>>;
  unassignAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationUnassignActionArgs, 'input'>>;
  undoEdit?: Resolver<ResolversTypes['UndoResult'], ParentType, ContextType, RequireFields<MutationUndoEditArgs, 'input'>>;
  unlinkAction?: Resolver<ResolversTypes['ActionResult'], ParentType, ContextType, RequireFields<MutationUnlinkActionArgs, 'input'>>;
};

export type NarrativeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Narrative'] = ResolversParentTypes['Narrative']> = {
  body?: Resolver<Array<ResolversTypes['Block']>, ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['NarrativePlace'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type NewerCopyResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NewerCopy'] = ResolversParentTypes['NewerCopy']> = {
  base?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['CopyColumn']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['CopyDifference']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['Doubt']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newerHere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  recognised?: Resolver<ResolversTypes['PreviewPlan'], ParentType, ContextType>;
  titles?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewerCopyResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NewerCopyResult'] = ResolversParentTypes['NewerCopyResult']> = {
  __resolveType: TypeResolveFn<'DocumentRefused' | 'NewerCopy' | 'PlanRefused', ParentType, ContextType>;
};

export type NewerCopyTakenResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NewerCopyTaken'] = ResolversParentTypes['NewerCopyTaken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObjectiveResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Objective'] = ResolversParentTypes['Objective']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type OpenPartnershipResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpenPartnershipResult'] = ResolversParentTypes['OpenPartnershipResult']> = {
  __resolveType: TypeResolveFn<'PartnershipOpened' | 'PeopleRefused', ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganisationReturnResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OrganisationReturn'] = ResolversParentTypes['OrganisationReturn']> = {
  latestReport?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
};

export type OwnEditResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OwnEdit'] = ResolversParentTypes['OwnEdit']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership']> = {
  demonstration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PartnershipOpenedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PartnershipOpened'] = ResolversParentTypes['PartnershipOpened']> = {
  partnership?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeopleRefusedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PeopleRefused'] = ResolversParentTypes['PeopleRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<ResolversTypes['PeopleRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeopleResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PeopleResult'] = ResolversParentTypes['PeopleResult']> = {
  __resolveType: TypeResolveFn<'PeopleRefused' | 'PeopleSaved', ParentType, ContextType>;
};

export type PeopleSavedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PeopleSaved'] = ResolversParentTypes['PeopleSaved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partnership?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type PlanResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  agreed?: Resolver<Array<ResolversTypes['AgreedVersion']>, ParentType, ContextType>;
  approvalRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType>;
  copies?: Resolver<Array<ResolversTypes['CopyThatCame']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ActionCounts'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastEdit?: Resolver<Maybe<ResolversTypes['OwnEdit']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['PlanLevel'], ParentType, ContextType>;
  named?: Resolver<ResolversTypes['PlanNames'], ParentType, ContextType>;
  narrative?: Resolver<Array<ResolversTypes['Narrative']>, ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  recordedDays?: Resolver<Array<ResolversTypes['RecordedDay']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['RemovedParts'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['Section']>, ParentType, ContextType, Partial<PlanSectionsArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleWithdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  trail?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, RequireFields<PlanTrailArgs, 'first'>>;
};

export type PlanChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanChange'] = ResolversParentTypes['PlanChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
};

export type PlanComparedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanCompared'] = ResolversParentTypes['PlanCompared']> = {
  columns?: Resolver<Array<ResolversTypes['TextCompared']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ComparedCounts'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  narratives?: Resolver<Array<ResolversTypes['TextCompared']>, ParentType, ContextType>;
  objectives?: Resolver<Array<ResolversTypes['TextCompared']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['TextCompared']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['RowCompared']>, ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['TextCompared']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['TextCompared']>, ParentType, ContextType>;
};

export type PlanConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanConnection'] = ResolversParentTypes['PlanConnection']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Plan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanEdge'] = ResolversParentTypes['PlanEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
};

export type PlanNamesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanNames'] = ResolversParentTypes['PlanNames']> = {
  leads?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PlanRefusedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanRefused'] = ResolversParentTypes['PlanRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<ResolversTypes['PlanRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanResult'] = ResolversParentTypes['PlanResult']> = {
  __resolveType: TypeResolveFn<'PlanRefused' | 'PlanSaved', ParentType, ContextType>;
};

export type PlanSavedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlanSaved'] = ResolversParentTypes['PlanSaved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewBlockResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewBlock'] = ResolversParentTypes['PreviewBlock']> = {
  kind?: Resolver<ResolversTypes['BlockKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreviewCellResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewCell'] = ResolversParentTypes['PreviewCell']> = {
  blocks?: Resolver<Array<ResolversTypes['PreviewBlock']>, ParentType, ContextType>;
};

export type PreviewColumnResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewColumn'] = ResolversParentTypes['PreviewColumn']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ColumnRole'], ParentType, ContextType>;
};

export type PreviewNarrativeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewNarrative'] = ResolversParentTypes['PreviewNarrative']> = {
  body?: Resolver<Array<ResolversTypes['PreviewBlock']>, ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewPlanResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewPlan'] = ResolversParentTypes['PreviewPlan']> = {
  colouredRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['PreviewColumn']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  looksLike?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['PreviewSection']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewResult'] = ResolversParentTypes['PreviewResult']> = {
  __resolveType: TypeResolveFn<'DocumentPreview' | 'DocumentRefused', ParentType, ContextType>;
};

export type PreviewRowResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewRow'] = ResolversParentTypes['PreviewRow']> = {
  cells?: Resolver<Array<ResolversTypes['PreviewCell']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  printed?: Resolver<Array<ResolversTypes['PrintedLine']>, ParentType, ContextType>;
};

export type PreviewSectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviewSection'] = ResolversParentTypes['PreviewSection']> = {
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PreviewRow']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrintedCellResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PrintedCell'] = ResolversParentTypes['PrintedCell']> = {
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  covers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromAbove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  paragraphs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrintedLineResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PrintedLine'] = ResolversParentTypes['PrintedLine']> = {
  cells?: Resolver<Array<ResolversTypes['PrintedCell']>, ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  askWithdrawalOf?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  narrative?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reportedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  returnNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionArgs, 'id'>>;
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionsArgs, 'ids'>>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType, Partial<QueryBasisArgs>>;
  cellReading?: Resolver<Maybe<ResolversTypes['CellReading']>, ParentType, ContextType, RequireFields<QueryCellReadingArgs, 'actionId' | 'blocks' | 'columnId'>>;
  changes?: Resolver<ResolversTypes['Changes'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'since'>>;
  checkCheckpoint?: Resolver<ResolversTypes['CheckedCheckpoint'], ParentType, ContextType, RequireFields<QueryCheckCheckpointArgs, 'note'>>;
  checkpoint?: Resolver<Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  checkpoints?: Resolver<ResolversTypes['CheckpointConnection'], ParentType, ContextType, RequireFields<QueryCheckpointsArgs, 'first'>>;
  compareCopies?: Resolver<ResolversTypes['CompareResult'], ParentType, ContextType, RequireFields<QueryCompareCopiesArgs, 'newer' | 'older'>>;
  consistency?: Resolver<ResolversTypes['ConsistencyProof'], ParentType, ContextType, RequireFields<QueryConsistencyArgs, 'from'>>;
  entries?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<QueryEntriesArgs, 'positions'>>;
  entry?: Resolver<Maybe<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<QueryEntryArgs, 'position'>>;
  me?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Mine'], ParentType, ContextType, Partial<QueryMineArgs>>;
  newerCopy?: Resolver<ResolversTypes['NewerCopyResult'], ParentType, ContextType, RequireFields<QueryNewerCopyArgs, 'document' | 'planId'>>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType, Partial<QueryPartnershipArgs>>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType, RequireFields<QueryPlanArgs, 'id'>>;
  plans?: Resolver<ResolversTypes['PlanConnection'], ParentType, ContextType, RequireFields<QueryPlansArgs, 'first'>>;
  previewDocument?: Resolver<ResolversTypes['PreviewResult'], ParentType, ContextType, RequireFields<QueryPreviewDocumentArgs, 'document'>>;
  reading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType, RequireFields<QueryReadingArgs, 'id'>>;
  replay?: Resolver<Maybe<ResolversTypes['Replay']>, ParentType, ContextType>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  signing?: Resolver<ResolversTypes['Signing'], ParentType, ContextType>;
  signingKeys?: Resolver<Array<ResolversTypes['SigningKey']>, ParentType, ContextType>;
  standsWith?: Resolver<ResolversTypes['WordsFound'], ParentType, ContextType, RequireFields<QueryStandsWithArgs, 'position'>>;
  templates?: Resolver<Array<ResolversTypes['Template']>, ParentType, ContextType>;
  whereWordsStand?: Resolver<ResolversTypes['WordsFound'], ParentType, ContextType, RequireFields<QueryWhereWordsStandArgs, 'words'>>;
  withdrawal?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType, RequireFields<QueryWithdrawalArgs, 'id'>>;
  withdrawals?: Resolver<Array<ResolversTypes['Withdrawal']>, ParentType, ContextType, RequireFields<QueryWithdrawalsArgs, 'undecided'>>;
};

export type ReadingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading']> = {
  percent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ReadingStage'], ParentType, ContextType>;
};

export type RecordedDayResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RecordedDay'] = ResolversParentTypes['RecordedDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemovedPartsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RemovedParts'] = ResolversParentTypes['RemovedParts']> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['Section']>, ParentType, ContextType>;
};

export type ReplayResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Replay'] = ResolversParentTypes['Replay']> = {
  divergedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  divergence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eventsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rebuilt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReplayState'], ParentType, ContextType>;
  tables?: Resolver<Array<ResolversTypes['ReplayedTable']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayRefusedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ReplayRefused'] = ResolversParentTypes['ReplayRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<ResolversTypes['ReplayRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ReplayResult'] = ResolversParentTypes['ReplayResult']> = {
  __resolveType: TypeResolveFn<'Replay' | 'ReplayRefused', ParentType, ContextType>;
};

export type ReplayedTableResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ReplayedTable'] = ResolversParentTypes['ReplayedTable']> = {
  live?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rebuilt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportOfActionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ReportOfAction'] = ResolversParentTypes['ReportOfAction']> = {
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['ProgressReport'], ParentType, ContextType>;
};

export type RowComparedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RowCompared'] = ResolversParentTypes['RowCompared']> = {
  cells?: Resolver<Array<ResolversTypes['CellCompared']>, ParentType, ContextType>;
  fate?: Resolver<ResolversTypes['RowFate'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  renumbered?: Resolver<Maybe<ResolversTypes['TextCompared']>, ParentType, ContextType>;
  sectionNewer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sectionOlder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  counts?: Resolver<Array<ResolversTypes['SearchCount']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['SearchStanding'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchCountResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchCount'] = ResolversParentTypes['SearchCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  passages?: Resolver<Array<ResolversTypes['SearchPassage']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['Section']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchPassageResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchPassage'] = ResolversParentTypes['SearchPassage']> = {
  pieces?: Resolver<Array<ResolversTypes['SearchPiece']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchPieceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchPiece'] = ResolversParentTypes['SearchPiece']> = {
  marked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchStandingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchStanding'] = ResolversParentTypes['SearchStanding']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Section'] = ResolversParentTypes['Section']> = {
  actions?: Resolver<Array<ResolversTypes['Action']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectives?: Resolver<Array<ResolversTypes['Objective']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type SigningResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Signing'] = ResolversParentTypes['Signing']> = {
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SigningKeyResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SigningKey'] = ResolversParentTypes['SigningKey']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandingEntryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StandingEntry'] = ResolversParentTypes['StandingEntry']> = {
  asWords?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['StandingText']>, ParentType, ContextType>;
};

export type StandingFileResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StandingFile'] = ResolversParentTypes['StandingFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
  href?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandingTextResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StandingText'] = ResolversParentTypes['StandingText']> = {
  holdsWords?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  activity?: SubscriptionResolver<ResolversTypes['Activity'], "activity", ParentType, ContextType, Partial<SubscriptionActivityArgs>>;
  planChanged?: SubscriptionResolver<ResolversTypes['PlanChange'], "planChanged", ParentType, ContextType, RequireFields<SubscriptionPlanChangedArgs, 'planId'>>;
};

export type TakeNewerCopyResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TakeNewerCopyResult'] = ResolversParentTypes['TakeNewerCopyResult']> = {
  __resolveType: TypeResolveFn<'DocumentRefused' | 'NewerCopyTaken' | 'PlanRefused', ParentType, ContextType>;
};

export type TemplateResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Template'] = ResolversParentTypes['Template']> = {
  columns?: Resolver<Array<ResolversTypes['TemplateColumn']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TemplateColumnResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TemplateColumn'] = ResolversParentTypes['TemplateColumn']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ColumnRole'], ParentType, ContextType>;
};

export type TextComparedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TextCompared'] = ResolversParentTypes['TextCompared']> = {
  newer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  older?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TimescaleResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Timescale'] = ResolversParentTypes['Timescale']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  every?: Resolver<Maybe<ResolversTypes['Every']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimescaleKind'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overdueFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  read?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UndoResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UndoResult'] = ResolversParentTypes['UndoResult']> = {
  __resolveType: TypeResolveFn<'EditUndone' | 'PlanRefused', ParentType, ContextType>;
};

export type WithdrawalResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Withdrawal'] = ResolversParentTypes['Withdrawal']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['StandingEntry']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['StandingFile']>, ParentType, ContextType>;
  foundSince?: Resolver<ResolversTypes['WordsFound'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  rewrite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WithdrawalState'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WithdrawalNotSavedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WithdrawalNotSaved'] = ResolversParentTypes['WithdrawalNotSaved']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<ResolversTypes['WithdrawalRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawalResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WithdrawalResult'] = ResolversParentTypes['WithdrawalResult']> = {
  __resolveType: TypeResolveFn<'WithdrawalNotSaved' | 'WithdrawalSaved', ParentType, ContextType>;
};

export type WithdrawalSavedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WithdrawalSaved'] = ResolversParentTypes['WithdrawalSaved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withdrawal?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WordsFoundResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WordsFound'] = ResolversParentTypes['WordsFound']> = {
  entries?: Resolver<Array<ResolversTypes['StandingEntry']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['StandingFile']>, ParentType, ContextType>;
  filesNotSearched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  others?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  Action?: ActionResolvers<ContextType>;
  ActionCell?: ActionCellResolvers<ContextType>;
  ActionCounts?: ActionCountsResolvers<ContextType>;
  ActionResult?: ActionResultResolvers<ContextType>;
  ActionSaved?: ActionSavedResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  AgreedVersion?: AgreedVersionResolvers<ContextType>;
  Basis?: BasisResolvers<ContextType>;
  Block?: BlockResolvers<ContextType>;
  CellCompared?: CellComparedResolvers<ContextType>;
  CellConflict?: CellConflictResolvers<ContextType>;
  CellHistory?: CellHistoryResolvers<ContextType>;
  CellReading?: CellReadingResolvers<ContextType>;
  CellVersion?: CellVersionResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeSummary?: ChangeSummaryResolvers<ContextType>;
  ChangedInMine?: ChangedInMineResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  CheckedCheckpoint?: CheckedCheckpointResolvers<ContextType>;
  Checkpoint?: CheckpointResolvers<ContextType>;
  CheckpointConnection?: CheckpointConnectionResolvers<ContextType>;
  CheckpointEdge?: CheckpointEdgeResolvers<ContextType>;
  Column?: ColumnResolvers<ContextType>;
  CompareResult?: CompareResultResolvers<ContextType>;
  ComparedCounts?: ComparedCountsResolvers<ContextType>;
  ConsistencyProof?: ConsistencyProofResolvers<ContextType>;
  CopiesCompared?: CopiesComparedResolvers<ContextType>;
  CopiesRefused?: CopiesRefusedResolvers<ContextType>;
  CopyColumn?: CopyColumnResolvers<ContextType>;
  CopyDifference?: CopyDifferenceResolvers<ContextType>;
  CopyFile?: CopyFileResolvers<ContextType>;
  CopyRead?: CopyReadResolvers<ContextType>;
  CopyThatCame?: CopyThatCameResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DocumentPreview?: DocumentPreviewResolvers<ContextType>;
  DocumentRefused?: DocumentRefusedResolvers<ContextType>;
  Doubt?: DoubtResolvers<ContextType>;
  EditCellResult?: EditCellResultResolvers<ContextType>;
  EditUndone?: EditUndoneResolvers<ContextType>;
  Entry?: EntryResolvers<ContextType>;
  EntryConnection?: EntryConnectionResolvers<ContextType>;
  EntryEdge?: EntryEdgeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceFile?: EvidenceFileResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  ImportConfirmed?: ImportConfirmedResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  InclusionProof?: InclusionProofResolvers<ContextType>;
  Lateness?: LatenessResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Mine?: MineResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Narrative?: NarrativeResolvers<ContextType>;
  NewerCopy?: NewerCopyResolvers<ContextType>;
  NewerCopyResult?: NewerCopyResultResolvers<ContextType>;
  NewerCopyTaken?: NewerCopyTakenResolvers<ContextType>;
  Objective?: ObjectiveResolvers<ContextType>;
  OpenPartnershipResult?: OpenPartnershipResultResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationReturn?: OrganisationReturnResolvers<ContextType>;
  OwnEdit?: OwnEditResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  PartnershipOpened?: PartnershipOpenedResolvers<ContextType>;
  PeopleRefused?: PeopleRefusedResolvers<ContextType>;
  PeopleResult?: PeopleResultResolvers<ContextType>;
  PeopleSaved?: PeopleSavedResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanChange?: PlanChangeResolvers<ContextType>;
  PlanCompared?: PlanComparedResolvers<ContextType>;
  PlanConnection?: PlanConnectionResolvers<ContextType>;
  PlanEdge?: PlanEdgeResolvers<ContextType>;
  PlanNames?: PlanNamesResolvers<ContextType>;
  PlanRefused?: PlanRefusedResolvers<ContextType>;
  PlanResult?: PlanResultResolvers<ContextType>;
  PlanSaved?: PlanSavedResolvers<ContextType>;
  PreviewBlock?: PreviewBlockResolvers<ContextType>;
  PreviewCell?: PreviewCellResolvers<ContextType>;
  PreviewColumn?: PreviewColumnResolvers<ContextType>;
  PreviewNarrative?: PreviewNarrativeResolvers<ContextType>;
  PreviewPlan?: PreviewPlanResolvers<ContextType>;
  PreviewResult?: PreviewResultResolvers<ContextType>;
  PreviewRow?: PreviewRowResolvers<ContextType>;
  PreviewSection?: PreviewSectionResolvers<ContextType>;
  PrintedCell?: PrintedCellResolvers<ContextType>;
  PrintedLine?: PrintedLineResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  RecordedDay?: RecordedDayResolvers<ContextType>;
  RemovedParts?: RemovedPartsResolvers<ContextType>;
  Replay?: ReplayResolvers<ContextType>;
  ReplayRefused?: ReplayRefusedResolvers<ContextType>;
  ReplayResult?: ReplayResultResolvers<ContextType>;
  ReplayedTable?: ReplayedTableResolvers<ContextType>;
  ReportOfAction?: ReportOfActionResolvers<ContextType>;
  RowCompared?: RowComparedResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchCount?: SearchCountResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchPassage?: SearchPassageResolvers<ContextType>;
  SearchPiece?: SearchPieceResolvers<ContextType>;
  SearchStanding?: SearchStandingResolvers<ContextType>;
  Section?: SectionResolvers<ContextType>;
  Signing?: SigningResolvers<ContextType>;
  SigningKey?: SigningKeyResolvers<ContextType>;
  StandingEntry?: StandingEntryResolvers<ContextType>;
  StandingFile?: StandingFileResolvers<ContextType>;
  StandingText?: StandingTextResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TakeNewerCopyResult?: TakeNewerCopyResultResolvers<ContextType>;
  Template?: TemplateResolvers<ContextType>;
  TemplateColumn?: TemplateColumnResolvers<ContextType>;
  TextCompared?: TextComparedResolvers<ContextType>;
  Timescale?: TimescaleResolvers<ContextType>;
  UndoResult?: UndoResultResolvers<ContextType>;
  Withdrawal?: WithdrawalResolvers<ContextType>;
  WithdrawalNotSaved?: WithdrawalNotSavedResolvers<ContextType>;
  WithdrawalResult?: WithdrawalResultResolvers<ContextType>;
  WithdrawalSaved?: WithdrawalSavedResolvers<ContextType>;
  WordsFound?: WordsFoundResolvers<ContextType>;
};

