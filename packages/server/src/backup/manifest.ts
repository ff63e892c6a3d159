import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { writeDurably } from "../durable.ts";
import { BackupError } from "./backupError.ts";

const FORMAT = "planledger-backup/1";
const FILE = "manifest.json";
const SET = /^planledger-\d{4}-\d{2}-\d{2}T\d{6}\.\d{3}Z$/;

const manifestShape = z.object({
  format: z.literal(FORMAT),
  /** When it was made, ISO 8601. */
  madeAt: z.string(),
  /** The ledger that it is of: the origin of its checkpoints. */
  origin: z.string(),
  /** How many events it holds, and how many of them are signed. */
  events: z.number(),
  signed: z.number(),
  /** The settings that are no secret. */
  settings: z.record(z.string(), z.string()),
  /** Every other file of the set. */
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** What a backup set holds. It is written last: a folder without one is no backup. */
export type Manifest = Readonly<z.infer<typeof manifestShape>>;

/** The name of a set that is made at a moment (milliseconds since 1970 UTC). */
export const nameOfSet = (at: number) => `planledger-${new Date(at).toISOString().replaceAll(":", "")}`;

/** The whole sets in a folder, oldest first. */
export function setsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => SET.test(name) && existsSync(join(folder, name, FILE)))
    .toSorted();
}

/** Lists and hashes every file of a set, and writes the manifest. */
export async function writeManifest(set: string, about: Omit<Manifest, "format" | "files">): Promise<Manifest> {
  const manifest = { format: FORMAT, ...about, files: await filesOf(set) } as const;
  await writeDurably(join(set, FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Reads a set's manifest.
 * @throws BackupError when there is none, or it is of another kind
 */
export function readManifest(set: string): Manifest {
  const file = join(set, FILE);
  if (!existsSync(file))
    throw new BackupError(`${set} is no whole backup: it has no ${FILE}, which is written when all else is there.`);
  const read = manifestShape.safeParse(parsed(readFileSync(file, "utf8")));
  if (!read.success)
    throw new BackupError(`The file ${file} is not the manifest of a backup that this release can read.`);
  return read.data;
}

/**
 * Checks that a set holds exactly what its manifest says, byte for byte.
 * @throws BackupError that names the first file that is missing, changed or too much
 */
export async function checkFilesOf(set: string, { files }: Manifest): Promise<void> {
  const found = new Map((await filesOf(set)).map((file) => [file.path, file]));
  for (const { path, sha256 } of files) {
    const file = found.get(path);
    if (file === undefined) throw new BackupError(`The backup is not whole: its file ${path} is missing.`);
    if (file.sha256 !== sha256)
      throw new BackupError(`The backup was changed: its file ${path} is not the one that was written.`);
    found.delete(path);
  }
  const [more] = found.keys();
  if (more !== undefined) throw new BackupError(`The backup was changed: the file ${more} was put into it later.`);
}

async function filesOf(set: string): Promise<Manifest["files"]> {
  const entries = await readdir(set, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== join(set, FILE))
    .toSorted();
  const files: Manifest["files"] = [];
  for (const path of paths)
    files.push({
      path: relative(set, path).replaceAll(sep, "/"),
      bytes: (await stat(path)).size,
      sha256: await sha256Of(path),
    });
  return files;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
