import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { documents } from "@planledger/projections";
import { previewDocument } from "../documents/preview.ts";
import { limits, sentenceFor } from "../documents/refusals.ts";
import { type Command, CommandError } from "./command.ts";
import { fromWhere } from "./fromWhere.ts";

/** `import FILE --preview [--json]`: what would be brought in from a document, without recording anything. */
export const importDocument: Command = {
  usage: "import FILE --preview [--json]",
  async run(args) {
    const { file, json } = understood(args);
    const preview = await previewDocument({ name: basename(file), bytes: await contentOf(file) });
    if (preview.outcome === "refused") throw new CommandError(preview.message);
    return json ? `${JSON.stringify(preview.document, null, 2)}\n` : summaryOf(preview.document);
  },
};

function understood(args: readonly string[]): { file: string; json: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { preview: { type: "boolean" }, json: { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0 && values.preview) return { file, json: values.json ?? false };
  } catch {
    // An option that is not known gets the same sentence as a missing file.
  }
  throw new CommandError(`Give one file and --preview: ledger ${importDocument.usage}.`);
}

async function contentOf(file: string): Promise<Uint8Array> {
  const path = fromWhere(file);
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) throw new CommandError(sentenceFor("TooLarge"));
    return await readFile(path);
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`The file ${path} cannot be read: check its name.`);
  }
}

function summaryOf({ title, plans, counts, unplaced, doubts }: documents.RecognisedDocument): string {
  const lines = [
    title ?? "A document without a title",
    ...plans.flatMap((plan, index) => {
      const of = counts.perPlan[index];
      return [
        `Plan ${index + 1}: ${plan.title ?? "no title"}`,
        `  ${of?.sections ?? 0} sections, ${of?.rows ?? 0} rows; columns: ${plan.columns.map((label, column) => `${label || "(no label)"} = ${plan.columnRoles[column] ?? "free"}`).join(", ")}`,
      ];
    }),
    `Found no place: ${unplaced.length}`,
    `To be checked: ${doubts.length}`,
    ...doubts.map(({ sentence, words, place }) => `  ${whereIs(place)}${sentence}${words === "" ? "" : ` "${words.slice(0, 100)}"`}`),
  ];
  return `${lines.join("\n")}\n`;
}

const whereIs = ({ plan, section, row }: documents.Place): string =>
  plan === undefined ? "" : `Plan ${plan + 1}${section === undefined ? "" : `, section ${section + 1}`}${row === undefined ? "" : `, row ${row + 1}`}: `;
