import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "../sqlite.ts";
import { keyIdBytes } from "./keyIds.ts";
import { openVault, sealFile, sealText, type Vault } from "./vault.ts";

const master = Buffer.alloc(32, 7);
const why = { withdrawal: "w-1", at: Date.UTC(2026, 2, 1) };

describe("destroying a key", () => {
  let folder: string;
  let file: string;
  let vault: Vault;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "planledger-"));
    file = join(folder, "vault.db");
    vault = openVault({ file, master });
  });
  afterEach(() => {
    vault.close();
    rmSync(folder, { recursive: true });
  });

  function reopened(): Vault {
    vault.close();
    vault = openVault({ file, master });
    return vault;
  }

  /** The bytes of a key as they lie in the file, read past the vault. */
  function wrapped(id: string): Buffer {
    const database = openSqlite({ file });
    const row = database.prepare<{ wrapped: Uint8Array }>("SELECT wrapped FROM keys WHERE id = ?").get(keyIdBytes(id));
    database.close();
    return Buffer.from(row?.wrapped ?? []);
  }

  const lies = (bytes: Buffer) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes));

  it("takes its texts and files, and no others", async () => {
    const [gone, left] = [vault.freshKey(), vault.freshKey()];
    const text = sealText("Amira", gone.id, gone.key, 0);
    const other = sealText("Harbour", left.id, left.key, 0);
    const box = sealFile(Buffer.from("minutes"), gone.id, gone.key);
    expect([vault.open(text), vault.openFile(gone.id, box)?.toString()]).toEqual(["Amira", "minutes"]);

    await vault.destroy([gone.id], why);
    for (const again of [() => vault, reopened]) {
      const one = again();
      expect([one.open(text), one.openFile(gone.id, box), one.keyOf(gone.id)]).toEqual([null, null, null]);
      expect(one.open(other)).toBe("Harbour");
    }
  });

  it("leaves its bytes in no file of the vault, and zeros where it was in memory", async () => {
    const keys = Array.from({ length: 600 }, () => vault.freshKey());
    const doomed = keys.filter((_key, index) => index % 7 === 0);
    const bytes = doomed.map(({ id }) => wrapped(id));
    expect(bytes.every((one) => one.length > 32 && lies(one).length > 0)).toBe(true);

    await vault.destroy(
      doomed.map(({ id }) => id),
      why,
    );
    expect(bytes.flatMap(lies)).toEqual([]);
    expect(doomed.every(({ key }) => key.every((byte) => byte === 0))).toBe(true);
  });

  it("is remembered behind the fence, as it was first done", async () => {
    const { id } = vault.freshKey();
    expect(vault.fenced(id)).toBeUndefined();
    await vault.destroy([id], why);
    await vault.destroy([id], { withdrawal: "w-2", at: why.at + 1 });
    expect(reopened().fenced(id)).toEqual({ id, ...why });
    expect([...vault.fence()]).toEqual([{ id, ...why }]);
  });

  it("is for good: neither a statement nor an older copy of the keys brings it back", async () => {
    const { id } = vault.freshKey();
    const bytes = wrapped(id);
    await vault.destroy([id], why);
    const database = openSqlite({ file });
    const insert = "INSERT INTO keys (id, wrapped) VALUES (?, ?)";
    expect(() => database.prepare(insert).run(keyIdBytes(id), bytes)).toThrow("never put back");
    database.exec("DROP TRIGGER destroyed_keys_stay_destroyed");
    database.prepare(insert).run(keyIdBytes(id), bytes);
    database.close();
    expect(lies(bytes)).not.toEqual([]);

    expect(reopened().keyOf(id)).toBeNull();
    expect(lies(bytes)).toEqual([]);
  });

  it("has everybody forget what they opened before it is done", async () => {
    const { id } = vault.freshKey();
    const kept = new Set([id]);
    vault.whenDestroyed(async (ids) => {
      await Promise.resolve();
      for (const one of ids) kept.delete(one);
    });
    await vault.destroy([id], why);
    expect(kept.size).toBe(0);
  });

  it("waits for another process that reads the vault, whose snapshot still holds the key", async () => {
    const { id } = vault.freshKey();
    const reader = openSqlite({ file, readOnly: true });
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM keys").get();
    let done = false;
    const destroyed = vault.destroy([id], why).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([done, vault.keyOf(id)]).toEqual([false, null]);
    reader.exec("COMMIT");
    reader.close();
    await destroyed;
    expect(done).toBe(true);
  });
});
