import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileOfDigest } from "@planledger/server/files/uploads.ts";
import { placesIn } from "./places.ts";
import type { Said } from "./protocol.ts";

/**
 * What lies below a folder that should be gone for good once a withdrawal is done: the words themselves, the keys as the
 * vault had them, and the files. Until a backup was made after it, the copy of the keys is that of before.
 */
export function leftBehind(root: string, words: string, said: readonly Said[], isDone: boolean): string[] {
  const { data, keys } = placesIn(root);
  const withdrawn = said.findIndex(isKind("withdrawn"));
  const isCopyNewer = withdrawn >= 0 && said.findLastIndex(isKind("backedUp")) > withdrawn;
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const name = relative(root, file);
    // Sealed, they never lie there in plain, withdrawn or not.
    if (bytes.includes(words)) found.push(`The words lie in ${name}.`);
    const isKept = file.startsWith(keys) && !isCopyNewer;
    if (!isDone || isKept) continue;
    for (const { wrapped } of said.filter(isKind("doomed")))
      for (const key of wrapped)
        if (bytes.includes(Buffer.from(key, "hex"))) found.push(`A key that was destroyed lies in ${name}.`);
  }
  for (const { digests } of isDone ? said.filter(isKind("doomed")) : [])
    for (const digest of digests)
      if (existsSync(fileOfDigest(join(data, "files"), digest))) found.push(`The withdrawn file ${digest} is there.`);
  return found;
}

/** Tells what was said by its kind. */
export const isKind =
  <Kind extends Said["kind"]>(kind: Kind) =>
  (said: Said): said is Extract<Said, { kind: Kind }> =>
    said.kind === kind;
