import { type SubmitEvent, useMemo } from "react";
import type { ColumnRole } from "../gql/graphql.ts";
import { errorOf } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { UnsavedNotice } from "../layout/UnsavedNotice.tsx";
import { Button } from "../ui/Button.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { CellMeaning } from "./CellMeaning.tsx";
import { CellConflict } from "./CellConflict.tsx";
import type { Statement } from "./cellText.ts";
import { actionPath } from "./paths.ts";
import { useCellWords } from "./useCellWords.ts";
import { besideWithdrawn } from "./withdrawnWords.ts";
import { columnRoleWords } from "./words.ts";

type Props = {
  action: { id: string; number?: string | null; summary: string; plan: { id: string } };
  cell: {
    column: { id: string; label: string; role: ColumnRole };
    blocks: readonly Statement[];
    changedAt: number;
  };
};

/** Changes what one cell says. What others wrote there meanwhile is shown beside it, and never lost. */
export function CellForm({ action, cell: { column, blocks, changedAt } }: Props) {
  const { go } = useNavigation();
  const words = useCellWords({
    planId: action.plan.id,
    actionId: action.id,
    columnId: column.id,
    role: column.role,
    blocks,
    seen: changedAt,
  });
  const { withdrawn, text, reason, type, sending, kept, conflict, refused } = words;
  // The same list until something else is wrong: the summary of mistakes takes the focus with every new one.
  const mistakes = useMemo(
    () =>
      refused ? [{ field: refused.at === "timescale" ? "cell-timescale" : refused.at, message: refused.message }] : [],
    [refused],
  );
  const label = column.label || columnRoleWords[column.role];

  function keepTheirs() {
    words.forget();
    go(actionPath(action.id));
  }

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const saved = await words.save();
    if (saved?.outcome === "unchanged") go(actionPath(action.id), "Nothing was changed.");
    else if (saved) go(actionPath(action.id), `“${label}” is saved.${saved.note}`);
  }

  return (
    <Page
      title={`Change “${label}”`}
      caption={`${action.number ? `Action ${action.number}: ` : ""}${action.summary}`}
      mistakes={mistakes}
      way={<WayBack href={actionPath(action.id)}>Back to the action</WayBack>}
    >
      {kept && !conflict && <UnsavedNotice keptAt={kept.at} onDiscard={words.discard} />}
      {conflict && <CellConflict conflict={conflict} onKeepTheirs={keepTheirs} />}
      <form onSubmit={(event) => void save(event)} noValidate>
        <Textarea
          name="text"
          label={conflict ? "Yours, to change further if you like" : label}
          labelClassName="govuk-label--m"
          hint={
            withdrawn === undefined
              ? "Each line is a paragraph. Begin a line with a dash and a space to make it a bullet."
              : besideWithdrawn(withdrawn)
          }
          rows={10}
          value={text}
          onChange={(event) => type({ text: event.target.value })}
          error={errorOf(mistakes, "text")}
        />
        <CellMeaning id="cell" words={words} />
        <Textarea
          name="reason"
          label={refused?.at === "reason" ? "Why?" : "Why? (optional)"}
          rows={2}
          value={reason}
          onChange={(event) => type({ reason: event.target.value })}
          error={errorOf(mistakes, "reason")}
        />
        <Button disabled={sending}>{sending ? "Saving…" : conflict ? "Replace theirs with yours" : "Save"}</Button>
      </form>
    </Page>
  );
}
