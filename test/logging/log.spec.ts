import { rmSync } from "node:fs";
import { join } from "node:path";
import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { createClient } from "graphql-ws";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan } from "../proof/running.ts";
import { as, ask, askGraphql, form } from "../served.ts";
import { startServerProcess } from "../serverProcess.ts";

const CANARY = "Quillfeather";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Line = Readonly<{
  level: string;
  msg: string;
  requestId?: string;
  door?: string;
  outcome?: string;
  error?: string;
}>;

const linesOf = (log: string): Line[] =>
  log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const RETITLE =
  "mutation Retitle($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename ... on PlanRefused { refusal } } }";

describe("the log of a server", () => {
  it("says of each request what it was, how long it took and what came of it, and never a word that somebody wrote", async () => {
    const server = await startServerProcess(folder, { PLANLEDGER_LOG: "debug" });
    const { url } = server;
    const { grace, planId } = await draftPlan(url);
    const headers = as(grace);
    const tell = (name: string, variables: object) =>
      askGraphql(url, RETITLE.replace("Retitle", name), { headers, variables });

    const told = await tell("Told", { input: { commandId: "told", planId, title: `${CANARY} Prevent plan` } });
    expect(told.data).toEqual({ retitlePlan: { __typename: "PlanSaved" } });
    await tell("Refused", { input: { commandId: "refused", planId: CANARY, title: CANARY } });
    await tell("Malformed", { input: { commandId: "malformed", planId, title: [CANARY] } });
    await askGraphql(url, `{ plan(id: "${CANARY}") { ${CANARY} } }`, { headers });
    const json = { ...headers, "Content-Type": "application/json" };
    expect((await ask(`${url}/graphql`, { method: "POST", headers: json, body: `{"query": ${CANARY}}` })).status).toBe(
      400,
    );
    await ask(`${url}/search?words=${CANARY}`, { headers });
    await ask(`${url}/${CANARY}/${CANARY}`, { headers });
    await ask(`${url}/plans/${CANARY}/word?asOf=${CANARY}`, { headers });
    await ask(`${url}/evidence/${CANARY}`, { headers });
    const upload = form({ name: `${CANARY}.txt`, bytes: Buffer.from(`${CANARY} came by.`) });
    const sent = await ask(`${url}/uploads`, {
      method: "POST",
      body: upload.body,
      headers: { ...upload.headers, ...headers },
    });
    const { uploadId } = JSON.parse(sent.text) as { uploadId: string };
    await speakingTo(url, grace).ask(
      "query ($document: DocumentInput!) { previewDocument(document: $document) { __typename } }",
      { document: { uploadId } },
    );
    await subscribed(
      url,
      grace,
      `subscription Live { planChanged(planId: "${CANARY}", after: "${CANARY}") { cursor } }`,
    );
    await subscribed(url, grace, `subscription { ${CANARY} }`);

    // A text that was damaged where it lies cannot be opened any more: an error that nobody expects.
    const vault = openSqlite({ file: join(folder, "vault.db") });
    vault.exec("UPDATE keys SET wrapped = zeroblob(60)");
    vault.close();
    await server.end("SIGTERM");
    const again = await startServerProcess(folder, { PLANLEDGER_LOG: "debug" });
    const broken = await askGraphql(again.url, "query Broken($id: ID!) { plan(id: $id) { title } }", {
      headers,
      variables: { id: planId },
    });
    await again.end("SIGTERM");

    const log = server.err() + again.err();
    expect(log).not.toContain(CANARY);
    expect(server.out() + again.out()).not.toContain(CANARY);
    const lines = linesOf(log);
    const of = (operation: string) => lines.find((line) => "operation" in line && line.operation === operation);
    expect(of("Told")).toMatchObject({
      door: "graphql",
      method: "POST",
      kind: "mutation",
      status: 200,
      outcome: "answered",
      milliseconds: expect.any(Number),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(of("Refused")).toMatchObject({ outcome: "refused", refusal: "NoSuchPlan" });
    expect(of("Malformed")).toMatchObject({ outcome: "refused", refusal: "BAD_USER_INPUT" });
    expect(lines.filter(({ door, outcome }) => door === "uploads" && outcome === "answered")).toHaveLength(1);
    expect(lines.filter(({ msg }) => msg === "A subscription was refused")).toHaveLength(2);

    const requestId = broken.errors?.[0]?.extensions?.["requestId"];
    expect(broken.errors?.[0]?.message).toMatch(/^Something went wrong here, and was noted/);
    expect(lines.filter((line) => line.requestId === requestId)).toMatchObject([
      { level: "error", msg: "A resolver failed", err: { class: "Error", at: expect.any(Array) } },
      { level: "info", msg: "A request ended", operation: "Broken", outcome: "failed", error: "Error" },
    ]);
  });

  it("is silent unless asked, and says what it can be asked for", async () => {
    const server = await startServerProcess(folder);
    await draftPlan(server.url);
    await server.end("SIGTERM");
    expect(server.err()).toBe("");
    await expect(startServerProcess(folder, { PLANLEDGER_LOG: "loud" })).rejects.toThrow(
      "PLANLEDGER_LOG is one of silent, fatal, error, warn, info, debug.",
    );
  });
});

/** Subscribes, and waits until that has ended, or was refused. */
async function subscribed(url: string, person: string, query: string): Promise<void> {
  class Chosen extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, { protocols: protocols ?? [], headers: { Cookie: `planledger_person=${person}` } } as never);
    }
  }
  const client = createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: Chosen, retryAttempts: 0 });
  await new Promise<void>((resolve) =>
    client.subscribe({ query }, { next: () => resolve(), error: () => resolve(), complete: resolve }),
  );
  await client.dispose();
}
