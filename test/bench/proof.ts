import { hash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { StoredEvent } from "@planledger/server/eventLog/eventLog.ts";
import { openSqliteEventLogToRead } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { openTreeSigner, type TreeSigner } from "@planledger/server/proof/treeSigner.ts";
import { verifyLedger } from "@planledger/server/proof/verifyLedger.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { inTurns, type Line, spreadOf, timed } from "./measure.ts";
import type { Place } from "./place.ts";

/** As many events as come between two checkpoints while many people write. */
const NEWS = 64;

/** Signing a log as it grows, and verifying all of it, each beside the least that could do as much. */
export async function proofLines(place: Place, rounds: number): Promise<readonly Line[]> {
  // A server that ran on this place signed it by itself.
  const signed = mkdtempSync(join(place.folder, "signed-"));
  const log = openSqliteEventLogToRead(place.source.file);
  try {
    const signer = await openTreeSigner(openProofFolder(signed), log, () => {}, true);
    const checkpoint = await checkpointLine(signed, place.history.events, signer, log.readAll(0), rounds);
    const times = await inTurns(3, {
      scan: () => scan(place.source.file),
      async verify() {
        const found = await verifyLedger({ log, folder: openProofFolder(signed) });
        if (found.wrong !== null || found.signed !== place.history.events)
          throw new Error(found.wrong?.sentence ?? `Only ${found.signed} events are signed.`);
      },
    });
    const rate = (took: readonly number[]) =>
      `${Math.round((place.history.events / spreadOf(took).median) * 1000)} events/s`;
    const verified: Line = {
      what: `verify ${place.history.events} events, to a scan with SHA-256`,
      unit: "×",
      measured: spreadOf(times.map(({ scan, verify }) => verify / scan)),
      target: { atMost: 2.5 },
      detail: `${rate(times.map(({ verify }) => verify))}; scan ${rate(times.map(({ scan }) => scan))}`,
    };
    return [checkpoint, verified];
  } finally {
    rmSync(signed, { recursive: true });
    await log.close();
  }
}

/**
 * Hashing some news into the tree, keeping its last tiles and signing a checkpoint, all of it on the disk. The reference
 * puts as many bytes into as many files, whole or not at all: written, synced, renamed, and the name synced.
 */
async function checkpointLine(
  folder: string,
  count: number,
  signer: TreeSigner,
  events: AsyncIterable<StoredEvent>,
  rounds: number,
): Promise<Line> {
  const before = count - rounds * NEWS;
  const beside = mkdtempSync(join(folder, "bare-"));
  const times: Readonly<{ bare: number; signed: number }>[] = [];
  let news: StoredEvent[] = [];
  let [files, bytes] = [0, 0];
  for await (const event of events) {
    if (event.position <= before) {
      signer.add([event]);
      if (signer.isBehind()) await signer.writeTiles();
      if (event.position === before) await signer.sign();
      continue;
    }
    news.push(event);
    if (news.length < NEWS) continue;
    const known = new Set(filesIn(join(folder, "proof")));
    const signed = await timed(async () => {
      signer.add(news);
      await signer.sign();
    });
    // The newest checkpoint takes the place of the one before: its name stays.
    const written = filesIn(join(folder, "proof")).filter((file) => !known.has(file) || file.endsWith("/checkpoint"));
    const sizes = written.map((file) => statSync(file).size);
    const bare = await timed(() => writeBare(beside, sizes));
    times.push({ bare, signed });
    [files, bytes] = [sizes.length, sizes.reduce((sum, size) => sum + size, 0)];
    news = [];
  }
  rmSync(beside, { recursive: true });
  return {
    what: `checkpoint of ${count} events after ${NEWS} news, to writing its files`,
    unit: "×",
    measured: spreadOf(times.map(({ bare, signed }) => signed / bare)),
    target: { atMost: 2 },
    detail: `${spreadOf(times.map(({ signed }) => signed)).median.toFixed(1)} ms; the last one ${files} files, ${bytes} bytes`,
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function writeBare(folder: string, sizes: readonly number[]): Promise<void> {
  for (const [index, size] of sizes.entries()) {
    const name = join(folder, String(index));
    const file = await open(`${name}.new`, "w");
    await file.write(Buffer.alloc(size, "x"));
    await file.sync();
    await file.close();
    await rename(`${name}.new`, name);
    const names = await open(folder, "r");
    await names.sync();
    await names.close();
  }
}

function scan(file: string): void {
  const database = openSqlite({ file, readOnly: true });
  for (const { bytes } of database
    .prepare<{ bytes: Uint8Array }>("SELECT bytes FROM events ORDER BY position")
    .iterate())
    hash("sha256", bytes, "buffer");
  database.close();
}
