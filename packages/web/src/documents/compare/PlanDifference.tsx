import type { ReactNode } from "react";
import { InsetText } from "../../ui/InsetText.tsx";
import { StackedBody, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import type { PlanCompared, TextCompared } from "./compareCopies.ts";
import { RowDifferences } from "./RowDifferences.tsx";
import { head, Sides } from "./Sides.tsx";

/** How two copies of one plan differ: counts, then rows, then what stands around them. */
export function PlanDifference({ plan }: { plan: PlanCompared }) {
  const { counts, rows, columns, sections, objectives, narratives } = plan;
  const name = plan.name ?? "The plan";
  const about = [
    ...(plan.title ? [{ what: "Title", ...plan.title }] : []),
    ...(plan.period ? [{ what: "When it runs", ...plan.period }] : []),
    ...named("Column", columns),
    ...named("Section", sections),
    ...named("Objective", objectives),
    ...named("Text around the table", narratives),
  ];
  return (
    <section aria-label={name}>
      <h2 className="govuk-heading-m">{name}</h2>
      <Counts counts={counts} />
      {rows.length === 0 && about.length === 0 && (
        <InsetText>Nothing is different: both copies say the same.</InsetText>
      )}
      {rows.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Row by row</h3>
          <RowDifferences rows={rows} name={name} />
        </>
      )}
      {about.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Columns, headings and texts</h3>
          <StackedTable caption={`What changed around the rows of ${name}`} head={head} className="app-compared">
            <StackedBody>
              {about.map(({ what, older, newer }, index) => (
                <StackedRow key={index}>
                  <StackedHeading scope="row">
                    {what}
                    <span className="govuk-hint app-line">{fateOf({ older, newer })}</span>
                  </StackedHeading>
                  <Sides older={older ?? ""} newer={newer ?? ""} />
                </StackedRow>
              ))}
            </StackedBody>
          </StackedTable>
        </>
      )}
    </section>
  );
}

const named = (what: string, texts: readonly TextCompared[]) => texts.map((text) => ({ what, ...text }));

function fateOf({ older, newer }: { older?: string | null | undefined; newer?: string | null | undefined }): string {
  if (!older) return "Added";
  return newer ? "Changed" : "Taken out";
}

const fates = [
  ["added", "added"],
  ["changed", "changed"],
  ["moved", "moved"],
  ["renumbered", "renumbered"],
  ["removed", "taken out"],
  ["unchanged", "the same"],
] as const;

function Counts({ counts }: { counts: PlanCompared["counts"] }): ReactNode {
  return (
    <>
      <h3 className="govuk-heading-s">What became of its rows</h3>
      <ul className="app-counts">
        {fates.map(([fate, words]) => (
          <li key={fate}>
            <span className="app-counts__number">{counts[fate].toLocaleString("en-GB")}</span> {words}
          </li>
        ))}
      </ul>
    </>
  );
}
