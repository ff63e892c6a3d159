import { useState } from "react";
import { useNavigation } from "../../layout/navigation.ts";
import { Button } from "../../ui/Button.tsx";
import { actionPath } from "../paths.ts";
import { useUnlinkAction } from "./useUnlinkAction.ts";

type Props = { link: { planId: string; actionId: string; deliversId: string }; name: string };

/** Takes back that an action delivers another. */
export function UnlinkButton({ link, name }: Props) {
  const { unlink, sending } = useUnlinkAction();
  const { go } = useNavigation();
  const [problem, setProblem] = useState<string>();
  async function takeBack() {
    const result = await unlink(link);
    if (result.outcome === "saved") go(actionPath(link.actionId), `The link is taken away.${result.note}`);
    else setProblem(result.message);
  }
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <Button
        type="button"
        secondary
        className="app-linked__unlink app-no-print"
        onClick={() => void takeBack()}
        disabled={sending}
      >
        {sending ? "Saving…" : "Take the link away"}
        <span className="govuk-visually-hidden"> to {name}</span>
      </Button>
    </>
  );
}
