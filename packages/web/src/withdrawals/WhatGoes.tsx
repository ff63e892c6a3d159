import type { ReactNode } from "react";
import { Checkboxes } from "../ui/Checkboxes.tsx";
import { FileLabel, type Standing, type StandingFile, StandingLabel, StandingTexts } from "./StandingEntries.tsx";

type Props = {
  entries: readonly Standing[];
  files: readonly StandingFile[];
  /** Whether words were looked for: what does not hold them is then said to go along. */
  isSearched: boolean;
  legend?: string;
  error?: ReactNode;
};

/** Entries and files to choose from. What holds the words only within longer ones is left to the person. */
export function WhatGoes({ entries, files, isSearched, legend = "What should go?", error }: Props) {
  if (entries.length + files.length === 0) return null;
  return (
    <Checkboxes
      name="position"
      legend={{ children: legend, className: "govuk-fieldset__legend--m" }}
      hint={`The texts of one entry go together.${isSearched ? " What was written again later, and repeats the words, is listed too." : ""}`}
      error={error}
      choices={[
        ...entries.map(({ entry, asWords, texts }) => ({
          value: String(entry.position),
          label: <StandingLabel entry={entry} />,
          hint: <StandingTexts texts={texts} isSearched={isSearched} />,
          defaultChecked: asWords || !isSearched,
        })),
        ...files.map((file) => ({
          name: "file",
          value: String(file.entry.position),
          label: <FileLabel file={file} />,
          defaultChecked: true,
        })),
      ]}
    />
  );
}
