import { type SubmitEvent, useState } from "react";
import type { Mistake } from "../../layout/mistakes.ts";
import { useNavigation } from "../../layout/navigation.ts";
import { Page } from "../../layout/Page.tsx";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";
import { focusOn } from "../../ui/focusOn.ts";
import { sayCount } from "../../ui/sayNumber.ts";
import type { Read } from "../ChooseDocument.tsx";
import { nameOfCopy } from "../heldCopy.ts";
import { useOnce } from "../useOnce.ts";
import { type Answers, mistakesIn, plansIn } from "./answers.ts";
import { LooksLike } from "./LooksLike.tsx";
import type { DocumentPreview } from "./preview.ts";
import { PreviewedPlan } from "./PreviewedPlan.tsx";
import { importPath, stepPath } from "./steps.ts";

type Props = {
  read: Read<DocumentPreview>;
  answers: Answers;
  organisations: readonly { id: string; name: string }[];
  onAnswer: (answers: Answers) => void;
};

/** Shows what was recognised, and asks what to take in and as what. */
export function ChoosePlans({ read: { copy, found: preview }, answers, organisations, onAnswer }: Props) {
  const { go } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  // Somebody who changes one answer goes right to it.
  useOnce(() => {
    const field = location.hash && document.getElementById(location.hash.slice(1));
    if (field) focusOn(field);
  });

  const answered = (form: HTMLFormElement): Answers => ({
    ...answers,
    plans: plansIn(new FormData(form), preview.plans),
  });

  function goOn(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = answered(event.currentTarget);
    const wrong = mistakesIn(chosen.plans);
    setMistakes(wrong);
    onAnswer(chosen);
    if (wrong.length === 0) go(stepPath("rows"));
  }

  const rows = preview.plans.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return (
    <Page
      title="Check what was recognised"
      caption={nameOfCopy(copy)}
      mistakes={mistakes}
      way={<WayBack href={importPath}>Choose another document</WayBack>}
      wide
    >
      <p className="govuk-body">
        {sayCount(preview.plans.length, "plan")} with {sayCount(rows, "row")}, from a document of{" "}
        {sayCount(preview.words, "word")}. Nothing is recorded yet.
      </p>
      <LooksLike plans={preview.plans} copy={copy} />
      <form onSubmit={goOn} onInput={(event) => onAnswer(answered(event.currentTarget))} noValidate>
        {preview.plans.map((plan, place) => {
          const answer = answers.plans[place];
          return (
            answer && (
              <PreviewedPlan
                key={plan.index}
                plan={plan}
                answer={answer}
                organisations={organisations}
                mistakes={mistakes}
              />
            )
          );
        })}
        <Button>Continue</Button>
      </form>
    </Page>
  );
}
