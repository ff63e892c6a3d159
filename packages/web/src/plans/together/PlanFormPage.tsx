import { type ReactNode, type SubmitEvent, useState } from "react";
import type { Mistake } from "../../layout/mistakes.ts";
import { useNavigation } from "../../layout/navigation.ts";
import { Page } from "../../layout/Page.tsx";
import type { Saving } from "../../layout/saving.ts";
import { UnsavedNotice } from "../../layout/UnsavedNotice.tsx";
import { useUnsavedWords } from "../../layout/useUnsavedWords.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";

type Props = {
  plan: { id: string; title: string };
  title: string;
  button: string;
  /** Where the form leads back to, before and after it is saved. */
  back: { href: string; text: string };
  sending: boolean;
  /** What is wrong with what was filled in; when nothing is, what came of sending it. */
  submit: (form: FormData) => readonly Mistake[] | Promise<readonly Mistake[] | Saving>;
  saved: string;
  children: (mistakes: readonly Mistake[]) => ReactNode;
};

/** A page with one form about a plan, which leads back to where it was opened when it is saved. */
export function PlanFormPage({ plan, title, button, back, sending, submit, saved, children }: Props) {
  const { go } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { form, isBack, keep, forget, discard } = useUnsavedWords(`${title} ${plan.id}`);
  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const result = await submit(new FormData(event.currentTarget));
    if (!("outcome" in result)) return setMistakes(result);
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    forget();
    go(back.href, saved + result.note);
  }
  return (
    <Page title={title} caption={plan.title} mistakes={mistakes} way={<WayBack href={back.href}>{back.text}</WayBack>}>
      {isBack && <UnsavedNotice onDiscard={discard} />}
      <form ref={form} onSubmit={(event) => void send(event)} onInput={keep} noValidate>
        {children(mistakes)}
        <Button disabled={sending}>{sending ? "Saving…" : button}</Button>
      </form>
    </Page>
  );
}
