import { type SubmitEvent, useState } from "react";
import type { Mistake } from "../../layout/mistakes.ts";
import { useNavigation } from "../../layout/navigation.ts";
import { Page } from "../../layout/Page.tsx";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";
import { InsetText } from "../../ui/InsetText.tsx";
import { SummaryList, type SummaryRow } from "../../ui/SummaryList.tsx";
import { sayCount } from "../../ui/sayNumber.ts";
import type { Read } from "../ChooseDocument.tsx";
import { nameOfCopy } from "../heldCopy.ts";
import { ReadingProgress } from "../ReadingProgress.tsx";
import type { UnderWay } from "../useReading.ts";
import { type Answers, doubtsToLookAt, mistakesIn, plansAsked, wasLookedAt } from "./answers.ts";
import { PlanAnswers } from "./PlanAnswers.tsx";
import type { DocumentPreview } from "./preview.ts";
import { importPath, stepPath } from "./steps.ts";
import { type Imported, useImportDocument } from "./useImportDocument.ts";

type Props = {
  read: Read<DocumentPreview>;
  answers: Answers;
  organisations: readonly { id: string; name: string }[];
  onDone: (imported: Imported) => void;
};

/** Everything that was chosen, each with a way to change it; from here the plans are taken in. */
export function CheckAnswers({ read: { copy, document, found: preview }, answers, organisations, onDone }: Props) {
  const { go } = useNavigation();
  const { importDocument, sending } = useImportDocument();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [underWay, setUnderWay] = useState<UnderWay>();
  const doubts = doubtsToLookAt(answers, preview);
  const unseen = doubts.filter((doubt) => !wasLookedAt(answers, doubt)).length;

  async function confirm(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    // Somebody may have come here by the address, past what is asked before.
    if (mistakesIn(answers.plans).length > 0) return go(stepPath("plans"));
    setMistakes([]);
    const readingId = crypto.randomUUID();
    setUnderWay({ doing: "sending", readingId });
    const result = await importDocument({ document, plans: plansAsked(answers, preview) }, readingId);
    setUnderWay(undefined);
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    onDone(result.imported);
  }

  return (
    <Page
      title="Check your answers before importing"
      caption={nameOfCopy(copy)}
      mistakes={mistakes}
      way={<WayBack href={stepPath("rows")}>Back to the rows</WayBack>}
    >
      {preview.plans.map((plan, place) => {
        const answer = answers.plans[place];
        return (
          answer?.take && (
            <PlanAnswers key={plan.index} plan={plan} answer={answer} answers={answers} organisations={organisations} />
          )
        );
      })}
      <h2 className="govuk-heading-m">The document</h2>
      <SummaryList rows={documentRows(preview, answers, nameOfCopy(copy), doubts.length, unseen)} />
      {unseen > 0 && (
        <InsetText>
          {unseen === 1 ? "One doubt was" : `${unseen} doubts were`} not looked at. You can import all the same, and
          change what is wrong in the plan itself.
        </InsetText>
      )}
      <p className="govuk-body">
        Nothing is recorded yet. Importing records the plans as they are above, and keeps the document.
      </p>
      <form onSubmit={(event) => void confirm(event)} noValidate>
        <Button disabled={sending}>Import</Button>
        <ReadingProgress underWay={underWay} />
      </form>
    </Page>
  );
}

function documentRows(
  { plans, narrative, unplaced, words }: DocumentPreview,
  answers: Answers,
  name: string,
  doubts: number,
  unseen: number,
): SummaryRow[] {
  const left = answers.plans.filter(({ take }) => !take).length;
  const change = (href: string, hidden: string) => [{ href, text: "Change", hidden }];
  const look = (count: number, hidden: string) =>
    count === 0 ? undefined : [{ href: stepPath("rows"), text: "Look", hidden }];
  return [
    {
      name: "Document",
      value: `${name}, ${sayCount(words, "word")}`,
      actions: change(importPath, "the document"),
    },
    {
      name: "Plans",
      value:
        left === 0 ? sayCount(plans.length, "plan") : `${plans.length - left} of ${sayCount(plans.length, "plan")}`,
      actions: change(stepPath("plans", `take-${plans[0]?.index ?? 0}`), "which plans are taken in"),
    },
    {
      name: "Texts around the tables",
      value: narrative.length === 0 ? "None" : `${sayCount(narrative.length, "text")}, kept beside the plan`,
      actions: look(narrative.length, "the texts around the tables"),
    },
    {
      name: "Without a place",
      value: unplaced.length === 0 ? "Nothing" : `${sayCount(unplaced.length, "text")}, only in the document`,
      actions: look(unplaced.length, "what found no place"),
    },
    {
      name: "Doubts",
      value: doubts === 0 ? "None" : `${doubts - unseen} of ${doubts} looked at`,
      actions: look(doubts, "the doubts"),
    },
  ];
}
