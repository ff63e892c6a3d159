import { existsSync } from "node:fs";
import { basename } from "node:path";
import { ProofError } from "../proof/proofError.ts";
import { openSqlite } from "../sqlite.ts";

/**
 * Has SQLite look at a whole file: its pages, and whether indexes and tables say the same.
 * @param remedy what to do when it is damaged
 * @throws ProofError that says what SQLite found first
 */
export function checkStorage(file: string, remedy: string): void {
  if (!existsSync(file)) return;
  const found = firstDamage(file);
  if (found !== "ok") throw new ProofError(`The file ${basename(file)} is damaged (${inOneLine(found)}). ${remedy}`);
}

const inOneLine = (found: string) => found.replace("*** in database main ***", "").trim().replaceAll(/\s+/g, " ");

function firstDamage(file: string): string {
  try {
    const database = openSqlite({ file, readOnly: true });
    try {
      const statement = database.prepare<{ integrity_check: string }>("PRAGMA integrity_check(1)");
      return statement.get()?.integrity_check ?? "ok";
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
