import { type SubmitEvent, useState } from "react";
import type { ColumnRole } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { forgetUnsaved, keepUnsaved, unsavedOf } from "../layout/unsaved.ts";
import { UnsavedNotice } from "../layout/UnsavedNotice.tsx";
import { Button } from "../ui/Button.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { CellConflict } from "./CellConflict.tsx";
import { type Statement, statementsOf, textOf } from "./cellText.ts";
import { actionPath } from "./paths.ts";
import { type Conflict, useEditCell } from "./useEditCell.ts";
import { columnRoleWords } from "./words.ts";

type Props = {
  action: { id: string; number?: string | null; summary: string; plan: { id: string; revision: number } };
  cell: { column: { id: string; label: string; role: ColumnRole }; blocks: readonly Statement[] };
};

/** Changes what one cell says. What others wrote there meanwhile is shown beside it, and never lost. */
export function CellForm({ action, cell: { column, blocks } }: Props) {
  const { go } = useNavigation();
  const { edit, sending } = useEditCell();
  // As they were when the form was opened: what arrives later must not pass for what this person saw.
  const [before] = useState(blocks);
  const formName = `cell ${action.id} ${column.id}`;
  const [kept, setKept] = useState(() => unsavedOf(formName));
  const [text, setText] = useState(() => kept?.["text"] ?? textOf(blocks));
  const [reason, setReason] = useState(kept?.["reason"] ?? "");
  // Words that were kept were written over what was seen then: others may have changed it since.
  const [seen, setSeen] = useState(Number(kept?.["seen"] ?? action.plan.revision));
  const [conflict, setConflict] = useState<Conflict>();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const label = column.label || columnRoleWords[column.role];

  function type(words: { text?: string; reason?: string }) {
    keepUnsaved(formName, { text, reason, seen: String(seen), ...words });
    setText(words.text ?? text);
    setReason(words.reason ?? reason);
  }

  function keepTheirs() {
    forgetUnsaved(formName);
    go(actionPath(action.id));
  }

  function discard() {
    forgetUnsaved(formName);
    setKept(undefined);
    setText(textOf(blocks));
    setReason("");
    setSeen(action.plan.revision);
  }

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const written = statementsOf(text, conflict?.theirs ?? before);
    const content = {
      planId: action.plan.id,
      actionId: action.id,
      columnId: column.id,
      blocks: written,
      seen,
      reason: reason.trim() || null,
    };
    const result = await edit(content);
    if (result.outcome === "saved") {
      forgetUnsaved(formName);
      return go(actionPath(action.id), `“${label}” is saved.${result.note}`);
    }
    if (result.outcome === "refused") return setMistakes([{ field: "text", message: result.message }]);
    setConflict(result.conflict);
    setSeen(result.conflict.revision);
    setMistakes([{ field: "text", message: result.conflict.message }]);
  }

  return (
    <Page
      title={`Change “${label}”`}
      caption={`${action.number ? `Action ${action.number}: ` : ""}${action.summary}`}
      mistakes={mistakes}
      way={<WayBack href={actionPath(action.id)}>Back to the action</WayBack>}
    >
      {kept && !conflict && <UnsavedNotice onDiscard={discard} />}
      {conflict && <CellConflict conflict={conflict} onKeepTheirs={keepTheirs} />}
      <form onSubmit={(event) => void save(event)} noValidate>
        <Textarea
          name="text"
          label={conflict ? "Yours, to change further if you like" : label}
          labelClassName="govuk-label--m"
          hint="Each line is a paragraph. Begin a line with a dash and a space to make it a bullet."
          rows={10}
          value={text}
          onChange={(event) => type({ text: event.target.value })}
          error={errorOf(mistakes, "text")}
        />
        <Textarea
          name="reason"
          label="Why? (optional)"
          rows={2}
          value={reason}
          onChange={(event) => type({ reason: event.target.value })}
        />
        <Button disabled={sending}>{sending ? "Saving…" : conflict ? "Replace theirs with yours" : "Save"}</Button>
      </form>
    </Page>
  );
}
