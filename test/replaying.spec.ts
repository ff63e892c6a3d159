import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { speakingTo, type Speaking } from "@planledger/server/cli/runningServer.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openReplays } from "@planledger/server/rows/replays.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ledgerFolder } from "./histories/ledgerFolder.ts";
import { temporaryFolder } from "./ledger.ts";
import { draftPlan, served } from "./proof/running.ts";

type Replay = Readonly<{
  state: string;
  startedBy: Readonly<{ name: string }>;
  done: number;
  position: number | null;
  eventsPerSecond: number | null;
  live: string | null;
  rebuilt: string | null;
  tables: readonly Readonly<{ name: string; live: string; rebuilt: string }>[];
  divergence: string | null;
  divergedAt: number | null;
}>;
const REPLAY =
  "state startedBy { name } done position eventsPerSecond live rebuilt tables { name live rebuilt } divergence divergedAt";
const START =
  "mutation { startReplay { __typename ... on Replay { state } ... on ReplayRefused { refusal message } } }";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const last = async (her: Speaking) => (await her.ask<{ replay: Replay | null }>(`{ replay { ${REPLAY} } }`)).replay;

async function replayed(her: Speaking): Promise<Replay | null> {
  expect(await her.ask(START)).toEqual({ startReplay: { __typename: "Replay", state: "BUILDING" } });
  await expect.poll(async () => (await last(her))?.state, { timeout: 30_000 }).not.toMatch(/BUILDING|COMPARING/);
  return last(her);
}

describe("a replay that is asked for of a server", () => {
  it("finds the views to be what the history says, and is told until the next, over a restart too", async () => {
    const server = await served(folder);
    const { grace } = await draftPlan(server.url);
    const her = speakingTo(server.url, grace);
    expect(await last(her)).toBeNull();
    const found = await replayed(her);
    expect(found).toMatchObject({
      state: "EQUAL",
      startedBy: { name: "Grace Obi" },
      divergence: null,
      divergedAt: null,
    });
    expect(found?.position).toBe(found?.done);
    expect(found?.eventsPerSecond).toBeGreaterThan(0);
    expect(found?.live).toBe(found?.rebuilt);
    expect(found?.tables.map(({ name }) => name)).toContain("versions");
    expect(readdirSync(folder).filter((name) => name.startsWith("replaying-"))).toEqual([]);
    await server.stop();
    const again = await served(folder);
    expect(await last(speakingTo(again.url, grace))).toEqual(found);
    await again.stop();
  });

  it("names the first row that was tampered with, and the entry that it is about", async () => {
    const server = await served(folder);
    const { grace, planId } = await draftPlan(server.url);
    const her = speakingTo(server.url, grace);
    const rows = openSqlite({ file: rowsFile(folder) });
    const forged = rows
      .prepare<{ position: number }>(
        `UPDATE versions SET value = '"~forged"' WHERE entity = (SELECT id FROM names WHERE name = ?)
         AND field = (SELECT id FROM fields WHERE name = 'title') RETURNING position`,
      )
      .get(`plan:${planId}`);
    rows.close();
    const found = await replayed(her);
    expect(found).toMatchObject({ state: "DIVERGED", divergedAt: forged?.position });
    expect(found?.divergence).toMatch(
      new RegExp(`^Field title of plan:${planId} at position ${forged?.position}: live "~forged", rebuilt `),
    );
    expect(found?.live).not.toBe(found?.rebuilt);
    expect(found?.tables.filter(({ live, rebuilt }) => live !== rebuilt).map(({ name }) => name)).toEqual(["versions"]);
    await server.stop();
  });

  it("is for auditors and Prevent leads; nobody else is told of one", async () => {
    const server = await served(folder);
    const { grace } = await draftPlan(server.url);
    const her = speakingTo(server.url, grace);
    await replayed(her);
    const { me } = await her.ask<{ me: { organisation: { id: string } } }>("{ me { organisation { id } } }");
    const invited = async (role: string) => {
      const { invitePerson } = await her.ask<{ invitePerson: { id: string } }>(
        "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on PeopleSaved { id } } }",
        { input: { commandId: role, name: role, organisationId: me.organisation.id, role } },
      );
      return speakingTo(server.url, invitePerson.id);
    };
    const auditor = await invited("AUDITOR");
    expect((await last(auditor))?.state).toBe("EQUAL");
    for (const role of ["PARTNER", "ANALYST", "ADMINISTRATOR"]) {
      const other = await invited(role);
      expect(await last(other)).toBeNull();
      expect(await other.ask(START)).toMatchObject({ startReplay: { refusal: "NOT_ALLOWED" } });
    }
    expect(await auditor.ask("mutation { cancelReplay { ... on ReplayRefused { refusal } } }")).toEqual({
      cancelReplay: { refusal: "NONE_RUNNING" },
    });
    await server.stop();
  });
});

describe("the replays of a folder", () => {
  it("are one at a time, and can be called off without leaving anything behind", async () => {
    const ledger = await ledgerFolder({ events: 3_000, plans: 3, actionsEach: 8, seed: 1 });
    const left = join(ledger.folder, "replaying-left");
    writeFileSync(left, "");
    const replays = openReplays({ source: ledger.source, folder: ledger.folder, now: () => 7 });
    expect(existsSync(left)).toBe(false);
    expect(replays.start("ruth")).toMatchObject({ state: "building", by: "ruth" });
    expect(replays.start("grace")).toBeNull();
    expect(await replays.cancel()).toEqual({ state: "cancelled", by: "ruth", startedAt: 7, finishedAt: 7 });
    expect(readdirSync(ledger.folder).filter((name) => name.startsWith("replaying-"))).toEqual([]);
    expect(await replays.cancel()).toBeNull();
    expect(replays.start("grace")).not.toBeNull();
    await replays.cancel();
    ledger.remove();
  });

  it("say why one could not be done", async () => {
    const ledger = await ledgerFolder({ events: 60, plans: 1, actionsEach: 3, seed: 1 });
    rmSync(ledger.rows);
    const replays = openReplays({ source: ledger.source, folder: ledger.folder, now: () => 7 });
    replays.start("ruth");
    await expect.poll(() => replays.last()?.state).toBe("failed");
    expect(replays.last()).toMatchObject({ problem: expect.stringContaining("holds no views of this release") });
    ledger.remove();
  });
});
