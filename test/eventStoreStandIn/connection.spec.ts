import { EventStoreConnection } from "@planledger/server/eventLog/eventStoreConnection.ts";
import { eventStoreStreams } from "@planledger/server/eventLog/eventStoreStreams.ts";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type StandIn, startStandIn } from "./standIn.ts";

describe("a read that is under way when its connection is replaced", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.stop());

  it("is made again, and never takes a stream for empty that is not", async () => {
    const data = new TextEncoder().encode("{}");
    const event = () => ({
      id: randomUUID(),
      type: "Something",
      contentType: "application/octet-stream",
      data,
      metadata: new Uint8Array(),
    });
    standIn.store.append("harbour:plan-1", "no_stream", [event(), event(), event()]);
    const connection = new EventStoreConnection(standIn.url, { deadline: 1_000, bound: 5_000 });
    const streams = eventStoreStreams(connection, "harbour:");
    try {
      for (let round = 0; round < 10; round += 1) {
        const client = await connection.client();
        const reading = Array.from({ length: 4 }, () => streams.page("plan-1", -1));
        for (let turn = 0; turn < round; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        await connection.renew(client);
        expect((await Promise.all(reading)).map((page) => page.length)).toEqual([3, 3, 3, 3]);
      }
    } finally {
      await connection.close();
    }
  });
});
