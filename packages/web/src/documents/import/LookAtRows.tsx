import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useNavigation } from "../../layout/navigation.ts";
import { Page } from "../../layout/Page.tsx";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";
import { focusOn } from "../../ui/focusOn.ts";
import { Details } from "../../ui/Details.tsx";
import { sayCount } from "../../ui/sayNumber.ts";
import type { Read } from "../ChooseDocument.tsx";
import { nameOfCopy } from "../heldCopy.ts";
import {
  answerFor,
  type Answers,
  correctedIn,
  doubtsToLookAt,
  type PlacedDoubt,
  type RowAnswer,
  rowKey,
  rowOfDoubt,
  wasLookedAt,
} from "./answers.ts";
import { OtherDoubts } from "./OtherDoubts.tsx";
import { rowsOf } from "./previewed.ts";
import type { DocumentPreview, PreviewPlan, PreviewRow } from "./preview.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { RowToLookAt } from "./RowToLookAt.tsx";
import { RestOfDocument } from "./RestOfDocument.tsx";
import { stepPath } from "./steps.ts";

type Props = { read: Read<DocumentPreview>; answers: Answers; onAnswer: (answers: Answers) => void };

/** Shows each row that is doubtful beside the document's own, then all rows as they were read, and what stands around them. */
export function LookAtRows({ read: { copy, found: preview }, answers: first, onAnswer }: Props) {
  const { go } = useNavigation();
  const { answers, sayOfRow, sayLooked } = useSaying(first, onAnswer);
  // Which plans are taken was said one step before.
  const doubts = useMemo(() => doubtsToLookAt(first, preview), [first, preview]);
  const { asked, ask } = useAskedRows(first, preview);
  const toLookAt = useMemo(() => rowsToLookAt(preview, doubts, asked), [preview, doubts, asked]);
  const looked = doubts.filter((doubt) => wasLookedAt(answers, doubt)).length;
  const others = doubts.filter((doubt) => rowOfDoubt(doubt) === undefined);
  const taken = preview.plans.filter((_plan, place) => answers.plans[place]?.take);

  function lookedAtAll() {
    for (const { key } of toLookAt.filter(({ own }) => own.length > 0))
      sayOfRow(key, { ...answerFor(answers, key), looked: true });
    sayLooked(others.map(({ at }) => at));
  }

  return (
    <Page
      title={doubts.length > 0 ? "Look at what is doubtful" : "Look at the rows"}
      caption={nameOfCopy(copy)}
      way={<WayBack href={stepPath("plans")}>Back to the plans</WayBack>}
      wide
    >
      {doubts.length === 0 ? (
        <p className="govuk-body">There are no doubts: everything found its place.</p>
      ) : (
        <>
          <p className="govuk-body app-text">
            Here the document could be read in more than one way, or says something that a plan does not hold. Each row
            stands below what the document prints. You can go on without looking at all of them.
          </p>
          <output className="govuk-body app-line">
            {looked} of {sayCount(doubts.length, "doubt")} looked at.
          </output>
          <Button type="button" secondary onClick={lookedAtAll} disabled={looked === doubts.length}>
            I have looked at all of them
          </Button>
        </>
      )}
      {toLookAt.map(({ key, plan, row, rowIndex, own }) => (
        <RowToLookAt
          key={key}
          plan={plan}
          row={row}
          rowIndex={rowIndex}
          doubts={own}
          answer={answerFor(answers, key)}
          onAnswer={sayOfRow}
        />
      ))}
      <OtherDoubts doubts={others} looked={answers.looked} onLooked={sayLooked} />
      {taken.map((plan) => (
        <AllRows
          key={plan.index}
          plan={plan}
          name={nameIn(answers, plan)}
          doubts={doubts}
          open={doubts.length === 0}
          onChangeRow={ask}
        />
      ))}
      <RestOfDocument preview={preview} />
      <Button type="button" onClick={() => go(stepPath("check"))}>
        Continue
      </Button>
    </Page>
  );
}

/** What is said of the rows, kept with each word. */
function useSaying(first: Answers, onAnswer: (answers: Answers) => void) {
  const [answers, setAnswers] = useState(first);
  const newest = useRef(first);
  const say = useCallback(
    (change: (before: Answers) => Answers) => {
      newest.current = change(newest.current);
      setAnswers(newest.current);
      onAnswer(newest.current);
    },
    [onAnswer],
  );
  const sayOfRow = useCallback(
    (key: string, answer: RowAnswer) => say((before) => ({ ...before, rows: { ...before.rows, [key]: answer } })),
    [say],
  );
  const sayLooked = useCallback((looked: number[]) => say((before) => ({ ...before, looked })), [say]);
  return { answers, sayOfRow, sayLooked };
}

/** The rows of which somebody says something though nothing in them is doubtful; the newest one takes the focus. */
function useAskedRows(first: Answers, { plans }: DocumentPreview) {
  const [asked, setAsked] = useState<readonly string[]>(() =>
    plans.flatMap((plan) =>
      rowsOf(plan).flatMap((row, rowIndex) => {
        const key = rowKey(plan.index, rowIndex);
        const answer = answerFor(first, key);
        return answer.leaveOut || correctedIn(row, plan, answer).length > 0 ? [key] : [];
      }),
    ),
  );
  const newest = useRef<string>(undefined);
  useEffect(() => {
    const place = newest.current && document.getElementById(`beside-${newest.current}`);
    newest.current = undefined;
    if (place) focusOn(place);
  });
  const ask = useCallback((key: string) => {
    newest.current = key;
    setAsked((before) => (before.includes(key) ? [...before] : [...before, key]));
  }, []);
  return { asked, ask };
}

type ToLookAt = { key: string; plan: PreviewPlan; row: PreviewRow; rowIndex: number; own: readonly PlacedDoubt[] };

const NO_DOUBTS: readonly PlacedDoubt[] = [];

/** The rows that a doubt is about, and those that were asked for, in the order of the document. */
function rowsToLookAt(
  { plans }: DocumentPreview,
  doubts: readonly PlacedDoubt[],
  asked: readonly string[],
): ToLookAt[] {
  const byRow = Map.groupBy(doubts, (doubt) => rowOfDoubt(doubt) ?? "");
  return plans.flatMap((plan) =>
    rowsOf(plan).flatMap((row, rowIndex) => {
      const key = rowKey(plan.index, rowIndex);
      const own = byRow.get(key) ?? (asked.includes(key) ? NO_DOUBTS : undefined);
      return own === undefined ? [] : [{ key, plan, row, rowIndex, own }];
    }),
  );
}

const nameIn = ({ plans }: Answers, { index }: PreviewPlan): string =>
  plans.find((plan) => plan.index === index)?.title || `Plan ${index + 1}`;

type AllRowsProps = {
  plan: PreviewPlan;
  name: string;
  doubts: readonly PlacedDoubt[];
  open: boolean;
  onChangeRow: (key: string) => void;
};

function AllRows({ plan, name, doubts, open, onChangeRow }: AllRowsProps) {
  const own = useMemo(() => doubts.filter(({ planIndex }) => planIndex === plan.index), [doubts, plan]);
  return (
    <Details summary={`All ${sayCount(plan.rowCount, "row")} of ${name}, as they were read`} open={open}>
      <PreviewTable plan={plan} doubts={own} name={name} onChangeRow={onChangeRow} />
    </Details>
  );
}
