import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import {
  type Fact,
  imports,
  people,
  plans,
  progress,
  type Recorded,
  rowChanges,
  schemaVersions,
  withdrawals,
} from "@planledger/projections";
import { decode, encode, recorded } from "@planledger/server/eventLog/codec.ts";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../packages/projections/src/testing/rows.ts";

// One sample of every type and version of fact that was ever released, as it was stored, in the order of one history.
// A sample is never edited: a fact that changes gets a new version and one more sample, and the old one still folds.
const folder = new URL("./history/", import.meta.url);

type Sample = Readonly<{ file: string; stream: string; sha256: string }>;

// Whoever adds a sample writes it down here, too.
const samples = JSON.parse(readFileSync(new URL("contents.json", folder), "utf8")) as readonly Sample[];

const bytesOf = ({ file }: Sample) => readFileSync(new URL(file, folder));

const named = Object.entries(schemaVersions).flatMap(([type, version]) =>
  Array.from({ length: version }, (_, index) => `${type}.${index + 1}.json`),
);

/** All samples as one log holds them. */
function history(): Recorded<Fact>[] {
  const revisions = new Map<string, number>();
  return samples.map((sample, index) => {
    const { stream } = sample;
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const bytes = bytesOf(sample);
    const { id, type } = decode({ bytes });
    const at = Date.parse("2026-03-02T09:00:00Z");
    return recorded({ id, type, bytes, stream, revision, position: index + 1, recordedAt: at, stampedAt: at });
  });
}

describe("the samples of history", () => {
  it("are there for every type of fact in every version", () => {
    expect(samples.map(({ file }) => file).toSorted()).toEqual(named.toSorted());
    const there = readdirSync(folder).filter((file) => file !== "contents.json");
    expect(there.toSorted()).toEqual(named.toSorted());
  });

  it.each(samples)("were never edited: $file", (sample) => {
    expect(createHash("sha256").update(bytesOf(sample)).digest("hex")).toBe(sample.sha256);
  });

  it.each(samples)("still say what they said: $file", (sample) => {
    const bytes = bytesOf(sample);
    const fact = decode({ bytes });
    expect(`${fact.type}.${fact.schemaVersion}.json`).toBe(sample.file);
    // The newest shape is written today in the very bytes in which it was written then.
    if (fact.schemaVersion === schemaVersions[fact.type]) expect(encode(fact).equals(bytes)).toBe(true);
  });

  it("fold into rows", () => {
    const { now } = rowsOf<Fact>(rowChanges, history());
    const [plan = ""] = now.list(people.PARTNERSHIP, "plans");
    const [action = ""] = now.list(plan, "actions");
    expect(now.read(people.PARTNERSHIP, "name")).toBe("Westshire Prevent Partnership");
    expect(now.read(plan, "title")).toMatch(/^~/);
    expect(now.read(action, "number")).toBe("1.1a");
    expect(now.read(action, "rating")).toBe("amber");
    expect(now.read(action, "slips")).toBe(1);
    expect(now.list(action, "reports")).toHaveLength(1);
    expect(now.list(people.PARTNERSHIP, "openImports")).toEqual([]);
    expect(now.list(people.PARTNERSHIP, "undecidedWithdrawals")).toHaveLength(0);
    expect(now.list(people.PARTNERSHIP, "destroyedKeys")).toHaveLength(2);
  });

  it("fold into what the rules ask", () => {
    const facts = history();
    const of = (prefix: string) => facts.filter(({ stream }) => stream.startsWith(prefix));
    // Each stream holds the facts of the deciders that fold it.
    const folded = <State>(
      decider: Readonly<{ initial: State; evolve: (state: State, event: never, revision: number) => State }>,
      events: readonly Recorded<Fact>[],
    ) => events.reduce((state, event) => decider.evolve(state, event as never, event.revision), decider.initial);
    const plan = folded(plans.decider, of("plan-"));
    const action =
      of("plan-").flatMap(({ data }) =>
        "action" in data && typeof data.action === "string" ? [data.action] : [],
      )[0] ?? "";
    expect(plans.decider.decide({ type: "RestoreAction", action }, plan)).toEqual({
      outcome: "refused",
      refusal: "NotRemoved",
    });
    const said = folded(progress.decider, of("plan-"));
    const again = { type: "AssessStatus", action, status: "inProgress", reason: null } as const;
    expect(progress.decider.decide(again, said)).toEqual({ outcome: "accepted", events: [] });
    const known = folded(people.decider, of("people"));
    expect(
      people.decider.decide({ type: "AddOrganisation", organisation: "x", name: "westmere council" }, known),
    ).toEqual({
      outcome: "refused",
      refusal: "NameTaken",
    });
    const asked = folded(
      withdrawals.decider,
      of(samples.find(({ file }) => file === "TextWithdrawn.1.json")?.stream ?? ""),
    );
    const done = withdrawals.decider.decide({ type: "RecordWithdrawn", words: null }, asked);
    expect(done).toEqual({ outcome: "accepted", events: [] });
    expect(imports.decider.decide({ type: "ConfirmImport" }, folded(imports.decider, of("import-")))).toEqual({
      outcome: "accepted",
      events: [],
    });
  });
});
