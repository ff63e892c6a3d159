import { type SubmitEvent, useState } from "react";
import type { ColumnRole } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
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
  const [text, setText] = useState(() => textOf(blocks));
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState(action.plan.revision);
  const [conflict, setConflict] = useState<Conflict>();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const label = column.label || columnRoleWords[column.role];

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
    if (result.outcome === "saved") return go(actionPath(action.id), `“${label}” is saved.${result.note}`);
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
      {conflict && <CellConflict conflict={conflict} onKeepTheirs={() => go(actionPath(action.id))} />}
      <form onSubmit={(event) => void save(event)} noValidate>
        <Textarea
          name="text"
          label={conflict ? "Yours, to change further if you like" : label}
          labelClassName="govuk-label--m"
          hint="Each line is a paragraph. Begin a line with a dash and a space to make it a bullet."
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={errorOf(mistakes, "text")}
        />
        <Textarea
          name="reason"
          label="Why? (optional)"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={sending}>{sending ? "Saving…" : conflict ? "Replace theirs with yours" : "Save"}</Button>
      </form>
    </Page>
  );
}
