import { useApolloClient } from "@apollo/client/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { CellEditor } from "./CellEditor.tsx";
import { sayKeptAt } from "../layout/UnsavedNotice.tsx";
import { useNews } from "./news.ts";
import { readRows } from "./planRows.ts";
import { UndoButton } from "./UndoButton.tsx";
import { type CellToEdit, useKeptWords } from "./useCellWords.ts";
import type { CellSaved } from "./useEditCell.ts";

type Props = {
  cell: CellToEdit;
  label: string;
  /** Which action it is of, as people call it. */
  of: string;
  children: ReactNode;
};

type Saved = { said: string; revision?: number; shown: boolean };

const NOT_YET_SHOWN = "Saved, not yet shown. It is recorded, and will be here in a moment.";

/** What a cell says, to be changed where it stands. */
export function EditableCell({ cell, label, of, children }: Props) {
  const announce = useNews();
  const kept = useKeptWords(cell);
  const [editing, setEditing] = useState<{ keptAt: number | undefined }>();
  const [saved, setSaved] = useState<Saved>();
  const isWaiting = saved?.shown === false && cell.seen < (saved.revision ?? 0);
  useReadUntilShown(cell.actionId, isWaiting);
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);

  useEffect(() => {
    if (editing || !returning.current) return;
    returning.current = false;
    button.current?.focus();
  }, [editing]);

  function open() {
    setSaved(undefined);
    setEditing({ keptAt: kept.keptAt });
    kept.take();
  }

  function drop() {
    kept.drop();
    returning.current = true;
    announce(`${label} of ${of}: what was not saved is discarded.`);
    button.current?.focus();
  }

  function close(result?: CellSaved) {
    const said = `Saved.${result && cell.role === "TIMESCALE" ? understood(result) : ""}`;
    returning.current = true;
    setSaved(result && { said, revision: result.revision, shown: result.shown });
    setEditing(undefined);
    announce(result ? `${label} of ${of}: ${result.shown ? said : NOT_YET_SHOWN}` : "Nothing was changed.");
  }

  function undone(note: string) {
    returning.current = true;
    setSaved({ said: `Undone.${note}`, shown: true });
    announce(`${label} of ${of}: undone.${note}`);
    button.current?.focus();
  }

  if (editing) {
    return <CellEditor cell={cell} label={label} of={of} keptAt={editing.keptAt} onClose={close} />;
  }
  return (
    <>
      {children}
      {kept.keptAt !== undefined && (
        <div className="app-cell__kept app-no-print">
          <p className="govuk-body-s">What you typed here on {sayKeptAt(kept.keptAt)} is kept. It is not saved yet.</p>
          <button type="button" className="app-cell__take" aria-label={`Use it: ${label} of ${of}`} onClick={open}>
            Use it
          </button>
          <button type="button" className="app-cell__take" aria-label={`Discard it: ${label} of ${of}`} onClick={drop}>
            Discard it
          </button>
        </div>
      )}
      {saved && <p className="app-cell__saved">{isWaiting ? NOT_YET_SHOWN : saved.said}</p>}
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

const READ_AGAIN_MS = 2_000;

/** Reads a row again every other second, until what was saved is in it. */
function useReadUntilShown(actionId: string, isWaiting: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!isWaiting) return undefined;
    // What cannot be read now is read the next time.
    const again = setInterval(() => void readRows(client, [actionId], {}).catch(() => undefined), READ_AGAIN_MS);
    return () => clearInterval(again);
  }, [client, actionId, isWaiting]);
}
