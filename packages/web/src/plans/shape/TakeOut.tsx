import { Textarea } from "../../ui/Textarea.tsx";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import type { ContentOf, PlanCommand } from "./usePlanCommand.ts";

type Named = { input: { commandId: string } };
type Props<Variables extends Named> = {
  id: string;
  /** What it is, as people call it. */
  what: string;
  command: PlanCommand<Variables>;
  content: (reason: string | null) => ContentOf<Variables>;
  /** What becomes of what belongs to it. */
  hint: string;
  focusAfter: string;
};

/** Takes a part of the plan out, with the reason that is asked once a meeting agreed it. */
export function TakeOut<Variables extends Named>({ id, what, command, content, hint, focusAfter }: Props<Variables>) {
  return (
    <ChangeForm
      name={`take out ${id}`}
      command={command}
      content={(form) => content(wordsIn(form, "reason"))}
      button={`Take out ${what}`}
      warning
      saved={`Took out ${what}.`}
      focusAfter={focusAfter}
    >
      <Textarea
        name="reason"
        id={`${id}-reason`}
        label={`Why take out ${what}?`}
        hint={`${hint} A reason is only needed once a meeting has agreed the plan.`}
        rows={2}
      />
    </ChangeForm>
  );
}
