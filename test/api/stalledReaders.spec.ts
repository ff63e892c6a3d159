import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type GraphqlSockets, graphqlSockets } from "@planledger/server/graphql/sockets.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { column, edit, type People, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import { listening, type TestLedger } from "../ledger.ts";

const LONG = "Brief all members on the local risk, and ask them what they saw. ".repeat(300);
// The same answer under several names, so that fewer changes fill what lies between server and reader.
const SEVERAL = Array.from({ length: 12 }, (_, index) => `a${index}: entry { changes { before after } }`).join(" ");
const FOLLOW = `subscription ($planId: ID!) { planChanged(planId: $planId) { ${SEVERAL} } }`;
/** More than any system keeps for a reader, of about half a megabyte each. */
const MOST_CHANGES = 200;

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let server: Server;
let sockets: GraphqlSockets;
let connections: Socket[];
const readers: WebSocket[] = [];

beforeEach(async () => {
  ({ ledger, people, plan } = await ledgerWithPlan());
  server = createServer();
  connections = [];
  server.on("connection", (socket) => connections.push(socket));
  const contextOf = () => ledger.contextFor(people.tom);
  sockets = graphqlSockets(server, "/graphql", contextOf, () => true, listening().logger);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.terminate();
  await sockets.close("The test is over.");
  await new Promise((resolve) => server.close(resolve));
  await ledger.remove();
});

const soon = (ask: () => unknown) => expect.poll(ask, { timeout: 30_000 });

/** Somebody who follows the plan, and how many answers came. */
async function following(subscriptions = 1) {
  const { port } = server.address() as AddressInfo;
  const reader = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws");
  readers.push(reader);
  const came: { type: string; id?: string; payload?: unknown }[] = [];
  reader.on("message", (data: Buffer) => came.push(JSON.parse(data.toString("utf8")) as (typeof came)[number]));
  await once(reader, "open");
  const closed = once(reader, "close");
  reader.send(JSON.stringify({ type: "connection_init" }));
  await soon(() => came.some(({ type }) => type === "connection_ack")).toBe(true);
  const payload = { query: FOLLOW, variables: { planId: plan.planId } };
  for (let id = 1; id <= subscriptions; id += 1)
    reader.send(JSON.stringify({ id: String(id), type: "subscribe", payload }));
  const answers = (type = "next") => came.filter((one) => one.type === type);
  return { reader, closed, answers };
}

let written = 0;
async function change(): Promise<void> {
  written += 1;
  const asked = "query ($id: ID!) { plan(id: $id) { revision } }";
  const amira = ledger.as(people.amira);
  const { revision } = (await amira.ask<{ plan: { revision: number } }>(asked, { id: plan.planId })).plan;
  const text = `${written} ${LONG}`;
  await amira.mustTell("editCell", edit(plan, plan.briefing, column.outcome, text, revision));
}

describe("somebody who follows a plan and stops reading", () => {
  it("has one answer waiting in memory, however much happens, and is let go when texts are withdrawn", async () => {
    const stalled = await following();
    const [connection] = connections;
    if (connection === undefined) throw new Error("The reader is connected.");
    // Follows before anything happens that fills the way.
    await soon(async () => (await change(), stalled.answers().length)).toBeGreaterThan(0);
    stalled.reader.pause();
    for (let changes = 0; connection.writableLength === 0 && changes < MOST_CHANGES; changes += 1) await change();
    await soon(() => connection.writableLength).toBeGreaterThan(0);
    const waiting = connection.writableLength;
    const other = await following();
    for (let more = 0; more < 10; more += 1) await change();
    await soon(() => other.answers().length).toBeGreaterThan(3);
    expect(connection.writableLength).toBeLessThanOrEqual(waiting);

    await soon(() => connections[1]?.writableLength).toBe(0);
    sockets.forget();
    await soon(() => connection.destroyed).toBe(true);
    expect(connections[1]?.destroyed).toBe(false);
    const before = other.answers().length;
    await change();
    await soon(() => other.answers().length).toBeGreaterThan(before);
    stalled.reader.resume();
    await stalled.closed;
  });

  it("may not do so a hundred times over", async () => {
    const many = await following(101);
    await soon(() => many.answers("error").length).toBe(1);
    expect(many.answers("error")).toEqual([
      {
        id: "101",
        type: "error",
        payload: [expect.objectContaining({ message: "One connection follows at most 100 things at a time." })],
      },
    ]);
  });
});
