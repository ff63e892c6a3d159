import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Where the parts of a scripted run lie below one folder: the ledger, its backups, and the copy of its keys. */
export type Places = Readonly<{ data: string; backups: string; keys: string }>;

export const placesIn = (root: string): Places => ({
  data: join(root, "data"),
  backups: join(root, "backups"),
  keys: join(root, "keys"),
});

/** Makes the folders, as an administrator does before the first start. */
export function makePlaces(root: string): void {
  for (const place of Object.values(placesIn(root))) mkdirSync(place, { recursive: true });
}
