// Runs dependency-cruiser over all packages, and refuses to pass when it cruised nothing.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cruiser = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
const args = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "packages", "test"];
const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...args], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
if (stdout === "") {
  console.error(stderr);
  process.exit(1);
}
const { summary } = JSON.parse(stdout);
for (const { rule, from, to, comment } of summary.violations) {
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}${comment ? `\n  ${comment}` : ""}`);
}
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
process.exit(summary.totalCruised < 50 || summary.error > 0 ? 1 : 0);
