import { planYearPath } from "../../plans/paths.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { dayOf, sayDay } from "../../ui/sayDate.ts";
import { dayAfter, daysAfter, monthsBetween, nextOf } from "./days.ts";
import type { YearPlan } from "./year.ts";

type Props = {
  planId: string;
  first: string;
  until: string;
  day: string;
  recorded: readonly string[];
  agreed: YearPlan["agreed"];
  playing: boolean;
  onChoose: (day: string) => void;
  onPlay: () => void;
  onPause: () => void;
};

/** The slider over the life of a plan, with its months and meetings, and the buttons that go through it step by step. */
export function YearControls(props: Props) {
  const { planId, first, until, day, recorded, agreed, playing, onChoose, onPlay, onPause } = props;
  const length = Math.max(1, daysAfter(first, until));
  const [back, on] = [nextOf(recorded, day, -1), nextOf(recorded, day, 1)];
  return (
    <div className="app-year app-no-print">
      <label className="govuk-heading-m app-year__day" htmlFor="day">
        <span className="govuk-visually-hidden">Day: </span>
        {sayDay(day)}
      </label>
      <Meetings agreed={agreed} first={first} length={length} />
      <input
        id="day"
        className="app-year__slider"
        type="range"
        min={0}
        max={length}
        value={daysAfter(first, day)}
        aria-valuetext={sayDay(day)}
        onChange={(event) => onChoose(dayAfter(first, Number(event.target.value)))}
      />
      <Months first={first} until={until} length={length} />
      <div className="govuk-button-group app-year__buttons">
        <Button type="button" secondary disabled={!back} onClick={() => back && onChoose(back)}>
          Step back
        </Button>
        <Button type="button" onClick={playing ? onPause : onPlay}>
          {playing ? "Pause" : "Play"}
        </Button>
        <Button type="button" secondary disabled={!on} onClick={() => on && onChoose(on)}>
          Step on
        </Button>
      </div>
      <AgreedDays planId={planId} agreed={agreed} onChoose={onPause} />
    </div>
  );
}

const place = (day: string, first: string, length: number) => ({ left: `${(100 * daysAfter(first, day)) / length}%` });

/** Where the months begin; said in words by the slider itself. */
function Months({ first, until, length }: { first: string; until: string; length: number }) {
  return (
    <div className="app-year__scale" aria-hidden="true">
      {monthsBetween(first, until).map(({ day, name }, index) => (
        <span
          key={day}
          className={`app-year__month${index % 3 === 0 ? " app-year__month--third" : ""}`}
          style={place(day, first, length)}
        >
          {name}
        </span>
      ))}
    </div>
  );
}

type MeetingProps = { agreed: YearPlan["agreed"]; first: string; length: number };

/** Where a version was agreed; the same as links stands below. */
function Meetings({ agreed, first, length }: MeetingProps) {
  return (
    <div className="app-year__scale app-year__scale--above" aria-hidden="true">
      {agreed.map(({ version, recordedAt }) => (
        <span key={version} className="app-year__meeting" style={place(dayOf(recordedAt), first, length)}>
          {version}
        </span>
      ))}
    </div>
  );
}

type AgreedProps = { planId: string; agreed: YearPlan["agreed"]; onChoose: () => void };

function AgreedDays({ planId, agreed, onChoose }: AgreedProps) {
  if (agreed.length === 0) return null;
  return (
    <Details summary={agreed.length === 1 ? "1 agreed version" : `${agreed.length} agreed versions`}>
      <ol className="govuk-list app-year__agreed">
        {agreed.toReversed().map(({ version, meeting, heldOn, recordedAt }) => (
          <li key={version}>
            <Anchor
              className="govuk-link"
              href={`${planYearPath(planId)}?asOf=${dayOf(recordedAt)}`}
              onClick={onChoose}
            >
              Version {version}
            </Anchor>
            : {meeting}, {sayDay(heldOn)}
          </li>
        ))}
      </ol>
    </Details>
  );
}
