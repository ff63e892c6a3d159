import { Checkboxes } from "../../ui/Checkboxes.tsx";
import type { PlacedDoubt } from "./answers.ts";

type Props = { doubts: readonly PlacedDoubt[]; looked: readonly number[]; onLooked: (looked: number[]) => void };

/** What is doubtful about a table or the document as a whole, and about no row. */
export function OtherDoubts({ doubts, looked, onLooked }: Props) {
  if (doubts.length === 0) return null;
  return (
    <section className="app-doubt" aria-labelledby="other-doubts">
      <h2 className="govuk-heading-m" id="other-doubts">
        About no row
      </h2>
      <Checkboxes
        name="looked"
        className="govuk-checkboxes--small"
        legend={{ children: "Tick what you have looked at" }}
        choices={doubts.map(({ at, message, words }) => ({
          value: String(at),
          label: message,
          hint: words ? <q>{words}</q> : undefined,
          checked: looked.includes(at),
          onChange: (event) =>
            onLooked(event.target.checked ? [...looked, at] : looked.filter((other) => other !== at)),
        }))}
      />
    </section>
  );
}
