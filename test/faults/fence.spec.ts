import { rmSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { verifyAll, type VerifiedAll } from "@planledger/server/verify/verifyAll.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { makeSmallLedgers } from "./smallLedger.ts";

let place: string;
let folder: string;
beforeEach(async () => {
  place = temporaryFolder();
  folder = (await makeSmallLedgers(place, 34)).ended;
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

async function verified(): Promise<VerifiedAll> {
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  const log = await openLogToRead(config.source);
  try {
    return await verifyAll({ config, log, proof: openProofFolder(folder), withRows: false, onProgress: () => {} });
  } finally {
    await log.close();
  }
}

function change(sql: string): void {
  const vault = openSqlite({ file: join(folder, "vault.db") });
  vault.exec(sql);
  vault.close();
}

describe("what the vault says of destroyed keys", () => {
  it("is what the log says", async () => {
    const { wrong, sealed } = await verified();
    expect(wrong).toBeNull();
    expect(sealed?.withdrawn).toBeGreaterThan(1);
    expect(sealed?.withdrawnLater).toBe(0);
  });

  it.each([
    ["another moment", "UPDATE fence SET at = at + 1 WHERE id = (SELECT min(id) FROM fence)", "WithdrawalApproved"],
    ["another withdrawal", "UPDATE fence SET withdrawal = 'w-2' WHERE id = (SELECT min(id) FROM fence)", "Withdrawn"],
  ])("is held against it, and %s is named", async (_, sql, by) => {
    change(sql);
    const { wrong } = await verified();
    expect(wrong?.part).toBe("vault");
    expect(wrong?.position).toBeGreaterThan(0);
    expect(wrong?.sentence).toMatch(/^The vault says otherwise than .+ the key [-0-9a-f]{36} was destroyed\./);
    expect(wrong?.sentence).toContain(by);
  });

  it("may be of a withdrawal that came after this log", async () => {
    change("INSERT INTO fence VALUES (randomblob(16), 1, 'w-2')");
    expect((await verified()).wrong).toBeNull();
  });
});
