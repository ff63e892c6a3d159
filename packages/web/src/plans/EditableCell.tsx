import { type ReactNode, useEffect, useRef, useState } from "react";
import { CellEditor } from "./CellEditor.tsx";
import { useNews } from "./news.ts";
import { UndoButton } from "./UndoButton.tsx";
import { type CellToEdit, hasUnsavedWords } from "./useCellWords.ts";
import type { CellSaved } from "./useEditCell.ts";

type Props = {
  cell: CellToEdit;
  label: string;
  /** Which action it is of, as people call it. */
  of: string;
  children: ReactNode;
};

/** What a cell says, to be changed where it stands. */
export function EditableCell({ cell, label, of, children }: Props) {
  const announce = useNews();
  const [editing, setEditing] = useState<"asked" | "again" | undefined>(() =>
    hasUnsavedWords(cell.actionId, cell.columnId) ? "again" : undefined,
  );
  const [saved, setSaved] = useState<{ said: string; revision?: number }>();
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);

  useEffect(() => {
    if (editing || !returning.current) return;
    returning.current = false;
    button.current?.focus();
  }, [editing]);

  function open() {
    setSaved(undefined);
    setEditing("asked");
  }

  function close(result?: CellSaved) {
    const said = result && `Saved.${cell.role === "TIMESCALE" ? understood(result) : ""}${result.note}`;
    returning.current = true;
    setSaved(result && said ? { said, revision: result.revision } : undefined);
    setEditing(undefined);
    announce(said ? `${label} of ${of}: ${said}` : "Nothing was changed.");
  }

  function undone(note: string) {
    returning.current = true;
    setSaved({ said: `Undone.${note}` });
    announce(`${label} of ${of}: undone.${note}`);
    button.current?.focus();
  }

  if (editing) {
    return <CellEditor cell={cell} label={label} of={of} isBack={editing === "again"} onClose={close} />;
  }
  return (
    <>
      {children}
      {saved && <p className="app-cell__saved">{saved.said}</p>}
      {saved?.revision !== undefined && (
        <UndoButton planId={cell.planId} revision={saved.revision} what={`${label} of ${of}`} onUndone={undone} />
      )}
      <button
        ref={button}
        type="button"
        className="app-cell__edit app-no-print"
        aria-label={`Edit: ${label} of ${of}`}
        onClick={open}
      >
        Edit
      </button>
    </>
  );
}

function understood({ timescale }: CellSaved): string {
  if (!timescale) return "";
  return timescale.kind === "NONE" ? " No date was recognised in it." : ` Understood as: ${timescale.meaning}.`;
}
