import type { ContentOf, PlanCommand } from "./usePlanCommand.ts";
import { ChangeForm } from "./ChangeForm.tsx";

type Named = { input: { commandId: string } };
type Props<Variables extends Named> = {
  id: string;
  what: string;
  /** The ids of its kind, in order. */
  order: readonly string[];
  command: PlanCommand<Variables>;
  content: (afterId: string | null) => ContentOf<Variables>;
};

/** Moves a part of the plan by one place. */
export function Steps<Variables extends Named>({ id, what, order, command, content }: Props<Variables>) {
  const place = order.indexOf(id);
  const step = (text: string, afterId: string | null) => (
    <ChangeForm
      name={`${text} ${id}`}
      command={command}
      content={() => content(afterId)}
      button={`${text} ${what}`}
      secondary
      saved={`Moved ${what}.`}
      focusAfter={`change-${id}`}
    />
  );
  return (
    <div className="app-steps">
      {place > 0 && step("Move up", order[place - 2] ?? null)}
      {place < order.length - 1 && step("Move down", order[place + 1] ?? null)}
    </div>
  );
}
