import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { openTreeSigner } from "@planledger/server/proof/treeSigner.ts";
import { verifyLedger } from "@planledger/server/proof/verifyLedger.ts";
import { afterEach, describe, expect, it } from "vitest";
import { Clock, openTestLedger, type TestLedger } from "../ledger.ts";

const JUMPS = ["2026-03-02T09:00:00Z", "2026-03-12T09:00:00Z", "2026-02-20T09:00:00Z", "2026-03-02T09:00:01Z"];

let opened: TestLedger | undefined;
afterEach(async () => {
  await opened?.remove();
  opened = undefined;
});

describe("a clock that jumps ten days on, twenty back, and home", () => {
  it("never takes recorded times back, and leaves everything in order and provable", async () => {
    const clock = new Clock(JUMPS[0] ?? "");
    const ledger = await openTestLedger({ clock });
    opened = ledger;
    const opening = { name: "Westshire", organisation: "Westmere Council", person: "Grace Obi" };
    const grace = ledger.as(await ledger.as(null).mustTell("openPartnership", opening));
    const { me } = await grace.ask<{ me: { organisation: { id: string } } }>("{ me { organisation { id } } }");
    const planId = await grace.mustTell("draftPlan", {
      title: "Plan",
      level: "DISTRICT",
      organisationIds: [me.organisation.id],
      columns: [{ label: "Activity", role: "ACTION" }],
    });
    for (const moment of [...JUMPS, ...JUMPS]) {
      clock.set(moment);
      await grace.mustTell("addSection", { planId, number: "1", title: moment });
      const { plan } = await grace.ask<{ plan: { sections: { title: string }[] } }>(
        "query ($id: ID!) { plan(id: $id) { sections { title } } }",
        { id: planId },
      );
      // Now shows what was just recorded, whatever the clock says.
      expect(plan.sections.at(-1)?.title).toBe(moment);
    }
    const events = await Array.fromAsync(ledger.log.readAll(0));
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(events.some(({ recordedAt, stampedAt }) => recordedAt > stampedAt)).toBe(true);

    const folder = openProofFolder(ledger.folder);
    const signer = await openTreeSigner(folder, ledger.log, () => {}, true);
    signer.add(events);
    await signer.sign();
    expect(await verifyLedger({ log: ledger.log, folder })).toMatchObject({ ok: true, signed: events.length });
  });

  it("keeps a file that is on its way while its clock goes back, and forgets it once its day is over", async () => {
    const clock = new Clock(JUMPS[0] ?? "");
    const ledger = await openTestLedger({ clock });
    opened = ledger;
    const id = await ledger.uploads.take("grace", "minutes.txt", "text/plain", Buffer.from("agreed"));
    clock.set(JUMPS[2] ?? "");
    await ledger.uploads.take("grace", "other.txt", "text/plain", Buffer.from("more"));
    expect((await ledger.uploads.read(id, "grace"))?.name).toBe("minutes.txt");
    clock.set(JUMPS[1] ?? "");
    await ledger.uploads.take("grace", "third.txt", "text/plain", Buffer.from("yet more"));
    expect(await ledger.uploads.read(id, "grace")).toBeNull();
  });
});
