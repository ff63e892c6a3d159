import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan } from "../proof/running.ts";
import { as, askGraphql } from "../served.ts";
import { startServerProcess } from "../serverProcess.ts";
import { divergencesIn, unprovedIn } from "./afterwards.ts";

const ADD = "mutation ($input: AddSectionInput!) { addSection(input: $input) { __typename } }";
const FROZEN_MS = 1_500;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a server that is stopped by a signal for a while", () => {
  it("answers nobody meanwhile, keeps its folder to itself, and then goes on where it was", async () => {
    const server = await startServerProcess(folder);
    try {
      const { grace, planId } = await draftPlan(server.url);
      server.signal("SIGSTOP");
      let answers = 0;
      const asked = Array.from({ length: 5 }, async (_, index) => {
        const input = { commandId: `s${index}`, planId, number: String(index), title: `Section ${index}` };
        const answer = await askGraphql(server.url, ADD, { headers: as(grace), variables: { input } });
        answers += 1;
        return answer;
      });
      const second = startServerProcess(folder);
      await expect(second).rejects.toThrow(/Another Planledger server is using the folder/);
      await sleep(FROZEN_MS);
      expect(answers).toBe(0);
      server.signal("SIGCONT");
      for (const { data } of await Promise.all(asked))
        expect(data).toEqual({ addSection: { __typename: "PlanSaved" } });
    } finally {
      server.signal("SIGCONT");
      await server.end("SIGTERM");
    }
    expect(await divergencesIn(folder)).toEqual([]);
    expect(await unprovedIn(folder)).toEqual([]);
  });
});
