import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { binaryEvent, EventStoreDBClient } from "@eventstore/db-client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { startServerProcess } from "../serverProcess.ts";
import { startStandIn } from "./standIn.ts";

let folder: string;
let standIn: Awaited<ReturnType<typeof startStandIn>>;
beforeEach(async () => {
  folder = temporaryFolder();
  standIn = await startStandIn();
});
afterEach(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("ends a server whose events another one writes, and says why", async () => {
  const server = await startServerProcess(folder, { EVENTSTORE_URL: standIn.url, PLANLEDGER_PARTNERSHIP: "harbour" });
  const client = EventStoreDBClient.connectionString(standIn.url);
  // As another one does that watched this one be silent for a whole term.
  const held = binaryEvent({ id: randomUUID(), type: "LeaseHeld", data: new TextEncoder().encode("another") });
  await client.appendToStream("_lease:harbour", held);
  await client.dispose();

  expect(await server.ended).toBe(1);
  expect(server.err()).toContain(
    "Another Planledger server is writing this partnership's facts: this one may not go on.",
  );
});
