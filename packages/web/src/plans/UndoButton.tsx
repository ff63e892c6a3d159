import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { ErrorMessage } from "../ui/ErrorMessage.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { useUndoEdit } from "./useUndoEdit.ts";

type Props = {
  planId: string;
  /** The revision that the change made. */
  revision: number;
  /** What is undone, as people call it. */
  what: string;
  onUndone: (note: string) => void;
};

/** Takes a change back. Why is asked only where the rules want to know. */
export function UndoButton({ planId, revision, what, onUndone }: Props) {
  const { undo, sending } = useUndoEdit();
  const [problem, setProblem] = useState<string>();
  const [asksWhy, setAsksWhy] = useState(false);
  const why = useRef<HTMLTextAreaElement>(null);
  const id = `undo-${revision}`;

  useEffect(() => {
    if (asksWhy) why.current?.focus();
  }, [asksWhy]);

  async function takeBack(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim() || null;
    const result = await undo({ planId, revision, reason });
    if (result.outcome === "saved") return onUndone(result.note);
    if (result.refusal === "REASON_MISSING") setAsksWhy(true);
    setProblem(result.message);
  }

  return (
    <form className="app-undo" onSubmit={(event) => void takeBack(event)} noValidate>
      {problem && !asksWhy && (
        <div role="alert">
          <ErrorMessage>{problem}</ErrorMessage>
        </div>
      )}
      {asksWhy && (
        <Textarea ref={why} id={`${id}-reason`} name="reason" label="Why undo it?" rows={2} error={problem} />
      )}
      <Button secondary disabled={sending} aria-label={`Undo: ${what}`}>
        {sending ? "Undoing…" : "Undo"}
      </Button>
    </form>
  );
}
