import { describe, expect, it } from "vitest";
import { fillDisk, whyNoDisk } from "./fullDisk.ts";

const where = whyNoDisk === null ? "" : ` (not run here: ${whyNoDisk})`;

describe.skipIf(whyNoDisk !== null)(`a server whose disk is full${where}`, () => {
  it("says so by name, goes on showing what is there, and records again once there is room", async () => {
    const { acknowledged, refused, ...found } = await fillDisk({ rounds: 2 });
    expect(found).toEqual({ codes: ["STORAGE_FULL"], lost: [], stuck: [], divergences: [], unproved: [] });
    expect(acknowledged).toBeGreaterThan(2);
    expect(refused).toBeGreaterThan(100);
  });
});
