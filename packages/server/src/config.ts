import { join, resolve } from "node:path";
import type { LogSource } from "./eventLog/logSource.ts";

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug"] as const;

/** How much the server says on its error stream. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How this server runs, as the environment says. */
export type Config = Readonly<{
  /** The folder that holds everything: log, vault, rows, files. */
  folder: string;
  port: number;
  /** Whether an empty ledger is filled with the demonstration. */
  demo: boolean;
  source: LogSource;
  masterKey: string | undefined;
  /** The master key that is to follow it. */
  nextMasterKey: string | undefined;
  logLevel: LogLevel;
  /** How long after news a checkpoint is signed, in milliseconds. */
  signAfter: number;
  /** The backups that the server makes by itself; null when it makes none. */
  backups: ScheduledBackups | null;
}>;

/** Where backups go and where the copy of the keys lies, how often in milliseconds, and how many sets are kept. */
export type ScheduledBackups = Readonly<{ to: string; keysTo: string; every: number; keep: number }>;

const DEFAULT_PORT = 4000;
const DEFAULT_SIGN_AFTER_SECONDS = 3;
const LONGEST_SIGN_AFTER_SECONDS = 86_400;

/**
 * Reads PORT, PLANLEDGER_DATA, PLANLEDGER_DEMO, PLANLEDGER_MASTER_KEY, PLANLEDGER_MASTER_KEY_NEXT,
 * PLANLEDGER_SIGN_AFTER, PLANLEDGER_LOG, EVENTSTORE_URL, PLANLEDGER_PARTNERSHIP and PLANLEDGER_BACKUP_….
 * @param root the folder that a relative data folder is in
 * @throws when one of them makes no sense
 */
export function readConfig(root: string, environment: NodeJS.ProcessEnv = process.env): Config {
  const folder = resolve(root, environment["PLANLEDGER_DATA"] ?? ".data");
  const port = Number(environment["PORT"] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("PORT is a number from 0 to 65535.");
  const demo = environment["PLANLEDGER_DEMO"] ?? "on";
  if (demo !== "on" && demo !== "off") throw new Error("PLANLEDGER_DEMO is on or off.");
  const signAfter = Number(environment["PLANLEDGER_SIGN_AFTER"] ?? DEFAULT_SIGN_AFTER_SECONDS);
  if (!(signAfter >= 0 && signAfter <= LONGEST_SIGN_AFTER_SECONDS))
    throw new Error("PLANLEDGER_SIGN_AFTER is a number of seconds, at most a day.");
  const asked = environment["PLANLEDGER_LOG"] ?? "warn";
  const logLevel = LOG_LEVELS.find((level) => level === asked);
  if (logLevel === undefined) throw new Error(`PLANLEDGER_LOG is one of ${LOG_LEVELS.join(", ")}.`);
  const url = environment["EVENTSTORE_URL"];
  const partnership = environment["PLANLEDGER_PARTNERSHIP"] ?? "planledger";
  if (!/^[a-z0-9-]+$/.test(partnership))
    throw new Error("PLANLEDGER_PARTNERSHIP is made of small letters, digits and hyphens.");
  const source: LogSource =
    url === undefined || url === ""
      ? { engine: "sqlite", file: join(folder, "events.db") }
      : { engine: "eventstore", url, partnership, mapFile: join(folder, "positions.db") };
  return {
    folder,
    port,
    demo: demo === "on",
    source,
    masterKey: environment["PLANLEDGER_MASTER_KEY"],
    nextMasterKey: environment["PLANLEDGER_MASTER_KEY_NEXT"],
    logLevel,
    signAfter: signAfter * 1000,
    backups: scheduledBackups(root, environment),
  };
}

const HOUR_MS = 3_600_000;
const LONGEST_BETWEEN_BACKUPS_HOURS = 24 * 21;

function scheduledBackups(root: string, environment: NodeJS.ProcessEnv): ScheduledBackups | null {
  const { PLANLEDGER_BACKUP_TO: to, PLANLEDGER_BACKUP_KEYS_TO: keysTo } = environment;
  if (!to && !keysTo) return null;
  if (!to || !keysTo)
    throw new Error(
      "Set PLANLEDGER_BACKUP_TO and PLANLEDGER_BACKUP_KEYS_TO both: a backup without its keys has no texts.",
    );
  const hours = Number(environment["PLANLEDGER_BACKUP_EVERY"] ?? 24);
  if (!(hours > 0 && hours <= LONGEST_BETWEEN_BACKUPS_HOURS))
    throw new Error("PLANLEDGER_BACKUP_EVERY is a number of hours, at most three weeks.");
  const keep = Number(environment["PLANLEDGER_BACKUP_KEEP"] ?? 30);
  if (!Number.isInteger(keep) || keep < 1)
    throw new Error("PLANLEDGER_BACKUP_KEEP is how many backups are kept, from 1.");
  return { to: resolve(root, to), keysTo: resolve(root, keysTo), every: hours * HOUR_MS, keep };
}
