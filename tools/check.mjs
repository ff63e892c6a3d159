// Everything that must hold before a change lands, one step after the other; `npm test -- vitest` runs the steps of that
// name only. Says what it is doing, and ends with the first failure's exit code after all steps have run.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);
const projects = ["packages/projections", "packages/schema", "packages/server", "packages/web", "test"];

const node = process.execPath;
const steps = [
  { name: "codegen", what: "generated code is current", run: [node, join(root, "tools", "codegen.mjs"), "--check"] },
  ...projects.map((project) => ({ name: "types", what: `types of ${project}`, run: [bin("tsc"), "-p", project] })),
  { name: "lint", what: "lint", run: [bin("oxlint"), "--type-aware", "--deny-warnings", "."] },
  { name: "format", what: "format", run: [bin("oxfmt"), "--check", "."] },
  { name: "boundaries", what: "who may import whom", run: [node, join(root, "tools", "boundaries.mjs")] },
  { name: "unused", what: "unused code and packages", run: [bin("knip")] },
  { name: "vitest", what: "tests, real browser included", run: [bin("vitest"), "run"] },
];

const wanted = process.argv.slice(2);
let failed = 0;
for (const { name, what, run } of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = Date.now();
  console.log(`\n— ${what}`);
  const [command, ...args] = run;
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) {
    console.error(`✗ ${what} failed`);
    failed ||= result.status ?? 1;
  } else console.log(`✓ ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}
process.exit(failed);
