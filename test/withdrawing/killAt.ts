// Loaded into a server before anything else: kills it, without a word, at one named step of carrying out a withdrawal.
import { promises } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { DatabaseSync, StatementSync } from "node:sqlite";
import type { Step } from "./steps.ts";

// Set by the spec that starts the server.
const step = process.env["KILL_AT"] as Step;
let reached: "nothing" | "fence" | "fenced" | "emptied" | "facts" | "done" = "nothing";

function at(name: Step): void {
  if (name === step) process.kill(process.pid, "SIGKILL");
}

const { run, get, iterate } = StatementSync.prototype;
StatementSync.prototype.run = function (...values: unknown[]) {
  if (values.includes("WithdrawalApproved")) at("before the approval is recorded");
  if (this.sourceSQL.startsWith("INSERT INTO fence") && reached === "nothing") {
    at("before the fence is written");
    reached = "fence";
  }
  if (values.includes("TextWithdrawn") && reached === "emptied") {
    at("before it is recorded");
    reached = "facts";
  }
  return Reflect.apply(run, this, values) as ReturnType<typeof run>;
};
StatementSync.prototype.iterate = function (...values: unknown[]) {
  if (reached === "fenced" && this.sourceSQL.includes("FROM text_keys k JOIN texts"))
    at("before the search index forgets them");
  return Reflect.apply(iterate, this, values) as ReturnType<typeof iterate>;
};
StatementSync.prototype.get = function (...values: unknown[]) {
  const empties = reached === "fenced" && this.sourceSQL.includes("wal_checkpoint(TRUNCATE)");
  if (empties) at("before the vault's log is emptied");
  const row = Reflect.apply(get, this, values) as ReturnType<typeof get>;
  if (empties) {
    reached = "emptied";
    at("once the vault's log is emptied");
  }
  return row;
};

const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  if (sql === "COMMIT" && reached === "fence") at("before the fence is committed");
  exec.call(this, sql);
  if (reached === "fenced" && sql.includes("VALUES ('rebuild')")) at("once the search index has forgotten them");
  if (sql !== "COMMIT") return;
  if (reached === "fence") {
    reached = "fenced";
    at("once the keys are destroyed");
  } else if (reached === "facts") {
    reached = "done";
    at("once it is recorded");
  }
};

const { rename, rm } = promises;
promises.rm = async (path, options) => {
  if (reached === "emptied" && String(path).includes("/files/")) at("before the file is removed");
  await rm(path, options);
  if (reached === "emptied" && String(path).includes("/files/")) at("once the file is removed");
};
promises.rename = async (from, to) => {
  if (reached === "done" && String(to).endsWith("/proof/checkpoint")) at("before its checkpoint is the newest");
  await rename(from, to);
};
syncBuiltinESMExports();
