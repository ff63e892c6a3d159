import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { type Asked, searchPath } from "./searchPath.ts";

/** That nothing was found, and what to try. */
export function NothingFound({ asked }: { asked: Asked }) {
  const { text, ...filters } = asked;
  const filtered = Object.values(filters).some(Boolean);
  return (
    <EmptyState title={filtered ? "Nothing is found with these filters." : "Nothing is found."}>
      <ul className="govuk-list govuk-list--bullet">
        {filtered && (
          <li>
            <Anchor className="govuk-link" href={searchPath({ text })}>
              Search without filters
            </Anchor>
          </li>
        )}
        <li>Use fewer words: every word must be there.</li>
        <li>Type the beginning of a word: “train” finds “training” and “trained”.</li>
        {/["“”]/.test(text) && <li>Leave out the quotation marks: words in them must stand exactly like that.</li>}
        <li>
          Search looks at what stands in the plans now. What stood there before is under{" "}
          <Anchor className="govuk-link" href="/changes">
            Changes
          </Anchor>
          .
        </li>
      </ul>
    </EmptyState>
  );
}
