import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documents, plans, schemaVersions } from "@planledger/projections";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decode, recorded } from "../eventLog/codec.ts";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import { openLogToRead } from "../eventLog/logSource.ts";
import { openUploads } from "../files/uploads.ts";
import { openVault, type Vault } from "../vault/vault.ts";
import { wordsOfEvent } from "../withdrawals/entryTexts.ts";
import { calendarOf } from "./calendar.ts";
import { newerProbationText, probationText } from "./plans/probationText.ts";
import { recordDemo } from "./recordDemo.ts";

const NOW = Date.parse("2026-03-10T07:30:00Z");
const LEAP_SUNDAY = Date.parse("2028-02-27T23:10:00Z");

type Demo = Readonly<{
  events: readonly StoredEvent[];
  said: readonly string[];
  vault: Vault;
  folder: string;
  again: () => Promise<Demo>;
}>;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function demoAt(now: number, leftBehind?: string): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), "planledger-demo-"));
  folders.push(folder);
  if (leftBehind !== undefined) writeFileSync(join(folder, "events.db.story"), leftBehind);
  return startedIn(folder, openVault({ file: join(folder, "vault.db"), master: Buffer.alloc(32, 7) }), now);
}

async function startedIn(folder: string, vault: Vault, now: number): Promise<Demo> {
  const source = { engine: "sqlite", file: join(folder, "events.db") } as const;
  const said: string[] = [];
  await recordDemo({ source, vault, folder, now: () => now, say: (text) => said.push(text) });
  const log = await openLogToRead(source);
  const events = await Array.fromAsync(log.readAll(0));
  await log.close();
  return { events, said, vault, folder, again: () => startedIn(folder, vault, now) };
}

const kinds = ({ events }: Demo) => events.map(({ stream, type }) => `${stream} ${type}`);

describe("the demonstration", () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await demoAt(NOW);
  }, 60_000);

  it("is recorded without a refusal, and says so once", () => {
    expect(demo.said).toEqual(["Recording a made-up year, to look around in…"]);
    expect(demo.events.length).toBeGreaterThan(700);
    expect(demo.events.length).toBeLessThan(1_500);
  });

  it("says in its first event that its clock is a story's", () => {
    const [first] = demo.events;
    expect(first && decode(first)).toMatchObject({ type: "PartnershipOpened", data: { storyClock: true } });
  });

  it("shows every kind of event", () => {
    const shown = new Set<string>(demo.events.map(({ type }) => type));
    expect(Object.keys(schemaVersions).filter((type) => !shown.has(type))).toEqual([]);
  });

  it("starts plans from all six layouts", () => {
    const drafted = demo.events
      .map(recorded)
      .flatMap((event) => (event.type === "PlanDrafted" ? [event.data.template] : []));
    expect(drafted).toHaveLength(8);
    expect(plans.templates.map(({ id }) => id).filter((id) => !drafted.includes(id))).toEqual([]);
  });

  it("runs from thirteen months ago to the day before today, in order", () => {
    const times = demo.events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Date(times[0] ?? 0).toISOString().slice(0, 10)).toBe("2025-02-07");
    expect(new Date(times.at(-1) ?? 0).toISOString().slice(0, 10)).toBe("2026-03-09");
  });

  it("tells of nothing after now, and of no progress before its day", () => {
    for (const event of demo.events.map(recorded)) {
      expect(event.recordedAt).toBeLessThan(NOW);
      if (event.type === "ProgressReported")
        expect(event.data.occurredOn <= new Date(event.recordedAt).toISOString().slice(0, 10)).toBe(true);
    }
  });

  it("has texts that open and files that are there, but for what was withdrawn", async () => {
    const uploads = await openUploads(demo.folder, demo.vault, () => NOW);
    const facts = demo.events.map(recorded);
    const withdrawn = facts.flatMap((event) => (event.type === "FileWithdrawn" ? [event.data.file] : []));
    const files = facts.flatMap((event) =>
      event.type === "EvidenceAttached" && event.data.file ? [{ file: event.data.file, name: event.data.name }] : [],
    );
    expect(withdrawn).toHaveLength(1);
    expect(files.length).toBeGreaterThan(40);
    for (const { file, name } of files) {
      const gone = withdrawn.includes(file.file);
      expect(typeof name === "string" && demo.vault.open(name)).toEqual(
        gone ? null : expect.stringMatching(/\.(txt|csv|png)$/),
      );
      if (gone) expect(demo.vault.fenced(file.file)).toBeDefined();
      else expect((await uploads.open(file))?.length).toBe(file.bytes);
    }
  });

  it("keeps no word of what was withdrawn, and what a second person refused stays", () => {
    const facts = demo.events.map(recorded);
    const keys = facts.flatMap((event) => (event.type === "TextWithdrawn" ? [event.data.key] : []));
    // The report, the entry of the file, and the words that the request named.
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(demo.vault.fenced(key)).toBeDefined();
    const said = facts.flatMap((event) => wordsOfEvent(event.data, (sealed) => demo.vault.open(sealed)));
    expect(said.filter((text) => text.includes("01632"))).toEqual([]);
    expect(said.filter((text) => text.includes("the deputy was on leave"))).toHaveLength(2);
  });

  it("has a newer copy of which it says how much was taken and left", () => {
    const copies = [probationText, newerProbationText].map((text) =>
      documents.copyOf(documents.recognise(documents.sourceOfText(text(calendarOf(NOW)))), 0),
    );
    const [older, newer] = copies;
    if (older === undefined || newer === undefined) throw new Error("No plan was recognised.");
    const { rows, sections, columns, narratives } = documents.comparePlans(older, newer);
    expect([sections, columns, narratives]).toEqual([[], [], []]);
    const different = rows.flatMap<object>((row) => (row.older === null ? [row] : row.cells));
    const [taken] = demo.events.map(recorded).flatMap((event) => (event.type === "NewerCopyTaken" ? [event.data] : []));
    expect(different).toHaveLength((taken?.taken ?? 0) + (taken?.left ?? 0));
  });

  it("is recorded once: a second start adds nothing", async () => {
    const second = await demo.again();
    expect(second.said).toEqual([]);
    expect(second.events).toEqual(demo.events);
  });

  it("is the same story whenever the day is the same", async () => {
    expect(kinds(await demoAt(NOW))).toEqual(kinds(demo));
  }, 60_000);

  it("can be told late on a Sunday of a leap year, and over what an interrupted start left behind", async () => {
    const other = await demoAt(LEAP_SUNDAY, "half a story");
    expect(other.events).toHaveLength(demo.events.length);
    expect(other.events.at(-1)?.recordedAt).toBeLessThan(LEAP_SUNDAY);
  }, 60_000);
});
