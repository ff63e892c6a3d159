import { describe, expect, it } from "vitest";
import { startStandIn } from "../eventStoreStandIn/standIn.ts";
import { freeze } from "./freeze.ts";

const NOTHING_WRONG = { lost: [], twice: [], other: [] };

describe("a server that is stopped by a signal for a while", () => {
  it("answers nobody meanwhile, keeps its folder to itself, and then goes on where it was", async () => {
    const figures = await freeze({ milliseconds: 1_500 });
    expect(figures).toMatchObject({ ...NOTHING_WRONG, engine: "sqlite", recorded: figures.asked });
  });

  it("keeps its events to itself, too, when they are in an event store", async () => {
    const standIn = await startStandIn();
    try {
      const figures = await freeze({ milliseconds: 2_500, store: standIn.url });
      expect(figures).toMatchObject({ ...NOTHING_WRONG, engine: "eventstore", second: "refused" });
    } finally {
      await standIn.stop();
    }
  });
});
