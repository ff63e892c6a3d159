import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { UndoLastFragment } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { useData } from "../layout/useData.ts";
import { sayMoment } from "../ui/sayDate.ts";
import { UndoButton } from "./UndoButton.tsx";

const UndoLastFragment = graphql(`
  fragment UndoLast on Plan {
    id
    lastEdit {
      revision
      entry {
        id
        sentence
        recordedAt
      }
      action {
        id
        number
        summary
      }
    }
  }
`);

/** The newest change of whoever looks, to be taken back with one press while nobody changed the same place since. */
export function UndoLast({ plan }: { plan: FragmentType<UndoLastFragment> }) {
  const { id: planId, lastEdit } = useData(UndoLastFragment, plan);
  const [undone, setUndone] = useState<string>();
  return (
    <EditorsOnly>
      <div className="app-undo-last app-no-print">
        <output>{undone && <p className="govuk-body app-undo-last__done">{undone}</p>}</output>
        {lastEdit && (
          <>
            <p className="govuk-body">
              Your last change: {saying(lastEdit)}{" "}
              <span className="app-undo-last__when">{sayMoment(lastEdit.entry.recordedAt)}</span>
            </p>
            <UndoButton
              key={lastEdit.revision}
              planId={planId}
              revision={lastEdit.revision}
              what={saying(lastEdit)}
              onUndone={(note) => setUndone(`Undone: ${saying(lastEdit)}${note}`)}
            />
          </>
        )}
      </div>
    </EditorsOnly>
  );
}

function saying({ entry, action }: NonNullable<UndoLastFragment["lastEdit"]>): string {
  const of = action ? `, ${action.number ? `action ${action.number}` : `“${action.summary}”`}` : "";
  return `${entry.sentence}${of}.`;
}
