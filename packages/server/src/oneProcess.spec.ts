import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimFolder } from "./oneProcess.ts";

const SENTENCE = /^Another Planledger server is using the folder .*: stop that one first, or choose another folder\.$/;

describe("a data folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "planledger-")), "data");
  });
  afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

  it("belongs to one claim at a time", () => {
    const claim = claimFolder(folder);
    expect(() => claimFolder(folder)).toThrow(SENTENCE);
    claim.release();
    claimFolder(folder).release();
  });

  it("belongs to one process at a time, and is free when that process was killed", async () => {
    const other = await processThatClaims(folder);
    try {
      expect(() => claimFolder(folder)).toThrow(SENTENCE);
    } finally {
      other.kill("SIGKILL");
      await once(other, "exit");
    }
    claimFolder(folder).release();
  });
});

async function processThatClaims(folder: string) {
  const program = `
    const { claimFolder } = await import(${JSON.stringify(new URL("./oneProcess.ts", import.meta.url).href)});
    globalThis.claim = claimFolder(${JSON.stringify(folder)});
    console.log("claimed");
    setInterval(() => {}, 1000);`;
  const process = spawn(globalThis.process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(process.stdout, "data");
  return process;
}
