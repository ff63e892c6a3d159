import { existsSync } from "node:fs";
import { join } from "node:path";
import { people, plans, progress } from "@planledger/projections";
import type { Config } from "@planledger/server/config.ts";
import { openLog } from "@planledger/server/eventLog/logSource.ts";
import { openUploads, type Uploads } from "@planledger/server/files/uploads.ts";
import { eventId } from "@planledger/server/ids.ts";
import { type Ledger, openLedger } from "@planledger/server/ledger.ts";
import { claimFolder } from "@planledger/server/oneProcess.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { startSigner } from "@planledger/server/proof/signer.ts";
import { openRows } from "@planledger/server/rows/openRows.ts";
import { startProjector } from "@planledger/server/rows/projector.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { startMasterRotation } from "@planledger/server/vault/rotation.ts";
import { openVault, type Vault } from "@planledger/server/vault/vault.ts";
import { startFinishing } from "@planledger/server/withdrawals/finishing.ts";
import type { Acknowledged, Asked, Refused } from "./protocol.ts";

/** The parts of a real server without its doors. */
export type Doorless = Readonly<{
  answer: (asked: Asked) => Promise<Acknowledged | Refused>;
  uploads: Uploads;
  ledger: Ledger;
  vault: Vault;
  /** Waits until everything in the log is signed, and says whether it is. */
  signed: () => Promise<boolean>;
  /** Rejects when the rows cannot be kept current any more: a server ends then. */
  failed: Promise<void>;
  /** Waits until no change of the master key is under way. */
  rotated: () => Promise<void>;
  close: () => Promise<void>;
}>;

const PATIENCE_MS = 20_000;
const QUIET = { error: () => {} };

/** Opens everything in the order in which a server opens it. */
export async function openDoorless(config: Config): Promise<Doorless> {
  const { folder, source } = config;
  const now = () => Date.now();
  const claim = claimFolder(folder);
  // A server's doors keep its process going; here, nothing else would.
  const going = setInterval(() => {}, 60_000);
  const closing: (() => unknown)[] = [() => clearInterval(going), () => claim.release()];
  async function close(): Promise<void> {
    for (const part of closing.splice(0).toReversed()) await part();
  }
  try {
    const master = masterKey(config, folder);
    const isNew = !existsSync(join(folder, "vault.db"));
    const vault = openVault({ file: join(folder, "vault.db"), master: master.key, next: master.next });
    closing.push(() => vault.close());
    const rotation = startMasterRotation({ vault, folder, master, logger: QUIET, say: () => {}, onChanged: () => {} });
    closing.push(() => rotation.stop());
    const log = await openLog(source, now);
    closing.push(() => log.close());
    const proof = openProofFolder(folder);
    const signer = startSigner({ log, folder: proof, signAfter: 5, isNew, logger: QUIET, say: () => {} });
    closing.push(() => signer.stop());
    const rowsDatabase = await openRows(folder, source, await log.newest(), () => {});
    closing.push(() => rowsDatabase.close());
    const projector = startProjector(log, rowsDatabase);
    closing.push(() => projector.stop());
    await Promise.race([projector.reaches(await log.newest(), 2 ** 31 - 1), projector.stopped]);
    const uploads = await openUploads(folder, vault, now);
    const ledger = openLedger({ log, vault, rowsDatabase, projector, uploads, now });
    const finishing = await startFinishing(ledger.withdrawals.carryOut, QUIET);
    closing.push(() => finishing.stop());

    function record(asked: Asked) {
      const { record: run } = ledger.contextFor(asked.by.person);
      const { commandId, stream, by, command } = asked;
      const asking = { commandId, asked: command, by };
      switch (asked.rules) {
        case "people":
          return run(people.decider, stream, asked.command, asking);
        case "plans":
          return run(plans.decider, stream, asked.command, asking);
        case "progress":
          return run(progress.decider, stream, asked.command, asking);
      }
    }

    return {
      async answer(asked) {
        const { commandId, stream, by } = asked;
        const outcome = await record(asked);
        if (outcome.outcome === "refused") return { kind: "refused", commandId, refusal: outcome.refusal };
        const event = eventId(by.person, stream, commandId, 0);
        return { kind: "acknowledged", commandId, stream, revision: outcome.revision, event };
      },
      uploads,
      ledger,
      vault,
      signed: async () => signer.reaches(await log.newest(), PATIENCE_MS),
      failed: projector.stopped,
      async rotated() {
        const until = Date.now() + PATIENCE_MS;
        const isUnderWay = () => existsSync(join(folder, "master.next.key")) || rotation.standing() !== null;
        while (isUnderWay() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
