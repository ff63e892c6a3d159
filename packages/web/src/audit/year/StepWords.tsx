import { sayDay } from "../../ui/sayDate.ts";
import { isInTable, type StepChange } from "./year.ts";
import { kindWords } from "../kindWords.ts";

type Props = {
  day: string;
  last: string;
  isFirst: boolean;
  changes: readonly StepChange[];
  playing: boolean;
};

/** What the step that is shown changed, in words, and those places that the table does not show. */
export function StepWords({ day, last, isFirst, changes, playing }: Props) {
  const others = changes.filter((change) => !isInTable(change));
  return (
    <>
      {/* Said when somebody chose the day; while it plays, saying every step would drown everything else. */}
      <output aria-live={playing ? "off" : "polite"} className="govuk-body app-line app-year__step">
        {day !== last && <>Nothing was recorded on {sayDay(day)}. </>}
        {isFirst ? (
          <>The plan began on {sayDay(last)}.</>
        ) : (
          <>
            {day === last ? "This day" : `The last day before it with entries, ${sayDay(last)},`} changed{" "}
            {sayPlaces(changes.length)}
            {changes.length > others.length ? "; what it changed in the table is marked." : "."}
          </>
        )}
      </output>
      {others.length > 0 && (
        <ul className="govuk-list govuk-list--bullet app-year__others">
          {others.map((change, index) => (
            <li key={index}>{sayChange(change)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const sayPlaces = (count: number) => (count === 1 ? "1 place" : `${count} places`);

function sayChange({ what, kind, changedBack, before, after, actionNumber, actionSummary }: StepChange): string {
  const where = [actionNumber, actionSummary].filter(Boolean).join(" ");
  const words = (kind === "REMOVED" ? before : after) ?? "";
  const short = words.length > 160 ? `${words.slice(0, 160).replace(/\s+\S*$/, "")} …` : words;
  return [
    `${what} ${changedBack ? "changed and changed back" : kindWords[kind].toLowerCase()}`,
    where && ` (${where})`,
    short && `: ${short.replaceAll("\n", ", ")}`,
  ]
    .filter(Boolean)
    .join("");
}
