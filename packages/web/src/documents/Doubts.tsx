import type { Doubt } from "./preview.ts";

/** Where the row that a doubt is about can be found on the page. */
export function rowId(planIndex: number, rowIndex: number): string {
  return `plan-${planIndex}-row-${rowIndex}`;
}

/** What the reader was not sure of, before anything else. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return <p className="govuk-body">There are no doubts: everything found its place.</p>;
  return (
    <section className="app-doubts" aria-labelledby="doubts">
      <h2 className="govuk-heading-m" id="doubts">
        {doubts.length === 1 ? "One thing to look at" : `${doubts.length} things to look at`}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {doubts.map(({ message, planIndex, rowIndex, words }, index) => (
          <li key={index}>
            {message}
            {words && <q className="app-doubts__words">{words}</q>}{" "}
            {typeof planIndex === "number" && typeof rowIndex === "number" && (
              <a className="govuk-link" href={`#${rowId(planIndex, rowIndex)}`}>
                Go to the row<span className="govuk-visually-hidden"> that doubt {index + 1} is about</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
