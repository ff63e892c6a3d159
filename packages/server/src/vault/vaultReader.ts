import { openSqlite } from "../sqlite.ts";

/** How many keys are wrapped by an earlier master key than the newest, of how many there are. */
export function keysLeft(file: string): Readonly<{ left: number; all: number }> {
  const database = openSqlite({ file, readOnly: true });
  try {
    const counted = database
      .prepare<{ left: number; all: number }>(
        `SELECT count(*) FILTER (WHERE generation < (SELECT max(generation) FROM masters)) AS "left", count(*) AS "all" FROM keys`,
      )
      .get();
    return counted ?? { left: 0, all: 0 };
  } finally {
    database.close();
  }
}
