import { useNavigation } from "../../layout/navigation.ts";
import { Page } from "../../layout/Page.tsx";
import { useSession } from "../../layout/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { type Copy, holdCopy, nameOfCopy } from "../heldCopy.ts";
import type { Compared } from "./compareCopies.ts";
import { PlanDifference } from "./PlanDifference.tsx";

type Props = { older: Copy; newer: Copy; compared: Compared; onAgain: () => void };

/** What changed between two copies: how much first, then place by place. */
export function WhatChanged({ older, newer, compared, onAgain }: Props) {
  const { go } = useNavigation();
  const { me } = useSession();
  const mayKeep = me === null || me.role === "PARTNER" || me.role === "LEAD";
  function keep() {
    holdCopy(newer);
    go("/import");
  }
  return (
    <Page title="What changed" caption={`${nameOfCopy(older)}, then ${nameOfCopy(newer)}`} wide>
      <OnlyInOne titles={compared.onlyNewer} where="newer" />
      <OnlyInOne titles={compared.onlyOlder} where="older" />
      {compared.plans.map((plan, index) => (
        <PlanDifference key={index} plan={plan} />
      ))}
      <DoubtsOf side="older" doubts={compared.older.doubts} />
      <DoubtsOf side="newer" doubts={compared.newer.doubts} />
      <div className="govuk-button-group app-no-print">
        {mayKeep && (
          <Button type="button" onClick={keep}>
            Keep this plan from now on
          </Button>
        )}
        <Button type="button" secondary onClick={onAgain}>
          Compare other copies
        </Button>
      </div>
      {mayKeep && (
        <p className="govuk-body app-text app-no-print">
          The newer copy goes on to where plans are taken in: you see what was recognised in it, and nothing is recorded
          before you say so.
        </p>
      )}
    </Page>
  );
}

function OnlyInOne({ titles, where }: { titles: readonly string[]; where: string }) {
  if (titles.length === 0) return null;
  return (
    <p className="govuk-body">
      Only the {where} copy holds: {titles.join("; ")}.
    </p>
  );
}

type Doubts = Compared["older"]["doubts"];

function DoubtsOf({ side, doubts }: { side: string; doubts: Doubts }) {
  if (doubts.length === 0) return null;
  return (
    <Details summary={`What was not sure in the ${side} copy (${doubts.length})`}>
      <ul className="govuk-list govuk-list--bullet">
        {doubts.map(({ message, words }, index) => (
          <li key={index}>
            {message}
            {words && <q className="app-doubts__words">{words}</q>}
          </li>
        ))}
      </ul>
    </Details>
  );
}
