import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { documents } from "@planledger/projections";
import { previewDocument } from "../documents/preview.ts";
import { limits, sentenceFor } from "../documents/refusals.ts";
import { type Command, CommandError } from "./command.ts";
import { fromWhere } from "./fromWhere.ts";
import { takeIn } from "./takeIn.ts";

const LEVELS = ["county", "district", "service"] as const;

/**
 * `import FILE --preview`: what would be taken in from a document, without recording anything.
 * `import FILE --confirm --as PERSON --organisation NAME --level LEVEL`: takes all its plans in, in that person's name.
 */
export const importDocument: Command = {
  usage:
    "import FILE --preview [--json], or import FILE --confirm --as PERSON --organisation NAME --level county|district|service",
  async run(args) {
    const { file, json, confirm } = understood(args);
    const document = { name: basename(file), bytes: await contentOf(file) };
    if (confirm !== null) return takeIn({ ...document, ...confirm });
    const preview = await previewDocument(document);
    if (preview.outcome === "refused") throw new CommandError(preview.message);
    return json ? `${JSON.stringify(preview.document, null, 2)}\n` : summaryOf(preview.document);
  },
};

type Confirm = Readonly<{ as: string; organisation: string; level: (typeof LEVELS)[number] }>;

function understood(args: readonly string[]): Readonly<{ file: string; json: boolean; confirm: Confirm | null }> {
  const given = parsed(args);
  const [file, ...more] = given?.positionals ?? [];
  const { preview = false, confirm = false, json = false, as, organisation, level } = given?.values ?? {};
  if (file !== undefined && more.length === 0 && preview !== confirm) {
    if (preview) return { file, json, confirm: null };
    const known = LEVELS.find((candidate) => candidate === level);
    if (as && organisation && known) return { file, json, confirm: { as, organisation, level: known } };
  }
  throw new CommandError(`Say what to do with one file: ledger ${importDocument.usage}.`);
}

function parsed(args: readonly string[]) {
  const flag = { type: "boolean" } as const;
  const word = { type: "string" } as const;
  try {
    const options = { preview: flag, confirm: flag, json: flag, as: word, organisation: word, level: word };
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    // An option that is not known gets the same sentence as a missing file.
    return null;
  }
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
    ...doubts.map(
      ({ sentence, words, place }) =>
        `  ${whereIs(place)}${sentence}${words === "" ? "" : ` "${words.slice(0, 100)}"`}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const whereIs = ({ plan, section, row }: documents.Place): string =>
  plan === undefined
    ? ""
    : `Plan ${plan + 1}${section === undefined ? "" : `, section ${section + 1}`}${row === undefined ? "" : `, row ${row + 1}`}: `;
