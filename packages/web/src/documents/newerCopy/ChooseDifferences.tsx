import { type ReactNode, type SubmitEvent, useState } from "react";
import { dateItems } from "../../layout/dateItems.ts";
import { dayIn } from "../../layout/dayIn.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { useNavigation } from "../../layout/navigation.ts";
import { Page } from "../../layout/Page.tsx";
import { planPath } from "../../plans/paths.ts";
import { Button } from "../../ui/Button.tsx";
import { DateInput } from "../../ui/DateInput.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Input } from "../../ui/Input.tsx";
import { sayMoment, today } from "../../ui/sayDate.ts";
import type { Read } from "../ChooseDocument.tsx";
import { nameOfCopy } from "../heldCopy.ts";
import { ReadingProgress } from "../ReadingProgress.tsx";
import type { UnderWay } from "../useReading.ts";
import { CopyColumns } from "./CopyColumns.tsx";
import { CopyDoubts } from "./CopyDoubts.tsx";
import { DifferencesTable } from "./DifferencesTable.tsx";
import type { Mapping, NewerCopy } from "./newerCopy.ts";
import { useTakeNewerCopy } from "./useTakeNewerCopy.ts";

type Props = {
  plan: { id: string; title: string; columns: readonly { id: string; label: string }[] };
  read: Read<NewerCopy>;
  /** Which of its columns are which of the plan's, where somebody said so. */
  mapping: Mapping | undefined;
  way: ReactNode;
  onAgain: () => void;
  onMapped: (found: NewerCopy, mapping: Mapping) => void;
};

/** Everything that a copy would change, to take or leave; and who sent it, and when it came. */
export function ChooseDifferences({ plan, read, mapping, way, onAgain, onMapped }: Props) {
  const { copy, document, found } = read;
  const { go } = useNavigation();
  const { takeNewerCopy, sending } = useTakeNewerCopy();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [underWay, setUnderWay] = useState<UnderWay>();
  const { differences } = found;

  async function take(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const keys = form.getAll("take").map(String);
    const sentBy = String(form.get("sentBy") ?? "").trim();
    const receivedOn = dayIn(form, "receivedOn");
    const wrong = mistakesIn(keys, sentBy, receivedOn);
    setMistakes(wrong);
    if (wrong.length > 0 || receivedOn === undefined) return;
    const answersTo = mapping && { answersTo: [...mapping.answersTo] };
    const content = { planId: plan.id, document, index: found.index, ...answersTo, take: keys, sentBy, receivedOn };
    const readingId = crypto.randomUUID();
    setUnderWay({ doing: "sending", readingId });
    const result = await takeNewerCopy(content, readingId);
    setUnderWay(undefined);
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    const { taken, left, shown } = result.taken;
    go(planPath(plan.id), `${sayTaken(taken, left)}${shown ? "" : " They will be shown in a moment."}`);
  }

  const again = (
    <Button type="button" secondary onClick={onAgain} disabled={sending}>
      Choose another copy
    </Button>
  );
  const name = nameOfCopy(copy);
  const columns = <CopyColumns plan={plan} read={read} onMapped={onMapped} />;
  if (differences.length === 0)
    return (
      <Page key="nothing" title="Nothing is different" caption={`${plan.title}: ${name}`} way={way}>
        <EmptyState title="The copy says nothing that the plan does not say already." />
        <Since found={found} />
        {columns}
        {again}
      </Page>
    );
  return (
    <Page
      key="something"
      title="What the copy would change"
      caption={`${plan.title}: ${name}`}
      way={way}
      mistakes={mistakes}
      wide
    >
      <div className="app-text">
        <p className="govuk-body">
          {differences.length === 1 ? "1 place is different." : `${differences.length} places are different.`} Choose
          what to take; everything else stays as it is. What the copy no longer has, and what was changed here too, is
          only taken when you choose it.
        </p>
        <Since found={found} />
      </div>
      <CopyDoubts found={found} />
      <div className="app-text">{columns}</div>
      <form onSubmit={(event) => void take(event)} noValidate>
        <DifferencesTable differences={differences} error={errorOf(mistakes, "take")} />
        <div className="app-text">
          <Input
            name="sentBy"
            label="Who sent the copy?"
            labelClassName="govuk-label--m"
            hint="For example, Tom Ellis at Housing"
            error={errorOf(mistakes, "sentBy")}
            autoComplete="off"
          />
          <DateInput
            id="receivedOn"
            namePrefix="receivedOn"
            legend={{ children: "When did it come?", className: "govuk-fieldset__legend--m" }}
            hint="For example, 27 3 2026"
            items={dateItems(today())}
            error={errorOf(mistakes, "receivedOn")}
          />
          <p className="govuk-body">The copy itself is kept with this, sealed.</p>
          <div className="govuk-button-group">
            <Button disabled={sending}>{sending ? "Taking it in…" : "Take what is chosen"}</Button>
            {again}
          </div>
          <ReadingProgress underWay={underWay} />
        </div>
      </form>
    </Page>
  );
}

function mistakesIn(keys: readonly string[], sentBy: string, receivedOn: string | undefined): Mistake[] {
  const future = receivedOn !== undefined && receivedOn > today();
  return [
    ...(keys.length === 0 ? [{ field: "take", message: "Choose at least one difference to take" }] : []),
    ...(sentBy ? [] : [{ field: "sentBy", message: "Enter who sent the copy" }]),
    ...(receivedOn ? [] : [{ field: "receivedOn", message: "Enter the day on which it came, for example 27 3 2026" }]),
    ...(future ? [{ field: "receivedOn", message: "The day on which it came must be today or earlier" }] : []),
  ];
}

function sayTaken(taken: number, left: number): string {
  const took = taken === 1 ? "1 difference of the copy is taken in" : `${taken} differences of the copy are taken in`;
  return left === 0 ? `${took}.` : `${took}, ${left} ${left === 1 ? "is" : "are"} left.`;
}

/** What the copy began from, and what it does not know. */
function Since({ found: { base, newerHere } }: { found: NewerCopy }) {
  if (!base?.recordedAt)
    return (
      <p className="govuk-body">
        Nobody knows from which state of the plan this copy was made, so nothing can be said of what was changed here
        since.
      </p>
    );
  const places = newerHere === 1 ? "1 place was" : `${newerHere} places were`;
  return (
    <p className="govuk-body">
      The copy began from the plan as it was on {sayMoment(base.recordedAt)}.
      {newerHere > 0 && ` Since then ${places} changed here and not in the copy: they stay as they are.`}
    </p>
  );
}
