import { type KeyboardEvent, type SubmitEvent, useEffect, useRef } from "react";
import { sayKeptAt } from "../layout/UnsavedNotice.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { CellMeaning } from "./CellMeaning.tsx";
import { CellConflict } from "./CellConflict.tsx";
import { cellHistoryPath } from "./paths.ts";
import { type CellToEdit, useCellWords } from "./useCellWords.ts";
import { besideWithdrawn } from "./withdrawnWords.ts";
import type { CellSaved } from "./useEditCell.ts";

type Props = {
  cell: CellToEdit;
  label: string;
  of: string;
  /** When the words in it were typed, where they are those of an earlier visit. */
  keptAt: number | undefined;
  onClose: (saved?: CellSaved) => void;
};

/** A small form in a cell of the table. */
export function CellEditor({ cell, label, of, keptAt, onClose }: Props) {
  const words = useCellWords(cell);
  const { withdrawn, text, reason, type, sending, conflict, refused } = words;
  const field = useRef<HTMLTextAreaElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = `${cell.actionId}-${cell.columnId}`;
  const asksWhy = refused?.at === "reason" || reason !== "";

  useEffect(() => {
    if (!field.current) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  useEffect(() => {
    if (!refused) return;
    if (refused.at === "timescale")
      form.current
        ?.querySelector<HTMLElement>(".app-said .govuk-input--error, .app-said .govuk-select--error")
        ?.focus();
    else (refused.at === "reason" ? why : field).current?.focus();
  }, [refused]);

  function cancel() {
    words.forget();
    onClose();
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  }

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const result = await words.save();
    if (result) onClose(result.outcome === "saved" ? result : undefined);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from wherever the focus is.
    <form
      ref={form}
      className="app-cell__form"
      onSubmit={(event) => void save(event)}
      onKeyDown={cancelOnEscape}
      noValidate
    >
      {conflict && <CellConflict conflict={conflict} onKeepTheirs={cancel} />}
      <Textarea
        ref={field}
        name="text"
        id={`${id}-text`}
        label={conflict ? "Yours, to change further if you like" : `${label} of ${of}`}
        labelClassName={conflict ? "govuk-label--s" : "govuk-visually-hidden"}
        hint={
          keptAt !== undefined
            ? `What you typed here on ${sayKeptAt(keptAt)} is back. It is not saved yet.`
            : withdrawn === undefined
              ? "Each line is a statement. Begin it with “- ” for a bullet."
              : besideWithdrawn(withdrawn)
        }
        rows={Math.min(14, Math.max(3, text.split("\n").length + Math.floor(text.length / 30)))}
        value={text}
        onChange={(event) => type({ text: event.target.value })}
        error={refused?.at === "text" ? refused.message : undefined}
      />
      <CellMeaning id={id} words={words} />
      {asksWhy && (
        <Textarea
          ref={why}
          name="reason"
          id={`${id}-reason`}
          label="Why?"
          rows={2}
          value={reason}
          onChange={(event) => type({ reason: event.target.value })}
          error={refused?.at === "reason" ? refused.message : undefined}
        />
      )}
      <div className="govuk-button-group app-cell__buttons">
        <Button disabled={sending}>{sending ? "Saving…" : conflict ? "Replace theirs with yours" : "Save"}</Button>
        <Button type="button" secondary onClick={cancel}>
          Cancel
        </Button>
        <Anchor className="govuk-link" href={cellHistoryPath(cell.actionId, cell.columnId)}>
          History<span className="govuk-visually-hidden"> of this cell</span>
        </Anchor>
      </div>
    </form>
  );
}
