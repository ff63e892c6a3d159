import { openTestLedger, type Said, type TestLedger } from "./ledger.ts";

// Who the specs of the whole speak of. Westmere Council and Westshire Police keep plans together; Grace steers them, Amira
// and Tom keep them true, Ruth audits, Sami counts and Dilys lets people in.

export const names = {
  grace: "Grace Obi",
  amira: "Amira Khan",
  tom: "Tom Ellis",
  ruth: "Ruth Adeyemi",
  sami: "Sami Noor",
  dilys: "Dilys Pugh",
} as const;

export type People = Readonly<Record<keyof typeof names | "council" | "police", string>>;

/** Opens a ledger and brings everybody in. */
export async function gather(ledger: TestLedger): Promise<People> {
  const nobody = ledger.as(null);
  const opening = { name: "Westshire Prevent Partnership", organisation: "Westmere Council", person: names.grace };
  const grace = await nobody.mustTell("openPartnership", opening);
  const lead = ledger.as(grace);
  const { me } = await lead.ask<{ me: { organisation: { id: string } } }>("{ me { organisation { id } } }");
  const council = me.organisation.id;
  const police = await lead.mustTell("addOrganisation", { name: "Westshire Police" });
  const invite = (name: string, organisationId: string, role: string) =>
    lead.mustTell("invitePerson", { name, organisationId, role });
  return {
    grace,
    council,
    police,
    amira: await invite(names.amira, council, "PARTNER"),
    tom: await invite(names.tom, police, "PARTNER"),
    ruth: await invite(names.ruth, council, "AUDITOR"),
    sami: await invite(names.sami, council, "ANALYST"),
    dilys: await invite(names.dilys, police, "ADMINISTRATOR"),
  };
}

export const COLUMNS = [
  { label: "No.", role: "NUMBER" },
  { label: "We will", role: "OBJECTIVE" },
  { label: "Activity", role: "ACTION" },
  { label: "Lead", role: "LEAD" },
  { label: "Timescale", role: "TIMESCALE" },
  { label: "Outcome", role: "OUTCOME" },
  { label: "Updates", role: "PROGRESS" },
] as const;

/** The ids of the columns above, by what they are for. */
export const column = {
  number: "c1",
  objective: "c2",
  action: "c3",
  lead: "c4",
  timescale: "c5",
  outcome: "c6",
  updates: "c7",
} as const;

export type SmallPlan = Readonly<{
  planId: string;
  leadership: string;
  schools: string;
  knowTheRisk: string;
  briefing: string;
  training: string;
  assemblies: string;
}>;

/** One statement, as an input takes it. */
export const says = (text: string) => [{ kind: "PARAGRAPH", text }];

/** Amira writes one small plan: two sections, an objective and three actions. */
export async function writePlan(
  ledger: TestLedger,
  { amira, council }: People,
  title = "Westmere Prevent action plan",
): Promise<SmallPlan> {
  const her = ledger.as(amira);
  const planId = await her.mustTell("draftPlan", {
    title,
    level: "DISTRICT",
    organisationIds: [council],
    columns: COLUMNS,
  });
  const leadership = await her.mustTell("addSection", { planId, number: "1", title: "Leadership" });
  const schools = await her.mustTell("addSection", { planId, number: "2", title: "Schools" });
  const knowTheRisk = await her.mustTell("addObjective", {
    planId,
    sectionId: leadership,
    text: "Know the local risk",
  });
  const row = (sectionId: string, number: string, action: string, timescale: string, objectiveId?: string) => {
    const cells = [
      { columnId: column.action, blocks: says(action) },
      { columnId: column.timescale, blocks: says(timescale) },
    ];
    return her.mustTell("addAction", { planId, sectionId, objectiveId, number, cells });
  };
  return {
    planId,
    leadership,
    schools,
    knowTheRisk,
    briefing: await row(leadership, "1.1", "Brief all members on the local risk.", "By March 2026", knowTheRisk),
    training: await row(leadership, "1.2", "Train front-line staff.", "Quarterly"),
    assemblies: await row(schools, "2.1", "Hold assemblies in every school.", "31 May 2026"),
  };
}

/** A new ledger with everybody in it and the small plan: what most specs begin with. */
export async function ledgerWithPlan() {
  const ledger = await openTestLedger();
  const people = await gather(ledger);
  return { ledger, people, plan: await writePlan(ledger, people), amira: ledger.as(people.amira) };
}

/** Changes one cell, having seen the plan as it is at this revision. */
export const edit = (plan: SmallPlan, actionId: string, columnId: string, text: string, seen: number) => ({
  planId: plan.planId,
  actionId,
  columnId,
  blocks: says(text),
  seen,
});

/** Withdraws words wherever they stand: Amira Khan asks, and Grace Obi approves. */
export async function withdrawWords(ledger: TestLedger, people: People, words: string, reason: string): Promise<void> {
  type Found = Readonly<{ entries: readonly Readonly<{ entry: { position: number } }>[] }>;
  const amira = ledger.as(people.amira);
  const { whereWordsStand } = await amira.ask<{ whereWordsStand: Found }>(
    "query ($words: [String!]!) { whereWordsStand(words: $words) { entries { entry { position } } } }",
    { words: [words] },
  );
  const withdrawalId = await amira.mustTell("requestWithdrawal", {
    words: [words],
    positions: whereWordsStand.entries.map(({ entry }) => entry.position),
    filePositions: [],
    reason,
    rewrite: true,
  });
  await ledger.as(people.grace).mustTell("approveWithdrawal", { withdrawalId, positions: [], filePositions: [] });
}

/** Fails unless something was recorded. */
export function recorded(said: Said): number {
  if (said.revision === undefined || said.refusal !== undefined)
    throw new Error(`${said.refusal ?? said.__typename}: ${said.message ?? ""}`);
  return said.revision;
}
