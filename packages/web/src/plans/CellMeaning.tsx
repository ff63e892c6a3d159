import { LeadsField } from "./LeadsField.tsx";
import { withName, withoutName } from "./leadsText.ts";
import { sayReading } from "./sayReading.ts";
import type { useCellWords } from "./useCellWords.ts";

/** What the words of a cell are understood as while they are typed: by when, or who is named. */
export function CellMeaning({ id, words }: { id: string; words: ReturnType<typeof useCellWords> }) {
  const { text, type, choose, timescale, leads, organisations } = words;
  return (
    <>
      <output className="app-cell__reading">{timescale && sayReading(timescale)}</output>
      {leads && (
        <LeadsField
          id={id}
          leads={leads}
          organisations={organisations}
          onChange={choose}
          onAdd={(name) => type({ text: withName(text, name) })}
          onRemove={(name) => type({ text: withoutName(text, name) })}
        />
      )}
    </>
  );
}
