#!/usr/bin/env node
// node tools/run.mjs start | test | ledger | bench | faults | canaries | codegen | format [ARGS]
// Runs one of the project's commands under the pinned Node and pnpm, bringing in whatever is missing first.
// Needs only some Node >= 20 with npm; written in plain JavaScript because that Node may not read TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WANTED_NODE = 26; // the first with Temporal
const tools = dirname(fileURLToPath(import.meta.url));
const root = dirname(tools);
const windows = process.platform === "win32";
const exe = windows ? ".exe" : "";
const modules = join(tools, "node_modules");
const env = { ...process.env };

/** Says what is going on, on the error stream, so that a command's own output stays clean. */
const say = (text) => console.error(text);

function must(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: ["ignore", 2, 2], cwd: root, env, ...options });
  if (result.status === 0) return;
  say(`\n${command} ${args.join(" ")} failed: ${result.error?.message ?? `exit ${result.status ?? result.signal}`}`);
  process.exit(result.status || 1);
}

/** Every file below a folder, in a stable order. */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const digestOf = (files) =>
  files
    .reduce((hash, file) => hash.update(file.slice(root.length)).update(readFileSync(file)), createHash("sha256"))
    .digest("hex");

/** Does the work once for these inputs, and remembers in `mark` that it was done. */
function once(mark, inputs, work) {
  const digest = digestOf(inputs);
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, digest);
}

// 1. The toolchain. `npm install --no-save` checks the lock's integrity hashes but, unlike `npm ci`, tolerates that a
//    registry mirror lacks other platforms' optional packages.
once(join(modules, ".installed"), [join(tools, "package-lock.json")], () => {
  say("Installing the pinned pnpm and Node (once) …");
  const quiet = [
    "--ignore-scripts",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
  ];
  must("npm", ["install", "--prefix", tools, ...quiet], { shell: windows });
});
const platform = `${windows ? "win" : process.platform}-${process.arch}`;
const bundled =
  [`node-${platform}`, `node-bin-${platform}`].map((name) => join(modules, name)).find(existsSync) ?? modules;
const newEnough = Number(process.versions.node.split(".")[0]) >= WANTED_NODE;
const node = newEnough ? process.execPath : join(bundled, "bin", `node${exe}`);
if (!existsSync(node)) {
  say(
    `Node ${process.version} is too old and no Node ${WANTED_NODE} is packaged for ${platform}: ` +
      `install Node ${WANTED_NODE} or newer and run this again.`,
  );
  process.exit(1);
}
// The native binary rather than the package's JavaScript wrapper, which does not pass SIGTERM on.
const nativePnpm = join(modules, "@pnpm", `exe.${process.platform}-${process.arch}`, `pnpm${exe}`);
const pnpm = existsSync(nativePnpm) ? [nativePnpm] : [node, join(modules, "pnpm", "bin", "pnpm.mjs")];
env.PATH = [dirname(node), join(modules, ".bin"), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);

// 2. The workspace's dependencies, exactly as locked.
const manifests = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "test/package.json"].map((file) =>
  join(root, file),
);
manifests.push(...filesBelow(join(root, "patches")));
for (const name of readdirSync(join(root, "packages"))) manifests.push(join(root, "packages", name, "package.json"));
once(join(root, "node_modules", ".installed"), manifests, () => {
  say("Installing the workspace's packages …");
  must(pnpm[0], [...pnpm.slice(1), "install", "--frozen-lockfile", "--reporter=append-only"]);
});

// 3. The command.
const [what = "start", ...args] = process.argv.slice(2);
const server = join(root, "packages", "server", "src");

/** Builds the screens when they, or what they are made from, changed. */
function buildScreens() {
  const web = join(root, "packages", "web");
  const inputs = [
    ...filesBelow(join(web, "src")),
    join(web, "index.html"),
    join(web, "vite.config.ts"),
    join(root, "pnpm-lock.yaml"),
  ];
  once(join(web, "dist", ".built"), inputs, () => {
    say("Building the screens …");
    must(node, [join(web, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel=error"], { cwd: web });
  });
}

const commands = {
  start: () => (buildScreens(), [node, join(server, "main.ts")]),
  ledger: () => [node, join(server, "cli", "ledger.ts")],
  test: () => (buildScreens(), [node, join(tools, "check.mjs")]),
  faults: () => [node, join(root, "test", "faults", "main.ts")],
  canaries: () => [node, join(root, "test", "canaries", "main.ts")],
  bench: () => (buildScreens(), [node, join(root, "test", "bench", "main.ts")]),
  codegen: () => [node, join(tools, "codegen.mjs")],
  format: () => [node, join(root, "node_modules", "oxfmt", "bin", "oxfmt"), "."],
  pnpm: () => pnpm,
  node: () => [node],
};
if (!(what in commands)) {
  say(`There is no command "${what}". There are: ${Object.keys(commands).join(", ")}.`);
  process.exit(1);
}
const [command, ...before] = commands[what]();
const child = spawn(command, [...before, ...args], { stdio: "inherit", cwd: root, env });
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
process.on("SIGINT", () => {}); // Ctrl-C reaches the whole foreground group already
const parent = process.ppid; // `kill npm` ends npm and its shell only: notice, and stop too
setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
child.on("error", (error) => {
  say(error.message);
  process.exit(127);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 143 : 0)));
