import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gather } from "../canaries/cast.ts";
import { handOf } from "../canaries/doors.ts";
import { temporaryFolder } from "../ledger.ts";
import { ledger } from "../proof/running.ts";
import { startServerProcess } from "../serverProcess.ts";
import { type Step, steps } from "./steps.ts";

const NAME = "Jory Quillfeather";
const WHERE = `query ($words: [String!]!) { whereWordsStand(words: $words) {
  entries { entry { position kind } } files { entry { position } } } }`;
type Where = Readonly<{
  whereWordsStand: Readonly<{
    entries: readonly Readonly<{ entry: Readonly<{ position: number; kind: string }> }>[];
    files: readonly Readonly<{ entry: Readonly<{ position: number }> }>[];
  }>;
}>;
const STATE = "{ withdrawals { id state entries { texts { text } } } }";
type State = Readonly<{ withdrawals: readonly Readonly<{ id: string; state: string }>[] }>;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keptFiles = () =>
  readdirSync(join(folder, "files"), { recursive: true }).filter((name) => String(name).length > 60).length;

/** A report with a file, both with the name; asked to be withdrawn, and killed while that is carried out. */
async function killedAt(step: Step) {
  const killing = { NODE_OPTIONS: `--import=${join(import.meta.dirname, "killAt.ts")}`, KILL_AT: step };
  const server = await startServerProcess(folder, killing);
  const { partner, lead, place } = await gather(server.url);
  const uploadId = await partner.upload("register.txt", Buffer.from(`Present: ${NAME}`));
  const { planId, actionId } = place;
  const said = { planId, actionId, narrative: `${NAME} came. So did others.`, occurredOn: "2026-02-20" };
  await partner.tell("reportProgress", { ...said, evidence: [{ uploadId }] });
  const FOUND = "query ($words: String!) { search(text: $words) { totalCount } }";
  type Searched = Readonly<{ search: Readonly<{ totalCount: number }> }>;
  const inTheIndex = async () => (await partner.ask<Searched>(FOUND, { words: "Quillfeather" })).search.totalCount;
  await expect.poll(inTheIndex).toBeGreaterThan(0);
  const { whereWordsStand: found } = await partner.ask<Where>(WHERE, { words: [NAME] });
  const withdrawalId = await partner.tell("requestWithdrawal", {
    words: [NAME],
    positions: found.entries.map(({ entry }) => entry.position),
    filePositions: found.files.map(({ entry }) => entry.position),
    reason: "A person is named.",
    rewrite: true,
  });
  // It dies in the middle of it, or within the next moments, when it signs what was recorded.
  const approved = lead.tell("approveWithdrawal", { withdrawalId, positions: [], filePositions: [] });
  await approved.catch(() => {});
  expect(await server.ended).toBe(null);
  return { partner: partner.person, lead: lead.person, actionId, withdrawalId };
}

describe("a server that is killed while it carries out a withdrawal", () => {
  it.each(steps.slice(1))("%s, finishes it when it starts again", async (step) => {
    const { partner, withdrawalId, actionId } = await killedAt(step);
    const again = await startServerProcess(folder);
    try {
      const hand = handOf(again.url, partner);
      await expect.poll(async () => (await hand.ask<State>(STATE)).withdrawals[0]?.state).toBe("WITHDRAWN");
      expect((await hand.ask<State>(STATE)).withdrawals).toMatchObject([{ id: withdrawalId }]);
      expect(await hand.ask<Where>(WHERE, { words: [NAME] })).toEqual({ whereWordsStand: { entries: [], files: [] } });
      const asked = "query ($id: ID!) { action(id: $id) { reports { narrative evidence { name withdrawn { id } } } } }";
      expect(await hand.ask<object>(asked, { id: actionId })).toMatchObject({
        action: {
          reports: [
            {
              narrative: "[withdrawn] came. So did others.",
              evidence: [{ name: expect.stringMatching(/^Withdrawn on /), withdrawn: { id: withdrawalId } }],
            },
          ],
        },
      });
      expect(keptFiles()).toBe(0);
    } finally {
      await again.end("SIGTERM");
    }
    const verified = await ledger(folder, "verify");
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Everything is as it was signed.")]);
  });

  it(`${steps[0]}, has not begun, and can be told again`, async () => {
    const { partner, lead, withdrawalId } = await killedAt(steps[0]);
    const again = await startServerProcess(folder);
    try {
      const hand = handOf(again.url, partner);
      expect((await hand.ask<State>(STATE)).withdrawals).toMatchObject([{ state: "REQUESTED" }]);
      const { whereWordsStand: found } = await hand.ask<Where>(WHERE, { words: [NAME] });
      expect(found.entries.map(({ entry }) => entry.kind)).toContain("ProgressReported");
      expect([found.files.length, keptFiles()]).toEqual([1, 1]);
      const chosen = { withdrawalId, positions: [], filePositions: [] };
      await handOf(again.url, lead).tell("approveWithdrawal", chosen);
      expect(await hand.ask<Where>(WHERE, { words: [NAME] })).toEqual({ whereWordsStand: { entries: [], files: [] } });
    } finally {
      await again.end("SIGTERM");
    }
  });
});
