import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { UnsavedNotice } from "../../layout/UnsavedNotice.tsx";
import { useUnsavedWords } from "../../layout/useUnsavedWords.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorMessage } from "../../ui/ErrorMessage.tsx";
import { focusOn } from "../../ui/focusOn.ts";
import { useNews } from "../news.ts";
import { type ContentOf, type PlanCommand, usePlanCommand } from "./usePlanCommand.ts";

type Props<Variables extends { input: { commandId: string } }> = {
  /** What tells this form from the others of the page. */
  name: string;
  command: PlanCommand<Variables>;
  /** What is sent; or what is wrong with what was filled in, and then nothing is. */
  content: (form: FormData) => ContentOf<Variables> | { problem: string };
  button: ReactNode;
  secondary?: boolean;
  warning?: boolean;
  /** What is said when it is saved. */
  saved: string;
  /** What takes the focus then, by its id; what was pressed keeps it when left out. */
  focusAfter?: string;
  /** Whether the form is for something new, and is empty again when that is saved. */
  fresh?: boolean;
  onSaved?: () => void;
  children?: ReactNode;
};

/** One of the small forms of the layout page. It stays where it is, and says what came of it. */
export function ChangeForm<Variables extends { input: { commandId: string } }>({
  name,
  command,
  content,
  button,
  secondary = false,
  warning = false,
  saved,
  focusAfter,
  fresh = false,
  onSaved,
  children,
}: Props<Variables>) {
  const { run, sending } = usePlanCommand(command);
  const announce = useNews();
  const [said, setSaid] = useState<{ problem: string } | { news: string }>();
  const words = useUnsavedWords(name);
  const { form } = words;
  const moved = useRef(false);

  // What was moved is drawn in another place, which takes the focus away from it.
  useEffect(() => {
    if (!moved.current || sending) return;
    moved.current = false;
    focusById(focusAfter);
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const filledIn = content(new FormData(event.currentTarget));
    if ("problem" in filledIn) return setSaid({ problem: filledIn.problem });
    const result = await run(filledIn);
    if (result.outcome === "refused") return setSaid({ problem: result.message });
    words.forget();
    if (fresh) form.current?.reset();
    moved.current = true;
    focusById(focusAfter);
    setSaid({ news: saved + result.note });
    announce(saved + result.note);
    onSaved?.();
  }

  return (
    <form
      ref={form}
      className="app-change"
      onSubmit={(event) => void submit(event)}
      onInput={() => words.keep()}
      noValidate
    >
      {words.keptAt !== undefined && !said && <UnsavedNotice keptAt={words.keptAt} onDiscard={() => words.discard()} />}
      {said && "problem" in said && (
        <div role="alert">
          <ErrorMessage>{said.problem}</ErrorMessage>
        </div>
      )}
      {children}
      <Button secondary={secondary} warning={warning} disabled={sending}>
        {button}
      </Button>
      {said && "news" in said && <p className="app-change__saved">{said.news}</p>}
    </form>
  );
}

function focusById(id: string | undefined) {
  const element = id === undefined ? null : document.getElementById(id);
  if (element) focusOn(element);
}

/** A field's words without the blanks around them; null when there are none. */
export function wordsIn(form: FormData, field: string): string | null {
  return String(form.get(field) ?? "").trim() || null;
}
