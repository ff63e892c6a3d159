import { useApolloClient } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import { ArrivalContext } from "../../layout/arrival.ts";
import type { Mistake } from "../../layout/mistakes.ts";
import { Page } from "../../layout/Page.tsx";
import { Button } from "../../ui/Button.tsx";
import type { Copy } from "../heldCopy.ts";
import { ReadingProgress } from "../ReadingProgress.tsx";
import { useReading } from "../useReading.ts";
import { type Compared, compareCopies } from "./compareCopies.ts";
import { copyIn, CopyFields } from "./CopyFields.tsx";
import { KeepPlansHere } from "./KeepPlansHere.tsx";
import { WhatChanged } from "./WhatChanged.tsx";

export function openComparePage() {
  return <ComparePage />;
}

type Found = { older: Copy; newer: Copy; compared: Compared };

/** Two copies of a plan, and what changed between them. Nothing is kept of either, and nobody has to say who they are. */
function ComparePage() {
  const [found, setFound] = useState<Found>();
  if (found === undefined) return <ChooseCopies onCompared={setFound} />;
  // A page of its own to whoever reads it, so the focus goes to its heading.
  return (
    <ArrivalContext value={{ first: false }}>
      <WhatChanged {...found} onAgain={() => setFound(undefined)} />
    </ArrivalContext>
  );
}

function ChooseCopies({ onCompared }: { onCompared: (found: Found) => void }) {
  const client = useApolloClient();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { underWay, during, stop } = useReading();

  async function compare(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay) return;
    const form = new FormData(event.currentTarget);
    const older = copyIn(form, "older", "the older copy");
    const newer = copyIn(form, "newer", "the newer copy");
    const missing = [older, newer].filter((side) => "message" in side);
    setMistakes(missing);
    if ("message" in older || "message" in newer) return;
    const compared = await during((way) => compareCopies(client, older, newer, way));
    if (compared === undefined) return;
    if ("length" in compared) setMistakes(compared);
    else onCompared({ older, newer, compared });
  }

  return (
    <Page title="Compare two copies of a plan" mistakes={mistakes}>
      <p className="govuk-body-l">
        Two copies of the same plan in your inbox? See what changed between them, row by row and word by word.
      </p>
      <p className="govuk-body">
        You need no account, and nothing is kept: both copies are read in memory and forgotten as soon as you have the
        answer. They go to this server and nowhere else.
      </p>
      <form onSubmit={(event) => void compare(event)} noValidate>
        <div className="app-side-by-side">
          <CopyFields side="older" legend="The older copy" mistakes={mistakes} />
          <CopyFields side="newer" legend="The newer copy" mistakes={mistakes} />
        </div>
        <Button disabled={underWay !== undefined}>Compare them</Button>
        <ReadingProgress underWay={underWay} onStop={stop} />
      </form>
      <KeepPlansHere />
    </Page>
  );
}
