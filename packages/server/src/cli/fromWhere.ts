import { resolve } from "node:path";

/** A path as the person meant it: pnpm runs scripts from the package, and says in INIT_CWD where they were called. */
export const fromWhere = (path: string): string => resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
