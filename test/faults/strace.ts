import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../ledger.ts";
import { makePlaces } from "./places.ts";
import type { Said } from "./protocol.ts";

/** One call of the operating system that changed what is on the disk, or that said something; in the order of their ends. */
export type Call = Readonly<{ thread: number; syscall: string }> &
  (
    | Readonly<{ name: "write"; path: string; bytes: Buffer; at: number | null }>
    | Readonly<{ name: "open"; path: string; cut: boolean; fresh: boolean }>
    | Readonly<{ name: "truncate"; path: string; length: number }>
    | Readonly<{ name: "sync" | "mkdir" | "unlink" | "rmdir"; path: string }>
    | Readonly<{ name: "rename" | "link"; path: string; to: string }>
    | Readonly<{ name: "copy"; path: string; from: string; length: number }>
    | Readonly<{ name: "said"; said: Said }>
  );

/** Why calls cannot be watched on this machine; null when they can. */
export const whyNoStrace = ((): string | null => {
  if (process.platform !== "linux") return "strace is for Linux";
  const { status, error } = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]);
  if (error) return "strace is not installed";
  return status === 0 ? null : "strace may not watch processes here";
})();

const SCRIPTED = fileURLToPath(new URL("./scripted.ts", import.meta.url));

const WATCHED =
  "openat,mkdir,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,fallocate,copy_file_range,sendfile";

/** How a scripted run ended under strace. */
export type Ended = Readonly<{ said: readonly Said[]; killed: boolean; code: number | null; errors: string }>;

type Run = Readonly<{ folder: string; seed: number; weak?: boolean; milliseconds?: number }>;

/** Runs the script of a seed under strace, as these arguments say. */
export function runScripted(
  { folder, seed, weak = false, milliseconds = 120_000 }: Run,
  straceArgs: readonly string[],
): Promise<Ended> {
  const args = ["-f", ...straceArgs, process.execPath, SCRIPTED, folder, String(seed)];
  // With one thread for files, calls come in the same order each time.
  const env = { ...process.env, UV_THREADPOOL_SIZE: "1" };
  const child = spawn("strace", [...args, ...(weak ? ["weak"] : [])], { env, stdio: ["ignore", "pipe", "pipe"] });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  let [out, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on("data", (chunk: Buffer) => (errors += String(chunk)));
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      clearTimeout(tooLong);
      const said = out.split("\n").flatMap((line) => saidIn(line) ?? []);
      // strace ends as what it watched has ended.
      resolve({ said, killed: signal === "SIGKILL", code, errors });
    });
  });
}

/** Only our own programs write these lines; the last one may have been cut off. */
function saidIn(line: string): Said | undefined {
  try {
    return JSON.parse(line) as Said;
  } catch {
    return undefined;
  }
}

/** Runs the script to its end, and gives back every call that it made on its folder. */
export async function record(run: Run): Promise<readonly Call[]> {
  const place = temporaryFolder();
  const file = join(place, "calls");
  makePlaces(run.folder);
  try {
    const ended = await runScripted(run, [
      "--seccomp-bpf",
      "-y",
      "-xx",
      "-s",
      "16777216",
      "-o",
      file,
      "-e",
      `trace=${WATCHED}`,
    ]);
    if (!ended.said.some(({ kind }) => kind === "done"))
      throw new Error(`The script did not come to its end (${ended.code}): ${ended.errors}`);
    return callsIn(readFileSync(file, "latin1"), run.folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The calls in what strace wrote, as far as they are about this folder or say something. */
export function callsIn(trace: string, folder: string): Call[] {
  const unfinished = new Map<string, string>();
  return trace.split("\n").flatMap((line) => {
    const [, thread = "", text = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (text.endsWith(" <unfinished ...>")) {
      unfinished.set(thread, text.slice(0, -" <unfinished ...>".length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    const whole = resumed ? `${unfinished.get(thread) ?? ""}${resumed[1] ?? ""}` : text;
    return callIn(Number(thread), whole, folder) ?? [];
  });
}

function callIn(thread: number, text: string, folder: string): Call | undefined {
  const parts = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(text);
  if (parts === null || Number(parts[3]) < 0) return undefined;
  const [, name = "", given = ""] = parts;
  const who = { thread, syscall: name };
  const inHex = [...given.matchAll(/<((?:\\x[0-9a-f]{2})*)>|"((?:\\x[0-9a-f]{2})*)"/g)];
  const paths = inHex.map(([, fd, text]) => bytesOf(fd ?? text ?? "").toString("utf8"));
  const numbers = given.split(", ").map(Number);
  const [path = "", second = ""] = name === "openat" || name === "unlinkat" ? paths.slice(1) : paths;
  if (name === "write" && given.startsWith("1<")) {
    const said = saidIn(bytesOf(inHex[1]?.[2] ?? "").toString("utf8"));
    return said && { ...who, name: "said", said };
  }
  if (path !== folder && !path.startsWith(`${folder}/`)) return undefined;
  switch (name) {
    case "write":
    case "pwrite64": {
      const whole = bytesOf(inHex[1]?.[2] ?? "");
      const bytes = whole.subarray(0, Number(parts[3]));
      return { ...who, name: "write", path, bytes, at: name === "write" ? null : (numbers.at(-1) ?? 0) };
    }
    case "openat":
      if (!given.includes("O_CREAT")) return undefined;
      return { ...who, name: "open", path, cut: given.includes("O_TRUNC"), fresh: given.includes("O_EXCL") };
    case "ftruncate":
      return { ...who, name: "truncate", path, length: numbers.at(-1) ?? 0 };
    case "fsync":
    case "fdatasync":
      return { ...who, name: "sync", path };
    case "unlinkat":
      return { ...who, name: given.includes("AT_REMOVEDIR") ? "rmdir" : "unlink", path };
    case "mkdir":
    case "unlink":
    case "rmdir":
      return { ...who, name, path };
    case "rename":
    case "link":
      return { ...who, name, path, to: second };
    case "sendfile":
      return { ...who, name: "copy", path, from: second, length: Number(parts[3]) };
    case "copy_file_range":
      return { ...who, name: "copy", path: second, from: path, length: Number(parts[3]) };
    default:
      throw new Error(`The script made a call that is not known here: ${name}.`);
  }
}

const bytesOf = (hex: string) => Buffer.from(hex.replaceAll("\\x", ""), "hex");
