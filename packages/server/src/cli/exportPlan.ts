import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { fromWhere } from "./fromWhere.ts";
import { reachServer, speakingTo } from "./runningServer.ts";

const word = { type: "string" } as const;

const WHO = "{ partnership { people { id role } } }";
type Who = Readonly<{ partnership: Readonly<{ people: readonly Readonly<{ id: string; role: string }>[] }> | null }>;

/** Who reads plans, those first who change nothing. Whoever gives commands here holds the files of the ledger anyway. */
const READERS = ["AUDITOR", "LEAD", "PARTNER"];

/** `export PLAN_ID --out FILE [--as-of DAY]`: writes a plan as a Word document, as it is or as it was at the end of a day. */
export const exportPlan: Command = {
  usage: "export PLAN_ID --out FILE.docx [--as-of YYYY-MM-DD]",
  async run(args) {
    const { positionals, values } = flagsOf(args, { out: word, "as-of": word }, exportPlan, 1);
    const [plan] = positionals;
    const { out, "as-of": day } = values;
    if (plan === undefined || !out) throw new CommandError(`Say which plan, and where to: ledger ${exportPlan.usage}.`);
    const { url, done } = await reachServer();
    try {
      const bytes = await speakingTo(url, await readerAt(url)).download(
        `/plans/${encodeURIComponent(plan)}/word${day === undefined ? "" : `?asOf=${encodeURIComponent(day)}`}`,
      );
      const path = fromWhere(out);
      await written(path, bytes);
      const digest = createHash("sha256").update(bytes).digest("hex");
      return `Written: ${path} (${bytes.length} bytes, SHA-256 ${digest})\n`;
    } finally {
      await done();
    }
  },
};

async function readerAt(url: string): Promise<string> {
  const { partnership } = await speakingTo(url, null).ask<Who>(WHO);
  if (partnership === null) throw new CommandError("This ledger is not open yet: open it in the browser first.");
  for (const role of READERS) {
    const found = partnership.people.find((person) => person.role === role);
    if (found) return found.id;
  }
  throw new CommandError("Nobody in this ledger may read plans.");
}

async function written(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new CommandError(`The file ${path} cannot be written: check its folder.`);
  }
}
