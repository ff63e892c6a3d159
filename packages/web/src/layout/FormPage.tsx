import type { ReactNode, SubmitEvent } from "react";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { WhoMayEdit } from "./EditorsOnly.tsx";
import type { Mistake } from "./mistakes.ts";
import { useNavigation } from "./navigation.ts";
import { Page } from "./Page.tsx";
import type { Saving } from "./saving.ts";
import { useMayEdit } from "./session.ts";
import { UnsavedNotice } from "./UnsavedNotice.tsx";
import { useUnsavedWords } from "./useUnsavedWords.ts";
import { WayBack } from "./WayBack.tsx";

export type FormProps = {
  title: string;
  button: string;
  warning?: boolean | undefined;
  sending: boolean;
  /** What is wrong with what was filled in; when nothing is, what came of sending it. */
  submit: (form: FormData) => readonly Mistake[] | Promise<readonly Mistake[] | Saving>;
  /** What to say afterwards, on the page that it leads back to. */
  saved: string;
  children: (mistakes: readonly Mistake[]) => ReactNode;
};

type Props = FormProps & {
  /** By which name what is typed is kept until it is saved. */
  name: string;
  caption: string;
  back: { href: string; text: string };
};

/** A page with one form, for those who may send it. It leads back to where it came from when it is saved. */
export function FormPage(props: Props) {
  const { title, caption, back } = props;
  if (useMayEdit()) return <Form {...props} />;
  return (
    <Page title={title} caption={caption} way={<WayBack href={back.href}>{back.text}</WayBack>}>
      <WhoMayEdit />
    </Page>
  );
}

function Form({ name, title, caption, back, button, warning, sending, submit, saved, children }: Props) {
  const { go } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { form, keptAt, keep, forget, discard } = useUnsavedWords(name);
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
    <Page title={title} caption={caption} mistakes={mistakes} way={<WayBack href={back.href}>{back.text}</WayBack>}>
      {keptAt !== undefined && <UnsavedNotice keptAt={keptAt} onDiscard={discard} />}
      <form ref={form} onSubmit={(event) => void send(event)} onInput={keep} noValidate>
        {children(mistakes)}
        <Button warning={warning ?? false} disabled={sending}>
          {sending ? "Saving…" : button}
        </Button>
      </form>
    </Page>
  );
}
