import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file under a folder with its size and the SHA-256 of its bytes: two listings are equal when nothing was written. */
export function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return `${join(parentPath, name)} ${bytes.length} ${createHash("sha256").update(bytes).digest("hex")}`;
    })
    .toSorted();
}
