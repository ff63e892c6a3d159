import { useState } from "react";
import type { ColumnRole } from "../gql/graphql.ts";
import { useSession } from "../layout/session.ts";
import { forgetUnsaved, keepUnsaved, type Owner, unsavedOf } from "../layout/unsaved.ts";
import { type Statement, statementsOf, textOf } from "./cellText.ts";
import { isThere } from "./withdrawnWords.ts";
import { keptChoices, type LeadChoices, namedIn, type NamedLead } from "./namedLeads.ts";
import { namesLeads, useCellReading } from "./useCellReading.ts";
import { keptTimescale, saidBefore, type SaidTimescale, toSend } from "./saidTimescale.ts";
import { type CellSaved, type Conflict, type Refused, useEditCell } from "./useEditCell.ts";

export type CellToEdit = {
  planId: string;
  actionId: string;
  columnId: string;
  role: ColumnRole;
  blocks: readonly Statement[];
  /** The revision as of which the blocks are known. */
  seen: number;
};

type Unchanged = { outcome: "unchanged" };

/** When somebody typed something for a cell that is not saved yet; undefined when they did not. */
export function useKeptWords({ actionId, columnId, blocks }: CellToEdit) {
  const owner = useOwner(actionId, columnId);
  const [keptAt, setKeptAt] = useState(() => {
    const kept = unsavedOf(owner);
    // What stands in the cell was saved, though nobody may have been told.
    return kept?.words["text"] === textOf(blocks.filter(isThere)) ? undefined : kept?.at;
  });
  return {
    keptAt,
    /** They were taken up, or dropped. */
    take: () => setKeptAt(undefined),
    drop() {
      forgetUnsaved(owner);
      setKeptAt(undefined);
    },
  };
}

/** The words that somebody gives a cell: kept until they are saved, and held against what was seen when they were written. */
export function useCellWords(cell: CellToEdit) {
  const { planId, actionId, columnId, role, blocks, seen: shown } = cell;
  const { edit, sending } = useEditCell();
  // As they were when the form was opened: what arrives later must not pass for what this person saw.
  const [before] = useState(() => blocks.filter(isThere));
  const owner = useOwner(actionId, columnId);
  const [kept, setKept] = useState(() => unsavedOf(owner));
  const [text, setText] = useState(() => kept?.words["text"] ?? textOf(before));
  const [reason, setReason] = useState(kept?.words["reason"] ?? "");
  const [choices, setChoices] = useState(() => keptChoices(kept?.words["leads"]));
  const [said, setSaid] = useState(() => keptTimescale(kept?.words["timescale"]));
  // Words that were kept were written over what was seen then: others may have changed it since.
  const [seen, setSeen] = useState(Number(kept?.words["seen"] ?? shown));
  const [conflict, setConflict] = useState<Conflict>();
  const [refused, setRefused] = useState<Refused>();
  const [reading, setReading] = useState(false);
  const read = useCellReading(cell, text);
  const isSending = sending || reading;
  const isAsBefore = text === textOf(before);

  function type(words: { text?: string; reason?: string; choices?: LeadChoices; said?: SaidTimescale }) {
    const leads = JSON.stringify(words.choices ?? choices);
    const meant = words.said ?? said;
    keepUnsaved(owner, {
      text: words.text ?? text,
      reason: words.reason ?? reason,
      seen: String(seen),
      leads,
      timescale: meant ? JSON.stringify(meant) : "",
    });
    setSaid(meant);
    setText(words.text ?? text);
    setReason(words.reason ?? reason);
    setChoices(words.choices ?? choices);
  }

  /** Who is named in the words as they stand; nothing where that does not follow from this column, or is not known. */
  async function leadsToSend() {
    if (!namesLeads(role)) return {};
    setReading(true);
    const leads = await read.leadsOf(text);
    setReading(false);
    return leads ? { leads: namedIn(leads, choices) } : {};
  }

  function discard() {
    forgetUnsaved(owner);
    setKept(undefined);
    setText(textOf(blocks.filter(isThere)));
    setReason("");
    setChoices({});
    setSaid(undefined);
    setSeen(shown);
  }

  /** What was saved, or that nothing was changed; undefined when it was not saved, and then it is said why. */
  async function save(): Promise<CellSaved | Unchanged | undefined> {
    if (isSending) return undefined;
    if (!conflict && isAsBefore && Object.keys(choices).length === 0 && said === undefined) {
      forgetUnsaved(owner);
      return { outcome: "unchanged" };
    }
    const timescale = said && text.trim() !== "" ? toSend(said) : null;
    if (timescale === undefined) {
      const message =
        said?.kind === "RECURRING" ? "Choose how often it comes" : "Enter a real day, for example 31 3 2027";
      setRefused({ message, at: "timescale" });
      return undefined;
    }
    const written = statementsOf(text, conflict?.theirs.filter(isThere) ?? before);
    const says = { blocks: written, seen, reason: reason.trim() || null, timescale, ...(await leadsToSend()) };
    const result = await edit({ planId, actionId, columnId, ...says });
    switch (result.outcome) {
      case "saved":
        forgetUnsaved(owner);
        return result;
      case "refused":
        setRefused(result);
        return undefined;
      case "conflict":
        setConflict(result.conflict);
        setSeen(result.conflict.revision);
        setRefused({ message: result.conflict.message, at: "text" });
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
    forget: () => forgetUnsaved(owner),
    sending: isSending,
    timescale: read.timescale,
    /** What is meant, as it is said now; undefined in columns of another kind, and where nothing is printed. */
    said: role === "TIMESCALE" && text.trim() !== "" ? (said ?? saidBefore(isAsBefore ? read.said : null)) : undefined,
    /** Whether somebody had said what other words mean, and nobody has said it of these. */
    isReadAgain: Boolean(read.said) && !isAsBefore && said === undefined,
    say: (timescale: SaidTimescale) => type({ said: timescale }),
    leads: namesLeads(role) && read.leads ? namedIn(read.leads, choices) : undefined,
    organisations: read.organisations,
    choose: (lead: NamedLead) => type({ choices: { ...choices, [lead.text]: lead } }),
    kept,
    conflict,
    refused,
  };
}

function useOwner(actionId: string, columnId: string): Owner {
  const person = useSession().me?.id ?? "nobody";
  return { person, form: `cell ${actionId} ${columnId}` };
}
