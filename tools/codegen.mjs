// Generates everything that comes from the contract. With --check it changes nothing, and fails when something is stale.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const schema = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages", "schema");
const generator = join(schema, "node_modules", "@graphql-codegen", "cli", "cjs", "bin.js");
const result = spawnSync(process.execPath, [generator, "--config", "codegen.ts", ...process.argv.slice(2)], {
  cwd: schema,
  stdio: "inherit",
});
process.exit(result.status ?? 1);
