import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { masterKey, makeNextKey } from "./masterKey.ts";
import { startMasterRotation } from "./rotation.ts";
import { openVault, type Vault } from "./vault.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "planledger-rotation-"));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** A vault on a disk that is full until there is room. */
function onFullDisk(vault: Vault, hasRoom: () => boolean): Vault {
  return {
    ...vault,
    masters: {
      ...vault.masters,
      async *rewrap(master) {
        if (!hasRoom()) throw Object.assign(new Error("database or disk is full"), { errcode: 13 });
        yield* vault.masters.rewrap(master);
      },
    },
  };
}

// The disk is a real one, and may be slow.
const PATIENTLY = { timeout: 10_000 };

describe("changing the master key", () => {
  it("says that the storage is full, once, and goes on by itself when there is room", async () => {
    const master = masterKey({ masterKey: undefined, nextMasterKey: undefined }, folder);
    const vault = openVault({ file: join(folder, "vault.db"), master: master.key });
    const { id, key } = vault.freshKey();
    const said: string[] = [];
    let [hasRoom, times] = [false, 0];
    await makeNextKey(folder);
    const rotation = startMasterRotation({
      vault: onFullDisk(vault, () => hasRoom),
      folder,
      master,
      logger: { error: () => {} },
      say: (text) => void said.push(text),
      onChanged: () => (times += 1),
    });
    try {
      await vi.waitFor(() => expect(rotation.standing()?.problem).toMatch(/^the storage is full\./), PATIENTLY);
      await vi.advanceTimersByTimeAsync(3_000);
      expect(said).toEqual([
        "The master key cannot be changed: the storage is full. Make room; all texts can be read meanwhile. It is tried again.",
      ]);
      expect(vault.keyOf(id)).toEqual(key);

      hasRoom = true;
      await vi.advanceTimersByTimeAsync(1_000);
      await vi.waitFor(() => expect(said.at(-1)).toMatch(/^The master key was changed\./), PATIENTLY);
      expect(rotation.standing()).toBeNull();
      expect(times).toBe(1);
    } finally {
      await rotation.stop();
      vault.close();
    }
    const changed = masterKey({ masterKey: undefined, nextMasterKey: undefined }, folder);
    expect(changed.key).not.toEqual(master.key);
    const reopened = openVault({ file: join(folder, "vault.db"), master: changed.key });
    expect(reopened.keyOf(id)).toEqual(key);
    reopened.close();
  });
});
