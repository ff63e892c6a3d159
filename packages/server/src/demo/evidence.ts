import { mediaTypeOf } from "../files/mediaType.ts";
import type { KeptUpload, Uploads } from "../files/uploads.ts";
import type { Calendar } from "./calendar.ts";
import { barChart } from "./chart.ts";
import { papers } from "./files/papers.ts";
import { tables } from "./files/tables.ts";
import { newerProbationText, probationText } from "./plans/probationText.ts";

const charts = {
  trainingChart: { name: "Training take-up, fourth quarter.png", values: [82, 93, 80, 86, 96, 93, 76, 84, 84] },
  complianceChart: { name: "Provider compliance.png", values: [94, 93, 91, 95, 92, 90, 87] },
};

/** What the story calls a file. */
export type FileName =
  | keyof ReturnType<typeof papers>
  | keyof ReturnType<typeof tables>
  | keyof typeof charts
  | "probationPaste"
  | "probationNewerPaste";

type File = Readonly<{ name: string; bytes: Uint8Array }>;

/** Keeps every file that the story shows, sealed, so that the story can name them. */
export async function keepFiles(uploads: Uploads, calendar: Calendar): Promise<ReadonlyMap<FileName, KeptUpload>> {
  const kept = await Promise.all(
    [...filesOf(calendar)].map(async ([file, { name, bytes }]): Promise<readonly [FileName, KeptUpload]> => {
      const upload = await uploads.keep(await uploads.take("", name, mediaTypeOf(name, bytes), bytes), "");
      if (upload === null) throw new Error(`The file ${name} was not kept.`);
      return [file, upload];
    }),
  );
  return new Map(kept);
}

function filesOf(calendar: Calendar): ReadonlyMap<FileName, File> {
  const texts = {
    ...papers(calendar),
    ...tables(calendar),
    probationPaste: { name: "Pasted text", text: probationText(calendar) },
    probationNewerPaste: { name: "Pasted text", text: newerProbationText(calendar) },
  };
  const written = Object.entries(texts).map(
    ([file, { name, text }]) => [file, { name, bytes: Buffer.from(text, "utf8") }] as const,
  );
  const drawn = Object.entries(charts).map(
    ([file, { name, values }]) => [file, { name, bytes: barChart(values) }] as const,
  );
  // Object.entries gives the keys back as plain strings.
  return new Map([...written, ...drawn] as readonly (readonly [FileName, File])[]);
}
