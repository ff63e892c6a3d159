import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { createClient } from "graphql-ws";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, ledger } from "../proof/running.ts";
import { as, askGraphql } from "../served.ts";
import { startServerProcess } from "../serverProcess.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ADD =
  "mutation ($input: AddSectionInput!) { addSection(input: $input) { __typename ... on PlanRefused { message } } }";

/** Whether the server was not there any more, or never read what was sent. */
const isNotTakenIn = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "ECONNRESET");

describe("a server that is told to stop in the middle of a burst", () => {
  it("keeps what it acknowledged, answers what is under way, takes nothing new, and closes sockets with a reason", async () => {
    const server = await startServerProcess(folder, { PLANLEDGER_LOG: "info" });
    const { url } = server;
    const { grace, planId } = await draftPlan(url);
    const socket = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => {},
    });
    const closed = new Promise<CloseEvent>((resolve) =>
      socket.on("closed", (event) => {
        // graphql-ws hands on what the socket says.
        resolve(event as CloseEvent);
      }),
    );

    const fates = new Map<string, string>();
    async function add(title: string): Promise<void> {
      const input = { commandId: title, planId, number: title, title };
      try {
        const { status, data } = await askGraphql(url, ADD, { headers: as(grace), variables: { input } });
        const isDone = JSON.stringify(data) === '{"addSection":{"__typename":"PlanSaved"}}';
        fates.set(title, isDone ? "recorded" : `answered with ${status}`);
      } catch (error) {
        fates.set(title, isNotTakenIn(error) ? "not taken in" : String(error));
      }
    }
    let next = 0;
    const stopping = new AbortController();
    const hand = async () => {
      while (!stopping.signal.aborted) await add(`s${++next}`);
    };
    const hands = Array.from({ length: 16 }, hand);
    await sleep(700);
    const ended = server.end("SIGTERM");
    await sleep(150);
    stopping.abort();
    await Promise.all(hands);
    expect(await ended).toBe(0);
    expect(await closed).toMatchObject({ code: 1001, reason: "Planledger is stopping. Try again in a moment." });

    const titlesOf = (fate: string) => [...fates].filter(([, found]) => found === fate).map(([title]) => title);
    const possible = ["recorded", "answered with 503", "not taken in"];
    expect([...fates].filter(([, fate]) => !possible.includes(fate))).toEqual([]);
    expect(titlesOf("recorded").length).toBeGreaterThan(16);
    expect(titlesOf("recorded").length).toBeLessThan(fates.size);

    const again = await startServerProcess(folder);
    const { plan } = await speakingTo(again.url, grace).ask<{ plan: { sections: { title: string }[] } }>(
      "query ($id: ID!) { plan(id: $id) { sections { title } } }",
      { id: planId },
    );
    await again.end("SIGTERM");
    // Everything that was acknowledged, and nothing that was not.
    expect(plan.sections.map(({ title }) => title).toSorted()).toEqual(titlesOf("recorded").toSorted());
    expect(server.err()).toContain('"msg":"Stopped"');
    expect((await ledger(folder, "verify")).code).toBe(0);
  });
});
