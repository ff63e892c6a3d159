import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { RemovedActionFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { useNavigation } from "../layout/navigation.ts";
import { Button } from "../ui/Button.tsx";
import { WarningText } from "../ui/WarningText.tsx";
import { actionPath } from "./paths.ts";
import { useRestoreAction } from "./useRestoreAction.ts";

const RemovedActionFragment = graphql(`
  fragment RemovedAction on Action {
    id
    plan {
      id
    }
  }
`);

/** Says that an action was taken out of its plan, and puts it back. */
export function RemovedAction({ action }: { action: FragmentType<RemovedActionFragment> }) {
  const { id, plan } = useData(RemovedActionFragment, action);
  const { restore, sending } = useRestoreAction();
  const { go } = useNavigation();
  const [problem, setProblem] = useState<string>();
  async function putBack() {
    const result = await restore({ planId: plan.id, actionId: id });
    if (result.outcome === "saved") go(actionPath(id), `The action is back in its plan.${result.note}`);
    else setProblem(result.message);
  }
  return (
    <>
      <WarningText>
        This action was taken out of its plan. What it said, and everything that happened to it, is still here.
      </WarningText>
      <EditorsOnly>
        {problem && (
          <p className="govuk-error-message" role="alert">
            {problem}
          </p>
        )}
        <Button type="button" secondary onClick={() => void putBack()} disabled={sending}>
          Put it back
        </Button>
      </EditorsOnly>
    </>
  );
}
