import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { run, served, settings } from "../proof/running.ts";
import { evidence } from "../verify/evidenced.ts";

const root = join(import.meta.dirname, "../..");
const document = readFileSync(join(root, "docs", "RESTORE.md"), "utf8");

/** The commands of the drill, step by step, as the document has them. */
function steps(): string[] {
  const drill = /\n## The drill\n(.*?)\n## /s.exec(document)?.[1] ?? "";
  return [...drill.matchAll(/\n```sh\n(.*?)```/gs)].map(([, commands = ""]) => commands);
}

let place: string;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe("the restore drill", () => {
  it("works as it is written down, and leaves no key behind", async () => {
    expect(steps()).toHaveLength(7);
    const data = join(place, "data");
    const server = await served(data);
    const { planId } = await evidence(server.url);
    const env = { ...settings(data), DRILL: join(place, "drill"), PLAN: planId };

    // One shell for all steps: what one sets, the next ones use. Each says where it begins.
    const script = steps().map((commands, index) => `echo "== step ${index + 1}"\n${commands}`);
    const said = await run("bash", ["-ec", `cd '${root}'\n${script.join("\n")}`], env);
    await server.stop();
    expect(said).toMatchObject({ code: 0 });

    const of = (step: number) => said.out.split(/== step \d+\n/)[step] ?? "";
    expect(of(3)).toMatch(/^Made and checked: .*\n.* no key is among them\.\n/);
    expect(of(5)).toMatch(/^Checked and restored: /);
    expect(of(5)).not.toMatch(/not brought back|have no key|was not in the copy/);
    expect(of(6)).toMatch(
      /views {2}none\nEverything is as it was signed\.\nWritten: .*plan\.docx .*views {2}equal\nEverything is as it was signed\.\n$/s,
    );
    expect(existsSync(join(place, "drill", "plan.docx"))).toBe(true);
    expect(readdirSync(join(place, "drill")).toSorted()).toEqual(["backups", "keys", "plan.docx"]);
  });
});
