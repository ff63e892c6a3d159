import { encode } from "@planledger/server/eventLog/codec.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gather, type People } from "./cast.ts";
import { openTestLedger, type TestLedger } from "./ledger.ts";

let ledger: TestLedger;
let people: People;
beforeEach(async () => {
  ledger = await openTestLedger();
  people = await gather(ledger);
});
afterEach(() => ledger.remove());

const SENTENCE = "The history holds PlanDrafted in version 2, which this release does not know. Start a newer release.";

/** A fact as the next release might write it. */
function ofTheNextRelease() {
  const id = "00000000-0000-4000-8000-000000000001";
  const by = { person: people.grace, organisation: people.council, role: "lead" };
  const bytes = encode({ id, type: "PlanDrafted", by, commandId: "c", correlationId: "c", data: { plan: "p-1" } });
  return {
    id,
    type: "PlanDrafted",
    bytes: Buffer.from(bytes.toString().replace('"schemaVersion":1', '"schemaVersion":2')),
  };
}

describe("a fact that a newer release wrote", () => {
  it("stops the rows with a sentence, before they show anything wrong", async () => {
    const before = await ledger.log.newest();
    const stopped = expect(ledger.projector.stopped).rejects.toThrow(SENTENCE);
    await ledger.log.append("plan-p-1", -1, [ofTheNextRelease()]);
    await stopped;
    expect(await ledger.as(people.grace).ask("{ basis { position } plans { totalCount } }")).toEqual({
      basis: { position: before },
      plans: { totalCount: 0 },
    });
  });

  it("stops commands about its stream, too", async () => {
    ledger.projector.stopped.catch(() => {});
    await ledger.log.append("plan-p-1", -1, [ofTheNextRelease()]);
    await expect(ledger.as(people.grace).tell("retitlePlan", { planId: "p-1", title: "x" })).rejects.toThrow(SENTENCE);
  });
});
