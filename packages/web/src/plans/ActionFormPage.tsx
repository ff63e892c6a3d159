import type { ReactNode, SubmitEvent } from "react";
import { useState } from "react";
import type { Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import type { Saving } from "../layout/saving.ts";
import { UnsavedNotice } from "../layout/UnsavedNotice.tsx";
import { useUnsavedWords } from "../layout/useUnsavedWords.ts";
import { Button } from "../ui/Button.tsx";
import { actionPath } from "./paths.ts";

type Props = {
  action: { id: string; number?: string | null; summary: string };
  title: string;
  button: string;
  warning?: boolean;
  sending: boolean;
  /** What is wrong with what was filled in; when nothing is, what came of sending it. */
  submit: (form: FormData) => readonly Mistake[] | Promise<readonly Mistake[] | Saving>;
  /** What to say on the action's page afterwards. */
  saved: string;
  children: (mistakes: readonly Mistake[]) => ReactNode;
};

/** A page with one form about one action, which leads back to the action when it is saved. */
export function ActionFormPage({ action, title, button, warning = false, sending, submit, saved, children }: Props) {
  const { go } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { form, isBack, keep, forget, discard } = useUnsavedWords(`${title} ${action.id}`);
  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const result = await submit(new FormData(event.currentTarget));
    if (!("outcome" in result)) return setMistakes(result);
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    forget();
    go(actionPath(action.id), saved + result.note);
  }
  const caption = `${action.number ? `Action ${action.number}: ` : ""}${action.summary}`;
  return (
    <Page
      title={title}
      caption={caption}
      mistakes={mistakes}
      way={<WayBack href={actionPath(action.id)}>Back to the action</WayBack>}
    >
      {isBack && <UnsavedNotice onDiscard={discard} />}
      <form ref={form} onSubmit={(event) => void send(event)} onInput={keep} noValidate>
        {children(mistakes)}
        <Button warning={warning} disabled={sending}>
          {sending ? "Saving…" : button}
        </Button>
      </form>
    </Page>
  );
}
