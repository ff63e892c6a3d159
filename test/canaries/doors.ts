import { as, ask, askGraphql, form } from "../served.ts";
import { commandId, mutationOf } from "../ledger.ts";

/** What no word of the product begins with. */
export const STEM = "Zanquillfar";

/** Words of their own, each beginning with the stem. */
export const canary = (index: number) => `${STEM}${index.toString(36).padStart(4, "0")}`;

/** Somebody who speaks to a server over HTTP. */
export type Hand = Readonly<{
  url: string;
  /** Their id; null of whoever has not said who they are. */
  person: string | null;
  tell: (mutation: string, input: object) => Promise<string>;
  ask: <Data>(question: string, variables?: object) => Promise<Data>;
  upload: (name: string, bytes: Buffer) => Promise<string>;
  headers: Readonly<Record<string, string>>;
}>;

type Said = Readonly<{ __typename: string; id?: string; message?: string; person?: Readonly<{ id: string }> }>;

export function handOf(url: string, person: string | null): Hand {
  const headers = person === null ? {} : as(person);
  async function answer<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await askGraphql(url, query, { headers, variables });
    if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
    // Whoever asks knows the shape of the answer.
    return data as Data;
  }
  return {
    url,
    person,
    headers,
    ask: answer,
    async tell(mutation, input) {
      const variables = { input: { commandId: commandId(), ...input } };
      const { said } = await answer<{ said: Said }>(mutationOf(mutation), variables);
      const id = said.id ?? said.person?.id;
      if (id === undefined) throw new Error(`${mutation}: ${said.message ?? said.__typename}`);
      return id;
    },
    async upload(name, bytes) {
      const sent = form({ name, bytes });
      const answered = await ask(`${url}/uploads`, {
        method: "POST",
        headers: { ...headers, ...sent.headers },
        body: sent.body,
      });
      // The door for files says which upload it took.
      return (JSON.parse(answered.text) as { uploadId: string }).uploadId;
    },
  };
}

export type Place = Readonly<{ planId: string; sectionId: string; actionId: string; organisationId: string }>;

type Door = (word: string, partner: Hand, lead: Hand, place: Place) => Promise<unknown>;

const says = (text: string) => [{ kind: "PARAGRAPH", text }];
const row = (word: string, { planId, sectionId }: Place) => ({
  planId,
  sectionId,
  cells: [
    { columnId: "c1", blocks: [...says(`Meet ${word}.`), ...says("And the others.")] },
    { columnId: "c2", blocks: says(`${word}, Westshire Police`) },
    { columnId: "c3", blocks: says("By March 2026") },
  ],
});
const today = "2026-02-20";

/** Changes a cell, having seen the plan as it is. */
async function edited(hand: Hand, cell: Readonly<{ planId: string; [field: string]: unknown }>): Promise<string> {
  const asked = "query ($id: ID!) { plan(id: $id) { revision } }";
  const { plan } = await hand.ask<{ plan: { revision: number } }>(asked, { id: cell.planId });
  return hand.tell("editCell", { ...cell, seen: plan.revision });
}

/** The doors through which a file comes in that holds the words. */
export const bringsFile = (door: string) =>
  /^(a file and|a file that holds|a Word document|a document that)/.test(door);

/** Every way in which words come into the product. */
export const doors: Readonly<Record<string, Door>> = {
  "the cells of a new row": (word, partner, _, place) => partner.tell("addAction", row(word, place)),
  "a cell that is reworded, and reworded again": async (word, partner, _, { planId, actionId }) => {
    const cell = { planId, actionId, columnId: "c1" };
    await edited(partner, { ...cell, blocks: says(`Ask ${word} first.`), reason: "As agreed" });
    await edited(partner, { ...cell, blocks: says(`Ask ${word} last.`) });
    await edited(partner, { ...cell, blocks: says("Ask nobody.") });
  },
  "the reason for a change": (word, partner, _, { planId, actionId }) =>
    edited(partner, {
      planId,
      actionId,
      columnId: "c2",
      blocks: says("Westshire Police"),
      reason: `${word} said so.`,
    }),
  "a row that is removed, with a reason": async (word, partner, _, place) => {
    const actionId = await partner.tell("addAction", row(word, place));
    await partner.tell("removeAction", { planId: place.planId, actionId, reason: `${word} left.` });
  },
  "the title of a plan": (word, partner, _, { organisationId }) =>
    partner.tell("draftPlan", {
      title: `Plan of ${word}`,
      level: "DISTRICT",
      organisationIds: [organisationId],
      columns: [{ label: `What ${word} does`, role: "ACTION" }],
      period: `Until ${word} returns`,
    }),
  "a plan that is given another title and period": async (word, partner, _, { planId }) => {
    await partner.tell("retitlePlan", { planId, title: `${word} Prevent plan` });
    await partner.tell("setPeriod", { planId, period: `The year of ${word}` });
    await partner.tell("retitlePlan", { planId, title: "Westmere Prevent plan" });
  },
  "a text around the table": async (word, partner, _, { planId }) => {
    const narrativeId = await partner.tell("addNarrative", {
      planId,
      place: "BEFORE",
      heading: `About ${word}`,
      body: says(`${word} wrote this.`),
    });
    await partner.tell("rewordNarrative", { planId, narrativeId, heading: null, body: says(`By ${word}.`) });
  },
  "a section and an objective": async (word, partner, _, { planId }) => {
    const sectionId = await partner.tell("addSection", {
      planId,
      title: `${word} leads`,
      statement: `As ${word} says`,
    });
    await partner.tell("addObjective", { planId, sectionId, text: `We will support ${word}` });
  },
  "a report with its correction and its return": async (word, partner, lead, { planId, actionId }) => {
    const said = { planId, occurredOn: today };
    const reportId = await partner.tell("reportProgress", { ...said, actionId, narrative: `${word} came.` });
    await lead.tell("returnProgress", { planId, reportId, note: `Who is ${word}?` });
    await partner.tell("correctProgress", { ...said, reportId, narrative: `${word} stayed.`, reason: `${word} rang.` });
    await lead.tell("acceptProgress", { planId, reportId });
  },
  "reasons for a status and a rating": async (word, partner, _, { planId, actionId }) => {
    await partner.tell("assessStatus", { planId, actionId, status: "BLOCKED", reason: `${word} is ill.` });
    await partner.tell("rateAction", { planId, actionId, rating: "RED", reason: `${word} is ill.` });
  },
  "a file and its name": async (word, partner, _, { planId, actionId }) => {
    const uploadId = await partner.upload(`${word}.txt`, Buffer.from(`Present: ${word}`));
    await partner.tell("attachEvidence", { planId, actionId, evidence: { uploadId } });
  },
  "a file that holds it and is called otherwise": async (word, partner, _, { planId, actionId }) => {
    const uploadId = await partner.upload("minutes.txt", Buffer.from(`\uFEFFPresent: ${word}`, "utf16le"));
    await partner.tell("attachEvidence", { planId, actionId, evidence: { uploadId } });
  },
  "a Word document, as it is downloaded and attached": async (word, partner, _, place) => {
    const planId = await partner.tell("draftPlan", {
      title: `Document of ${word}`,
      level: "DISTRICT",
      organisationIds: [place.organisationId],
      columns: [{ label: "Activity", role: "ACTION" }],
    });
    const { bytes } = await ask(`${partner.url}/plans/${planId}/word`, { headers: partner.headers });
    const uploadId = await partner.upload("plan.docx", bytes);
    await partner.tell("attachEvidence", { planId: place.planId, actionId: place.actionId, evidence: { uploadId } });
  },
  "a link and its name": (word, partner, _, { planId, actionId }) =>
    partner.tell("attachEvidence", {
      planId,
      actionId,
      evidence: { link: `https://${word}.example/minutes`, name: `Minutes of ${word}` },
    }),
  "a group and a meeting": async (word, partner, lead, { planId, organisationId }) => {
    await partner.tell("defineGroup", {
      planId,
      name: `Friends of ${word}`,
      organisationIds: [organisationId],
      from: today,
    });
    await lead.tell("adoptPlan", {
      planId: await lead.tell("draftPlan", { ...small, organisationIds: [organisationId] }),
      meeting: `${word} board`,
      heldOn: today,
    });
  },
  "a document that is pasted": (word, partner) => {
    const text = `Activity\tLead\tTimescale\nAsk ${word}\tPolice\tMarch 2026\nTrain ${word}\tHead\tQuarterly`;
    const plans = [{ index: 0, title: `Pasted by ${word}`, level: "DISTRICT", organisationIds: [], period: word }];
    return partner.tell("importDocument", { document: { text }, plans });
  },
  "a file that is sent, looked into, and used by nothing": async (word, partner, _, place) => {
    const uploadId = await partner.upload(`${word} plan.txt`, Buffer.from(`Activity\tLead\nAsk ${word}\tPolice\n`));
    const asked = "query ($id: ID!) { previewDocument(document: { uploadId: $id }) { __typename } }";
    await partner.ask(asked, { id: uploadId });
    // Something of it must be in the history, for somebody to ask for.
    await partner.tell("addAction", row(word, place));
  },
  "a command that is sent twice": async (word, partner, _, { planId }) => {
    const input = { commandId: commandId(), planId, title: `${word} leads` };
    await partner.tell("addSection", input);
    await partner.tell("addSection", input);
  },
  "a command that is written out, one that is refused, and one that is no command": async (
    word,
    partner,
    _,
    { planId },
  ) => {
    const answers = "__typename ... on PlanRefused { message }";
    await partner.ask(
      `mutation { addSection(input: { commandId: "${commandId()}", planId: "${planId}", title: "${word} leads" }) { ${answers} } }`,
    );
    await partner.ask(
      `mutation { addSection(input: { commandId: "${commandId()}", planId: "nowhere", title: "${word}" }) { ${answers} } }`,
    );
    await askGraphql(partner.url, `mutation { ${word} `, { headers: partner.headers });
    await askGraphql(partner.url, `{ plan(id: "${word}") { ${word} } }`, { headers: partner.headers });
  },
  "two copies that are compared, and kept by nobody": async (word, partner, _, place) => {
    const older = `Activity\tLead\nAsk ${word}\tPolice\n`;
    const asked = `query ($older: CopyInput!, $newer: CopyInput!) { compareCopies(older: $older, newer: $newer) {
      ... on CopiesCompared { plans { rows { fate cells { older newer } } } } } }`;
    const { compareCopies } = await partner.ask<object & { compareCopies: object }>(asked, {
      older: { text: older },
      newer: { text: older.replace("Police", `Police and ${word}`) },
    });
    if (!JSON.stringify(compareCopies).includes(word)) throw new Error("The copies were not compared.");
    await partner.tell("addAction", row(word, place));
  },
  "a document that comes as a newer copy of its plan": async (word, partner, _, { organisationId }) => {
    const planId = await partner.tell("draftPlan", {
      ...small,
      columns: [...small.columns, { label: "Lead", role: "LEAD" }],
      organisationIds: [organisationId],
    });
    const sectionId = await partner.tell("addSection", { planId, title: "Leadership" });
    await partner.tell("addAction", { planId, sectionId, cells: [{ columnId: "c1", blocks: says("Brief all.") }] });
    const document = { text: `Activity\tLead\nBrief all.\tHead\nAsk ${word} first.\tPolice\n` };
    const asked = `query ($planId: ID!, $document: DocumentInput!) { newerCopy(planId: $planId, document: $document) {
      ... on NewerCopy { index differences { key hindrance } } } }`;
    type Beside = { newerCopy: { index: number; differences: { key: string; hindrance: string | null }[] } };
    const { index, differences } = (await partner.ask<Beside>(asked, { planId, document })).newerCopy;
    const take = differences.filter(({ hindrance }) => hindrance === null).map(({ key }) => key);
    const told = { sentBy: `${word} at Housing`, receivedOn: today };
    await partner.tell("takeNewerCopy", { planId, document, index, take, ...told });
  },
  "a change that is undone": async (word, partner, _, { planId, actionId }) => {
    await edited(partner, { planId, actionId, columnId: "c3", blocks: says(`When ${word} can.`) });
    const asked = "query ($id: ID!) { plan(id: $id) { lastEdit { revision } } }";
    const { plan } = await partner.ask<{ plan: { lastEdit: { revision: number } } }>(asked, { id: planId });
    const undone = `mutation ($input: UndoEditInput!) { undoEdit(input: $input) { __typename } }`;
    const input = { commandId: commandId(), planId, revision: plan.lastEdit.revision };
    const { undoEdit } = await partner.ask<{ undoEdit: { __typename: string } }>(undone, { input });
    if (undoEdit.__typename !== "EditUndone") throw new Error(undoEdit.__typename);
  },
  "a search": async (word, partner, _, place) => {
    await partner.tell("addAction", row(word, place));
    const asked = "query ($words: String!) { search(text: $words) { totalCount } }";
    await partner.ask(asked, { words: word });
    await ask(`${partner.url}/search?words=${word}`, { headers: partner.headers });
  },
};

const small = { title: "Small plan", level: "DISTRICT", columns: [{ label: "Activity", role: "ACTION" }] };
