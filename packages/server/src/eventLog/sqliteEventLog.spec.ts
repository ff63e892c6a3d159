import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "../sqlite.ts";
import { LogUnavailableError, NO_STREAM } from "./eventLog.ts";
import { openSqliteEventLog, openSqliteEventLogToRead } from "./sqliteEventLog.ts";

const drafted = { id: "5b3a3c1e-6c55-5d1e-9d0c-0a6a4f1f3b01", type: "PlanDrafted", bytes: new Uint8Array([1, 2, 3]) };
const adopted = { id: "5b3a3c1e-6c55-5d1e-9d0c-0a6a4f1f3b02", type: "PlanAdopted", bytes: new Uint8Array([4]) };
const clock = () => Date.UTC(2026, 2, 1);

/** Reads everything by its stream, and whether that was said to be damaged. */
async function read(file: string): Promise<"read" | "damaged" | "refused"> {
  try {
    const log = openSqliteEventLogToRead(file);
    try {
      let count = 0;
      for await (const { revision } of log.readStream("plan-1", NO_STREAM)) {
        count += 1;
        if (count > 100) throw new Error(`It goes on without end, and is at revision ${revision}.`);
      }
      return "read";
    } finally {
      await log.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    expect(message).not.toMatch(/without end/);
    return message.startsWith("the event log's file is damaged") ? "damaged" : "refused";
  }
}

describe("the embedded event log", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planledger-"));
    file = join(folder, "events.sqlite");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("lets no statement change, take away or replace an event", async () => {
    const log = openSqliteEventLog({ file, clock });
    await log.append("plan-1", NO_STREAM, [drafted, adopted]);
    await log.close();

    const database = openSqlite({ file });
    expect(() => database.exec("UPDATE events SET type = 'Other'")).toThrow("never changed");
    expect(() => database.exec("DELETE FROM events")).toThrow("never taken away");
    const replace =
      "REPLACE INTO events SELECT position + :add, stream, revision, id, 'Other', recorded_at, stamped_at, bytes FROM events";
    expect(() => database.exec(replace.replace(":add", "0"))).toThrow("only added at the end");
    expect(() => database.exec(replace.replace(":add", "9"))).toThrow("only added at the end");
    database.close();
  });

  it("takes a story clock only while it is empty", async () => {
    const story = openSqliteEventLog({ file, clock, storyClock: () => Date.UTC(2024, 0, 8) });
    await story.append("plan-1", NO_STREAM, [drafted]);
    await story.close();

    expect(() => openSqliteEventLog({ file, clock, storyClock: clock })).toThrow("already holds events");
    const real = openSqliteEventLog({ file, clock });
    await real.append("plan-1", 0, [adopted]);
    expect((await real.at([1, 2])).map(({ recordedAt }) => recordedAt)).toEqual([
      Date.UTC(2024, 0, 8),
      Date.UTC(2026, 2, 1),
    ]);
    await real.close();
  });

  it("can be read beside the process that writes it, up to what it wrote last", async () => {
    const log = openSqliteEventLog({ file, clock });
    const reader = openSqliteEventLogToRead(file);
    expect(await reader.newest()).toBe(0);
    await log.append("plan-1", NO_STREAM, [drafted]);
    expect(await reader.newest()).toBe(1);
    expect(await Array.fromAsync(reader.readAll(0))).toMatchObject([{ position: 1, type: "PlanDrafted" }]);
    await reader.close();
    await log.close();
  });

  it("takes what was asked before it was closed, and nothing after", async () => {
    const log = openSqliteEventLog({ file, clock });
    const asked = log.append("plan-1", NO_STREAM, [drafted]);
    await log.close();
    expect(await asked).toBe(0);
    await expect(log.append("plan-1", 0, [adopted])).rejects.toThrow(LogUnavailableError);
  });

  it("comes to an end, whatever bit of the index of its streams was changed", async () => {
    const log = openSqliteEventLog({ file, clock });
    const events = Array.from({ length: 6 }, () => ({ ...drafted, id: randomUUID() }));
    await log.append("plan-1", NO_STREAM, events);
    await log.close();
    const database = openSqlite({ file, readOnly: true });
    const { page = 0, size = 0 } =
      database
        .prepare<{ page: number; size: number }>(
          "SELECT rootpage AS page, page_size AS size FROM sqlite_schema, pragma_page_size WHERE name = 'events_by_stream'",
        )
        .get() ?? {};
    database.close();

    const whole = readFileSync(file);
    // SQLite fills a page from its end.
    const bits = Array.from({ length: 8 * 150 }, (_, at) => page * size * 8 - 1 - at);
    let damaged = 0;
    for (const bit of bits) {
      const changed = Buffer.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(file, changed);
      damaged += (await read(file)) === "damaged" ? 1 : 0;
    }
    expect(damaged).toBeGreaterThan(0);
  });

  it("says that it cannot write when the storage gives out, and keeps what it had", async () => {
    const log = openSqliteEventLog({ file, clock });
    await log.append("plan-1", NO_STREAM, [drafted]);
    await log.close();

    const modules = new URL(".", import.meta.url).href;
    const program = `
      const { openSqliteEventLog } = await import("${modules}sqliteEventLog.ts");
      const log = openSqliteEventLog({ file: ${JSON.stringify(file)}, clock: Date.now });
      const bytes = new Uint8Array(100_000);
      for (let revision = -1; ; ) {
        const event = { id: crypto.randomUUID(), type: "FileKept", bytes };
        const outcome = await log.append("plan-2", revision, [event]).catch((error) => error);
        if (outcome instanceof Error) { console.log(outcome.name + ": " + outcome.message); break; }
        revision = outcome;
      }
      console.log("still readable: " + (await log.at([1]))[0].type);
      process.exit(0);`;
    // No file may grow beyond 2000 blocks of 512 bytes: to SQLite that is a disk that fails.
    const { stdout, stderr } = spawnSync(
      "/bin/sh",
      ["-c", `ulimit -f 2000; trap '' XFSZ; exec "$0" --input-type=module --eval "$1"`, process.execPath, program],
      {
        encoding: "utf8",
      },
    );
    expect(stdout, stderr).toMatch(
      /^LogUnavailableError: Nothing can be recorded now: the (storage is full|disk failed)\.$/m,
    );
    expect(stdout).toContain("still readable: PlanDrafted");

    const again = openSqliteEventLog({ file, clock });
    expect((await again.at([1]))[0]).toMatchObject({ stream: "plan-1", type: "PlanDrafted" });
    await again.close();
  });
});
