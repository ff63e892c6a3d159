import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { masterKey } from "./masterKey.ts";

const nothingGiven = { masterKey: undefined, nextMasterKey: undefined };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "planledger-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the first master key", () => {
  it("lies in its file whole, for nobody else to read, and is the same from then on", () => {
    const first = masterKey(nothingGiven, folder);
    expect(first.madeNow).toBe(true);
    expect(readFileSync(join(folder, "master.key"), "utf8")).toBe(`${first.key.toString("hex")}\n`);
    expect(statSync(join(folder, "master.key")).mode & 0o777).toBe(0o600);
    expect(masterKey(nothingGiven, folder)).toMatchObject({ key: first.key, madeNow: false });
  });

  it("is made anew where a start was cut off while it was written", () => {
    writeFileSync(join(folder, "master.key.new"), "3f");
    expect(masterKey(nothingGiven, folder)).toMatchObject({ madeNow: true });
    expect(readdirSync(folder)).toEqual(["master.key"]);
  });
});
