import { Details } from "../../ui/Details.tsx";
import { untouched } from "../import/answers.ts";
import { BesideSource } from "../import/BesideSource.tsx";
import { nameOfRow, rowsOf } from "../import/previewed.ts";
import type { NewerCopy } from "./newerCopy.ts";

/** What was not sure in a copy: of a row, below the lines that it was read from. */
export function CopyDoubts({ found: { doubts, recognised } }: { found: NewerCopy }) {
  if (doubts.length === 0) return null;
  const byRow = Map.groupBy(doubts, ({ rowIndex }) => rowIndex ?? undefined);
  const ofNone = byRow.get(undefined) ?? [];
  return (
    <Details summary={`What was not sure in the copy (${doubts.length})`}>
      {rowsOf(recognised).map((row, rowIndex) => {
        const own = byRow.get(rowIndex);
        if (own === undefined) return null;
        const name = nameOfRow(recognised, row, rowIndex);
        return (
          <section key={rowIndex} className="app-doubt" aria-label={name}>
            <h2 className="govuk-heading-s">{name}</h2>
            <Messages doubts={own} />
            <BesideSource
              plan={recognised}
              row={row}
              name={name}
              answer={untouched}
              doubtful={new Set(own.flatMap(({ columnIndex }) => columnIndex ?? []))}
            />
          </section>
        );
      })}
      {ofNone.length > 0 && (
        <section className="app-doubt" aria-labelledby="copy-doubts">
          <h2 className="govuk-heading-s" id="copy-doubts">
            About no row
          </h2>
          <Messages doubts={ofNone} />
        </section>
      )}
    </Details>
  );
}

function Messages({ doubts }: { doubts: NewerCopy["doubts"] }) {
  return doubts.map(({ message, words }, at) => (
    <p key={at} className="govuk-body app-doubt__message">
      {message}
      {words && <q className="app-doubts__words">{words}</q>}
    </p>
  ));
}
