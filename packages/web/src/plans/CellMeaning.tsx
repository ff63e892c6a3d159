import { LeadsField } from "./LeadsField.tsx";
import { withName, withoutName } from "./leadsText.ts";
import { sayMeaning } from "./sayReading.ts";
import { TimescaleField } from "./TimescaleField.tsx";
import type { useCellWords } from "./useCellWords.ts";

/** What the words of a cell are understood as while they are typed: by when, or who is named. */
export function CellMeaning({ id, words }: { id: string; words: ReturnType<typeof useCellWords> }) {
  const { text, type, choose, timescale, said, say, isReadAgain, refused, leads, organisations } = words;
  return (
    <>
      <output className="app-cell__reading">
        {timescale && sayMeaning(timescale, Boolean(said?.kind), isReadAgain)}
      </output>
      {said && (
        <TimescaleField
          id={id}
          said={said}
          error={refused?.at === "timescale" ? refused.message : undefined}
          onSay={say}
        />
      )}
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
