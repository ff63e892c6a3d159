import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Line } from "./measure.ts";

const BUILT = fileURLToPath(new URL("../../packages/web/dist/", import.meta.url));

/** The JavaScript that the first page asks for, as the network carries it; undefined when the screens are not built. */
export function firstLoadLine(): Line | undefined {
  const page = join(BUILT, "index.html");
  if (!existsSync(page)) return undefined;
  const scripts = [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
    ([, path]) => path ?? "",
  );
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILT, path)), { level: 9 }).length, 0);
  const size = bytes / 1024;
  return {
    what: "first load of the screens, JavaScript in gzip",
    unit: "KiB",
    measured: { min: size, median: size, max: size },
    target: { atMost: 200 },
    detail: `${scripts.length} files`,
  };
}
