import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bodyOf, rowOf, tableOf, wordFile } from "./wordFile.ts";

const folder = mkdtempSync(join(tmpdir(), "planledger-cli-"));
const ledger = join(import.meta.dirname, "../../packages/server/src/cli/ledger.ts");
const called = (...args: readonly string[]) =>
  spawnSync(process.execPath, [ledger, ...args], {
    encoding: "utf8",
    cwd: "/",
    env: { ...process.env, INIT_CWD: folder },
  });

writeFileSync(
  join(folder, "plan.docx"),
  wordFile(bodyOf(tableOf(rowOf("Action", "Lead"), rowOf("Brief new staff", "Housing")))),
);
writeFileSync(join(folder, "empty.docx"), "");

describe("ledger import", () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("previews a file beside the person, as JSON and in a few lines", () => {
    const json = called("import", "plan.docx", "--preview", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      plans: [{ columns: ["Action", "Lead"], sections: [{ rows: [{ leads: ["Housing"] }] }] }],
      counts: { rows: 1 },
    });
    expect(called("import", "plan.docx", "--preview").stdout).toContain(
      "1 rows; columns: Action = action, Lead = lead",
    );
  });

  it.each([
    ["a command that is not there", ["fly"], /^There is no command "fly"; there are: .*import.*\.\n$/],
    ["no command", [], /^A command is missing; there are: .*import.*\.\n$/],
    ["no file", ["import", "--preview"], /^Say what to do with one file: .*--preview.*\.\n$/],
    [
      "an option that is not there",
      ["import", "plan.docx", "--preview", "--fast"],
      /^Say what to do with one file: .*--preview.*\.\n$/,
    ],
    [
      "a file that is not there",
      ["import", "none.docx", "--preview"],
      /^The file .*none\.docx cannot be read: check its name\.\n$/,
    ],
    ["a file that is refused", ["import", "empty.docx", "--preview"], /^The file is empty: .*\.\n$/],
    ["a plan without a place to go", ["export", "some-plan"], /^Say which plan, and where to: .*--out FILE.*\.\n$/],
  ])("answers %s with one sentence and exit 1", (_what, args, sentence) => {
    const { status, stdout, stderr } = called(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
  });
});
