import { useState } from "react";
import { forgetUnsaved, keepUnsaved, unsavedOf } from "../layout/unsaved.ts";
import { type Statement, statementsOf, textOf } from "./cellText.ts";
import { isThere } from "./withdrawnWords.ts";
import { type CellSaved, type Conflict, useEditCell } from "./useEditCell.ts";

export type CellToEdit = {
  planId: string;
  actionId: string;
  columnId: string;
  blocks: readonly Statement[];
  /** The revision as of which the blocks are known. */
  seen: number;
};

type Unchanged = { outcome: "unchanged" };
type Refused = { message: string; needsReason: boolean };

/** Whether somebody typed something for a cell that is not saved yet. */
export function hasUnsavedWords(actionId: string, columnId: string): boolean {
  return unsavedOf(nameOf(actionId, columnId)) !== undefined;
}

/** The words that somebody gives a cell: kept until they are saved, and held against what was seen when they were written. */
export function useCellWords({ planId, actionId, columnId, blocks, seen: shown }: CellToEdit) {
  const { edit, sending } = useEditCell();
  // As they were when the form was opened: what arrives later must not pass for what this person saw.
  const [before] = useState(() => blocks.filter(isThere));
  const name = nameOf(actionId, columnId);
  const [kept, setKept] = useState(() => unsavedOf(name));
  const [text, setText] = useState(() => kept?.["text"] ?? textOf(before));
  const [reason, setReason] = useState(kept?.["reason"] ?? "");
  // Words that were kept were written over what was seen then: others may have changed it since.
  const [seen, setSeen] = useState(Number(kept?.["seen"] ?? shown));
  const [conflict, setConflict] = useState<Conflict>();
  const [refused, setRefused] = useState<Refused>();

  function type(words: { text?: string; reason?: string }) {
    keepUnsaved(name, { text, reason, seen: String(seen), ...words });
    setText(words.text ?? text);
    setReason(words.reason ?? reason);
  }

  function discard() {
    forgetUnsaved(name);
    setKept(undefined);
    setText(textOf(blocks.filter(isThere)));
    setReason("");
    setSeen(shown);
  }

  /** What was saved, or that nothing was changed; undefined when it was not saved, and then it is said why. */
  async function save(): Promise<CellSaved | Unchanged | undefined> {
    if (sending) return undefined;
    if (!conflict && text === textOf(before)) {
      forgetUnsaved(name);
      return { outcome: "unchanged" };
    }
    const written = statementsOf(text, conflict?.theirs.filter(isThere) ?? before);
    const result = await edit({ planId, actionId, columnId, blocks: written, seen, reason: reason.trim() || null });
    switch (result.outcome) {
      case "saved":
        forgetUnsaved(name);
        return result;
      case "refused":
        setRefused(result);
        return undefined;
      case "conflict":
        setConflict(result.conflict);
        setSeen(result.conflict.revision);
        setRefused({ message: result.conflict.message, needsReason: false });
        return undefined;
    }
  }

  const withdrawn = blocks.find((block) => !isThere(block))?.text;
  return {
    withdrawn,
    text,
    reason,
    type,
    save,
    discard,
    forget: () => forgetUnsaved(name),
    sending,
    kept,
    conflict,
    refused,
  };
}

function nameOf(actionId: string, columnId: string): string {
  return `cell ${actionId} ${columnId}`;
}
