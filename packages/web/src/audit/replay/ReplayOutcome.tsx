import type { ReactNode } from "react";
import { Anchor } from "../../ui/Anchor.tsx";
import { Details } from "../../ui/Details.tsx";
import { InsetText } from "../../ui/InsetText.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { sayMoment } from "../../ui/sayDate.ts";
import { sayNumber } from "../../ui/sayNumber.ts";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { SummaryList } from "../../ui/SummaryList.tsx";
import { WarningText } from "../../ui/WarningText.tsx";
import { entryPath } from "../paths.ts";
import type { Replay } from "./replay.ts";

/** What came of the last replay; it stands until the next one. */
export function ReplayOutcome({ replay }: { replay: Replay }) {
  return (
    <section aria-labelledby="outcome">
      <h2 className="govuk-heading-m" id="outcome">
        What came of the last one
      </h2>
      <Verdict replay={replay} />
      <SummaryList rows={rowsOf(replay)} />
      {replay.tables.length > 0 && (
        <Details summary="The digests, table by table" open={replay.state === "DIVERGED"}>
          <Digests tables={replay.tables} />
        </Details>
      )}
    </section>
  );
}

function Verdict({ replay: { state, divergence, divergedAt, problem } }: { replay: Replay }): ReactNode {
  if (state === "EQUAL") {
    return (
      <Panel title="Equal" headingLevel={3}>
        Every page shows what the history says
      </Panel>
    );
  }
  if (state === "DIVERGED") {
    return (
      <>
        <WarningText role="alert">The views are not what the history says. Tell whoever runs the server.</WarningText>
        <p className="govuk-body">The first place at which they differ, texts sealed as they are kept:</p>
        <pre className="app-code">{divergence}</pre>
        {divergedAt && (
          <p className="govuk-body">
            <Anchor className="govuk-link" href={entryPath(divergedAt)}>
              Entry {sayNumber(divergedAt)}
            </Anchor>
            , which it is about
          </p>
        )}
      </>
    );
  }
  if (state === "CANCELLED") return <InsetText>It was cancelled, and says nothing.</InsetText>;
  return <WarningText role="alert">It could not be done: {problem}</WarningText>;
}

function rowsOf({ startedBy, startedAt, finishedAt, position, seconds, eventsPerSecond, live, rebuilt }: Replay) {
  return [
    { name: "Started", value: `${sayMoment(startedAt)}, by ${startedBy.name}` },
    ...(finishedAt ? [{ name: "Ended", value: sayMoment(finishedAt) }] : []),
    ...(position ? [{ name: "Entries", value: `${sayNumber(position)}, from the first one on` }] : []),
    ...(seconds && eventsPerSecond
      ? [{ name: "Speed", value: `${seconds.toFixed(1)} seconds, ${sayNumber(eventsPerSecond)} entries a second` }]
      : []),
    ...(live ? [{ name: "Digest of the views in use", value: <code className="app-digest">{live}</code> }] : []),
    ...(rebuilt ? [{ name: "Digest of those built again", value: <code className="app-digest">{rebuilt}</code> }] : []),
  ];
}

const head = ["Table", "In use", "Built again", "Same"].map((label) => ({ key: label, label }));

function Digests({ tables }: Pick<Replay, "tables">) {
  return (
    <StackedTable caption="Digests of the views" head={head}>
      <StackedBody>
        {tables.map(({ name, live, rebuilt }) => (
          <StackedRow key={name}>
            <StackedHeading scope="row">{name}</StackedHeading>
            <StackedCell label="In use">
              <code className="app-digest">{live}</code>
            </StackedCell>
            <StackedCell label="Built again">
              <code className="app-digest">{rebuilt}</code>
            </StackedCell>
            <StackedCell label="Same">{live === rebuilt ? "Equal" : "Differs"}</StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
    </StackedTable>
  );
}
