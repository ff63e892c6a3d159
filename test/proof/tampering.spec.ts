import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { merkle } from "@planledger/projections";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendEvents, type ProvedFolder, provedFolder } from "./proved.ts";

let place: ProvedFolder;
let kept: string;

beforeEach(async () => {
  place = provedFolder();
  await place.withLog((log) => appendEvents(log, 300));
  kept = await place.sign();
  await place.withLog((log) => appendEvents(log, 40));
  await place.sign();
});
afterEach(() => place.remove());

/** What somebody does who has the file and no scruples. */
function tamper(sql: string, ...values: readonly (string | number)[]): void {
  const database = new DatabaseSync(place.file);
  for (const trigger of ["changed", "taken_away", "replaced"])
    database.exec(`DROP TRIGGER IF EXISTS events_are_not_${trigger}`);
  database.prepare(sql).run(...values);
  database.close();
}

/** The whole log once more, with other words from an event on: dense, canonical and in order. */
async function rewriteFrom(position: number): Promise<void> {
  rmSync(place.file);
  for (const suffix of ["-wal", "-shm"]) rmSync(place.file + suffix, { force: true });
  const before = join(place.folder, "before.db");
  await place.withLog((log) => appendEvents(log, 340));
  const database = new DatabaseSync(place.file);
  database.exec("DROP TRIGGER events_are_not_changed");
  database.prepare("ATTACH ? AS before").run(before);
  const whole =
    "id = (SELECT id FROM before.events b WHERE b.position = events.position), bytes = (SELECT bytes FROM before.events b WHERE b.position = events.position)";
  database.prepare(`UPDATE events SET ${whole} WHERE position < ?`).run(position);
  database.close();
}

const keepCopy = () => cpSync(place.file, join(place.folder, "before.db"));

describe("verify", () => {
  it("finds nothing wrong where nothing is", async () => {
    expect(await place.verify(kept)).toMatchObject({
      ok: true,
      engine: "sqlite",
      events: 340,
      signed: 340,
      checkpoints: 2,
      wrong: null,
    });
  });

  it("names an event of which one byte was flipped", async () => {
    tamper("UPDATE events SET bytes = CAST(replace(bytes, 'step 57\"', 'step 58\"') AS BLOB) WHERE position = 57");
    const { ok, wrong } = await place.verify();
    expect(ok).toBe(false);
    expect(wrong).toMatchObject({ part: "log", position: 57 });
    expect(wrong?.sentence).toMatch(/^Event 57 \(ActionMoved, revision 28 of plan-0\) is not the one that was signed/);
  });

  it("names an event of the last, unfinished tile", async () => {
    tamper("UPDATE events SET bytes = CAST(replace(bytes, 'amira', 'sarah') AS BLOB) WHERE position = 339");
    expect((await place.verify()).wrong).toMatchObject({ part: "log", position: 339 });
  });

  it.each([
    ["stamped_at = stamped_at - 1", /is not the one that was signed/],
    ["recorded_at = recorded_at + 1", /says that it was recorded at/],
    ["stream = 'plan-2'", /has the revision 49, where revision 0/],
    ["id = '00000000-0000-4000-8000-000000000000'", /another id or type/],
    ["type = 'ActionRemoved'", /another id or type/],
    ["bytes = CAST(' ' || bytes AS BLOB)", /not canonical JSON/],
  ])("names an event with %s", async (change, why) => {
    tamper(`UPDATE events SET ${change} WHERE position = 100`);
    const { wrong } = await place.verify();
    expect(wrong?.position).toBe(100);
    expect(wrong?.sentence).toMatch(why);
  });

  it("names the first of two, whichever way each is found", async () => {
    tamper("UPDATE events SET bytes = CAST(replace(bytes, 'amira', 'sarah') AS BLOB) WHERE position = 20");
    tamper("DELETE FROM events WHERE position = 30");
    expect((await place.verify()).wrong?.position).toBe(20);
  });

  it("names an event that is gone", async () => {
    tamper("DELETE FROM events WHERE position = 120");
    expect((await place.verify()).wrong).toEqual({
      part: "log",
      position: 120,
      sentence: "Event 120 is missing: the next one in the log is event 121.",
    });
  });

  it("names the first of two that changed places", async () => {
    const swap = (one: number, other: number) =>
      tamper("UPDATE events SET position = ? WHERE position = ?", one, other);
    swap(1000, 11);
    swap(11, 13);
    swap(13, 1000);
    expect((await place.verify()).wrong?.position).toBe(11);
  });

  it("names the first of the events by which the log was cut short", async () => {
    tamper("DELETE FROM events WHERE position > 310");
    expect((await place.verify()).wrong).toMatchObject({
      position: 311,
      sentence: "The log ends with event 310, but 340 events were signed: events 311 to 340 are missing.",
    });
  });

  it("names the first event of a history that was rewritten with everything made to fit", async () => {
    keepCopy();
    await rewriteFrom(200);
    expect((await place.verify()).wrong).toMatchObject({ part: "log", position: 200 });
  });

  it("names an event that was slipped into a stream beside the log", async () => {
    tamper(
      "INSERT INTO events SELECT -5, stream, revision + 1, id, type, recorded_at, stamped_at, bytes FROM events WHERE position = 340",
    );
    expect((await place.verify()).wrong?.sentence).toBe(
      "There is an event outside of the log, revision 170 of plan-1: it was put in beside it.",
    );
  });

  it("tells a damaged tile from a changed event", async () => {
    const tile = join(place.proof, "tile", "0", "000");
    const hashes = readFileSync(tile);
    hashes[5 * 32] = (hashes[5 * 32] ?? 0) ^ 1;
    writeFileSync(tile, hashes);
    expect((await place.verify()).wrong).toEqual({
      part: "proof",
      position: null,
      sentence:
        "The tile 0/000 was changed: its hash for event 6 is not the one that was signed. The event itself is. `ledger rebuild-tiles` makes it anew, when the log is still the one that was signed.",
    });
  });

  it("names a tile that is missing, and one that is too short", async () => {
    const tile = join(place.proof, "tile", "1", "000.p", "1");
    writeFileSync(tile, "short");
    expect((await place.verify()).wrong?.sentence).toMatch(/^The tile 1\/000\.p\/1 has 5 bytes, not 32\. /);
    rmSync(tile);
    expect((await place.verify()).wrong?.sentence).toBe(
      "The tile 1/000.p/1 is missing. `ledger rebuild-tiles` makes it anew, when the log is still the one that was signed.",
    );
  });

  it("names a checkpoint that was changed, and one of a key that was not brought in", async () => {
    const file = join(place.proof, "checkpoints", "000000000300");
    const note = readFileSync(file, "utf8");
    writeFileSync(file, note.replace("\n300\n", "\n301\n"));
    expect((await place.verify()).wrong).toMatchObject({
      part: "keys",
      sentence: expect.stringMatching(/^The checkpoint of 300 events does not hold: The signature/),
    });
    writeFileSync(
      file,
      note.replaceAll(/— (\S+) \S+/g, (_, name: string) => `— ${name} ${Buffer.alloc(68).toString("base64")}`),
    );
    expect((await place.verify()).wrong?.sentence).toMatch(/none of the keys that count here/);
  });

  it("names a signing key that is missing, and one that is another", async () => {
    const file = join(place.proof, "signing.key");
    const other = provedFolder();
    await other.sign();
    cpSync(join(other.proof, "signing.key"), file);
    expect((await place.verify()).wrong).toMatchObject({
      part: "keys",
      sentence: expect.stringMatching(/is not the one that signed here last/),
    });
    rmSync(file);
    expect((await place.verify()).wrong?.sentence).toMatch(/is missing, although checkpoints were signed/);
    other.remove();
  });

  it("does not take a ledger without proofs for one that is proved", async () => {
    rmSync(place.proof, { recursive: true });
    expect((await place.verify()).wrong?.sentence).toMatch(/^Nothing proves these 340 events/);
  });

  it("names the first event that the engine cannot read", async () => {
    const database = new DatabaseSync(place.file);
    const page = Number(database.prepare("PRAGMA page_size").get()?.["page_size"]);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
    const bytes = readFileSync(place.file);
    const at = bytes.indexOf('step 150"');
    bytes.fill(0xff, at - (at % page), at - (at % page) + 8);
    writeFileSync(place.file, bytes);
    const { wrong } = await place.verify();
    expect(wrong?.sentence).toMatch(/cannot be read/);
    expect(Math.abs((wrong?.position ?? 0) - 150)).toBeLessThan(20);
  });
});

describe("verify, against a checkpoint that an auditor kept", () => {
  /** Everything that is in the folder signed anew, as one can who has the signing key. */
  async function signAllAnew(): Promise<void> {
    for (const name of ["tile", "checkpoints", "checkpoint"])
      rmSync(join(place.proof, name), { recursive: true, force: true });
    const keyFile = join(place.proof, "signing.key");
    const keys = join(place.proof, "keys");
    const [key, line] = [readFileSync(keyFile), readFileSync(keys)];
    rmSync(keyFile);
    rmSync(keys);
    writeFileSync(keyFile, key);
    await place.sign();
    expect(readFileSync(keys)).toEqual(line);
  }

  it("finds a history that was rewritten and signed anew with the right key", async () => {
    keepCopy();
    await rewriteFrom(200);
    await signAllAnew();
    expect((await place.verify()).ok).toBe(true);
    expect((await place.verify(kept)).wrong).toMatchObject({
      part: "proof",
      sentence:
        "The history was rewritten: its first 300 events are not the ones that your checkpoint was signed over.",
    });
  });

  it("finds an older copy that was put back with all its proofs", async () => {
    tamper("DELETE FROM events WHERE position > 290");
    await signAllAnew();
    expect((await place.verify()).ok).toBe(true);
    expect((await place.verify(kept)).wrong).toMatchObject({
      part: "proof",
      position: 291,
      sentence:
        "The log ends with event 290, but your checkpoint covers 300: it was cut short, or an older copy was put back.",
    });
  });

  it("finds a ledger that was put in the place of the one that was signed", async () => {
    const other = provedFolder();
    await other.withLog((log) => appendEvents(log, 340));
    await other.sign();
    expect((await other.verify(kept)).wrong).toMatchObject({
      part: "checkpoint",
      sentence: expect.stringMatching(/^Your checkpoint is of another ledger/),
    });
    other.remove();
  });

  it("says what is no checkpoint", async () => {
    expect((await place.verify("something else")).wrong).toMatchObject({
      part: "checkpoint",
      sentence: expect.stringMatching(/^Your checkpoint does not hold/),
    });
    const forged = merkle.parseNote(kept);
    const note = merkle.formatNote({ ...forged, text: forged.text.replace("300", "299") });
    expect((await place.verify(note)).wrong?.sentence).toMatch(/is not its own, or the text was changed/);
  });

  it("leaves a partial tile only until a wider one is there", () => {
    expect(existsSync(join(place.proof, "tile", "0", "001.p", "84"))).toBe(true);
    expect(existsSync(join(place.proof, "tile", "0", "001.p", "44"))).toBe(false);
  });
});
