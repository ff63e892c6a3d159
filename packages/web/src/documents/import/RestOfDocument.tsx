import { Blocks } from "../../plans/Blocks.tsx";
import { Details } from "../../ui/Details.tsx";
import type { DocumentPreview } from "./preview.ts";

/** The texts around the tables, which come along, and what found no place. */
export function RestOfDocument({ preview: { narrative, unplaced } }: { preview: DocumentPreview }) {
  return (
    <>
      {narrative.length > 0 && (
        <Details summary={`The texts around the tables (${narrative.length}), which come along`}>
          {narrative.map(({ heading, body }, index) => (
            <section key={index} className="app-narrative__text">
              {heading && <h3 className="govuk-heading-s">{heading}</h3>}
              <Blocks blocks={body.map((block, place) => ({ ...block, id: String(place) }))} />
            </section>
          ))}
        </Details>
      )}
      {unplaced.length > 0 && (
        <Details summary={`What found no place in a plan (${unplaced.length})`} open>
          <ul className="govuk-list govuk-list--bullet">
            {unplaced.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
