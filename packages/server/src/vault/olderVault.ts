import { existsSync } from "node:fs";
import { openSqlite } from "../sqlite.ts";

/** What to do about a vault that an earlier release made, which can only be looked at once it has the form of this one. */
export const OLDER_VAULT =
  "The vault was made by an earlier release, and its keys name no master key yet. Start the server once: it brings the vault to the form of this release. Then give this command again.";

/** Whether a vault has the form of an earlier release. One that is damaged has none: that is for others to find. */
export function isOlderVault(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const database = openSqlite({ file, readOnly: true });
    try {
      const { keys = 0, newer = 0 } =
        database
          .prepare<{ keys: number; newer: number }>(
            `SELECT (SELECT count(*) FROM sqlite_master WHERE name = 'keys') AS keys,
               (SELECT count(*) FROM sqlite_master WHERE name = 'masters')
               + (SELECT count(*) FROM pragma_table_info('keys') WHERE name = 'generation') AS newer`,
          )
          .get() ?? {};
      return keys > 0 && newer === 0;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
