import { appendFileSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { wrongBackups } from "./backupsAfterwards.ts";
import { toldOf } from "./failures.ts";
import { NOTHING } from "./found.ts";
import { failPower } from "./images.ts";
import { isKind, leftBehind } from "./leftBehind.ts";
import { makePlaces, placesIn } from "./places.ts";
import type { Said } from "./protocol.ts";
import { scriptOf } from "./script.ts";
import { harmCalls } from "./sites.ts";
import { runScripted, whyNoStrace } from "./strace.ts";

// Calls are watched and harmed with strace; the reporter says which of these were skipped, and why.
const where = whyNoStrace === null ? "" : ` (not run here: ${whyNoStrace})`;

describe.skipIf(whyNoStrace !== null)(`a server in the middle of whose calls something happens${where}`, () => {
  it("loses nothing that it acknowledged when the power fails, and brings nothing back that was withdrawn", async () => {
    const figures = await failPower({ most: 24, seed: 21 });
    expect(figures).toMatchObject(NOTHING);
    expect(figures.images).toBe(24);
    expect(figures.calls).toBeGreaterThan(1_000);
  });

  it("is caught when it does not wait for the disk before it acknowledges", async () => {
    const { lost } = await failPower({ most: 8, seed: 22, weak: true });
    expect(lost.join()).toMatch(/does not hold event/);
  });

  it("loses nothing when it is killed in a call, and when a call fails", async () => {
    const figures = await harmCalls({ most: 4, seed: 23 });
    expect(figures).toMatchObject({ ...NOTHING, runs: 4 });
    expect(Object.values(figures.harmed).reduce((sum, times) => sum + times, 0)).toBeGreaterThanOrEqual(3);
  });
});

describe.skipIf(whyNoStrace !== null)(`the checks of what a server left behind${where}`, () => {
  const { words } = scriptOf(24).withdrawal;
  let root: string;
  let said: readonly Said[];
  beforeEach(async () => {
    root = temporaryFolder();
    makePlaces(root);
    ({ said } = await runScripted({ folder: root, seed: 24 }, ["-e", "trace=none"]));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("notice words, keys and files that were withdrawn, and backups that are gone or not whole", async () => {
    const { data, backups } = placesIn(root);
    expect(leftBehind(root, words, said, true)).toEqual([]);
    expect(await wrongBackups(root, said)).toEqual([]);

    const [doomed] = said.filter(isKind("doomed"));
    appendFileSync(join(data, "vault.db-wal"), Buffer.from(doomed?.wrapped[0] ?? "", "hex"));
    appendFileSync(join(data, "notes"), `About ${words}`);
    expect(leftBehind(root, words, said, true)).toEqual([
      "The words lie in data/notes.",
      "A key that was destroyed lies in data/vault.db-wal.",
    ]);

    const [first = "", second = ""] = readdirSync(backups).toSorted();
    truncateSync(join(backups, first, "proof", "checkpoint"), 20);
    rmSync(join(backups, second), { recursive: true });
    expect(await wrongBackups(root, said)).toEqual([
      `The backup ${second} is not there.`,
      expect.stringMatching(/^The backup \S+ cannot be restored: The backup was changed: its file proof\/checkpoint/),
    ]);
  });
});

describe("what fails for want of room", () => {
  it("is told as that, and other things are not", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    expect(toldOf(new Error("behind", { cause: full })).code).toBe("STORAGE_FULL");
    expect(toldOf(new Error("something else")).code).toBe("INTERNAL_SERVER_ERROR");
  });
});
