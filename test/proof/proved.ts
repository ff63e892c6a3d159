import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { encode } from "@planledger/server/eventLog/codec.ts";
import { type EventLog, type NewEvent, NO_STREAM } from "@planledger/server/eventLog/eventLog.ts";
import { openSqliteEventLog, openSqliteEventLogToRead } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { startSigner } from "@planledger/server/proof/signer.ts";
import { openTreeSigner } from "@planledger/server/proof/treeSigner.ts";
import { verifyLedger } from "@planledger/server/proof/verifyLedger.ts";
import { temporaryFolder } from "../ledger.ts";

export const MOMENT = Date.parse("2026-03-02T09:00:00Z");

/** An event whose stored bytes are as the server writes them. */
export function event(words: string): NewEvent {
  const id = randomUUID();
  const by = { person: "amira", organisation: "fenland", role: "partner" };
  const data = { action: "a-1", section: "s-1", objective: null, order: words };
  const bytes = encode({ id, type: "ActionMoved", by, commandId: randomUUID(), correlationId: randomUUID(), data });
  return { id, type: "ActionMoved", bytes };
}

/** Appends so many events, in turn to two plans. */
export async function appendEvents(log: EventLog, count: number): Promise<void> {
  const begun = await log.newest();
  for (let index = begun; index < begun + count; index += 1) {
    const revision = Math.floor(index / 2);
    await log.append(`plan-${index % 2}`, revision === 0 ? NO_STREAM : revision - 1, [event(`step ${index + 1}`)]);
  }
}

/** A data folder with a log and its proofs, of which each part is opened as it is needed. */
export function provedFolder() {
  const folder = temporaryFolder();
  const file = join(folder, "events.db");
  const openLog = () => openSqliteEventLog({ file, clock: () => MOMENT });
  return {
    folder,
    file,
    proof: join(folder, "proof"),
    openLog,
    async withLog<Result>(work: (log: EventLog) => Promise<Result>): Promise<Result> {
      const log = openLog();
      try {
        return await work(log);
      } finally {
        await log.close();
      }
    },
    /** Signs what is in the log. */
    sign() {
      return this.withLog(async (log) => {
        const signer = await openTreeSigner(openProofFolder(folder), log, () => {});
        for await (const stored of log.readAll(signer.size())) signer.add([stored]);
        await signer.sign();
        return openProofFolder(folder).checkpoints.newest() ?? "";
      });
    },
    async verify(kept?: string) {
      const log = openSqliteEventLogToRead(file);
      try {
        return await verifyLedger({ log, folder: openProofFolder(folder), kept });
      } finally {
        await log.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type ProvedFolder = ReturnType<typeof provedFolder>;

/** A signer that follows a log and signs at once, with what it said. */
export function signing(folder: string, log: EventLog) {
  const said: string[] = [];
  const proof = openProofFolder(folder);
  const signer = startSigner({
    log,
    folder: proof,
    signAfter: 5,
    isNew: true,
    logger: { error: () => {} },
    say: (text) => said.push(text),
  });
  return { signer, proof, said };
}
