import { type DayParts, dayOf, PARTS } from "../layout/dayIn.ts";
import { choicesOf, chosenOf } from "../ui/choices.ts";
import { DateInput } from "../ui/DateInput.tsx";
import { Select } from "../ui/Select.tsx";
import { asksFrom, asksTo, everyWords, saidKindWords, type SaidTimescale } from "./saidTimescale.ts";

type Props = {
  id: string;
  said: SaidTimescale;
  error: string | undefined;
  onSay: (said: SaidTimescale) => void;
};

/** What the printed words of a timescale mean, where they are read wrongly. Saying it leaves the words as they are. */
export function TimescaleField({ id, said, error, onSay }: Props) {
  const asksDays = asksFrom(said) || asksTo(said);
  const isFromMissing = asksFrom(said) && !dayOf(said.from);
  const isToMissing = asksTo(said) && !dayOf(said.to);
  return (
    <div className="app-said" id={`${id}-timescale`}>
      <Select
        name="meant"
        id={`${id}-meant`}
        label="What is meant"
        options={[{ value: "", text: "What the words say" }, ...choicesOf(saidKindWords)]}
        value={said.kind}
        error={asksDays || said.kind === "RECURRING" ? undefined : error}
        onChange={(event) => onSay({ ...said, kind: chosenOf(saidKindWords, event.target.value) ?? "" })}
      />
      {said.kind === "RECURRING" && (
        <Select
          name="every"
          id={`${id}-every`}
          label="How often"
          options={[{ value: "", text: "Choose" }, ...choicesOf(everyWords)]}
          value={said.every}
          error={error}
          onChange={(event) => onSay({ ...said, every: chosenOf(everyWords, event.target.value) ?? "" })}
        />
      )}
      {asksFrom(said) && (
        <Day
          id={`${id}-from`}
          legend="First day"
          day={said.from}
          error={isFromMissing ? error : undefined}
          onChange={(from) => onSay({ ...said, from })}
        />
      )}
      {asksTo(said) && (
        <Day
          id={`${id}-to`}
          legend="Last day"
          day={said.to}
          error={isToMissing || !isFromMissing ? error : undefined}
          onChange={(to) => onSay({ ...said, to })}
        />
      )}
    </div>
  );
}

type DayProps = {
  id: string;
  legend: string;
  day: DayParts;
  error: string | undefined;
  onChange: (day: DayParts) => void;
};

function Day({ id, legend, day, error, onChange }: DayProps) {
  return (
    <DateInput
      id={id}
      namePrefix={id}
      legend={{ children: legend }}
      error={error}
      items={PARTS.map((name) => ({
        name,
        width: name === "year" ? 4 : 2,
        value: day[name],
        autoComplete: "off",
        onChange: (event) => onChange({ ...day, [name]: event.target.value }),
      }))}
    />
  );
}
