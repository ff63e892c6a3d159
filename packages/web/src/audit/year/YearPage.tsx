import { useCallback, useMemo } from "react";
import { MomentContext } from "../../layout/moment.ts";
import { useNavigation } from "../../layout/navigation.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import type { At } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { WayBack } from "../../layout/WayBack.tsx";
import { planPath, planYearPath } from "../../plans/paths.ts";
import { today } from "../../ui/sayDate.ts";
import { StepWords } from "./StepWords.tsx";
import { useDayShown } from "./useDayShown.ts";
import { readYear, type Year } from "./year.ts";
import { YearControls } from "./YearControls.tsx";
import { YearCounts } from "./YearCounts.tsx";
import { YearTable } from "./YearTable.tsx";

export async function openYearPage(at: At) {
  const year = await readYear(at);
  return year ? <YearPage {...year} /> : <NotFoundPage what="plan" />;
}

/** Plays a plan through its life, day by day: the table as it stood, how its actions stood, and what each step changed. */
function YearPage({ plan, day, shown, changes, last }: Year) {
  const { stay } = useNavigation();
  const { id, recordedDays } = plan;
  const recorded = useMemo(() => recordedDays.map((one) => one.day), [recordedDays]);
  const show = useCallback((chosen: string) => stay(`${planYearPath(id)}?asOf=${chosen}`), [id, stay]);
  const { wanted, want, playing, play, pause } = useDayShown({ day, recorded, show });
  return (
    <MomentContext value={day}>
      <Page
        title="The plan through its year"
        caption={plan.title}
        way={<WayBack href={`${planPath(plan.id)}?asOf=`}>Back to the plan</WayBack>}
        wide
      >
        <YearControls
          planId={plan.id}
          first={recorded[0] ?? day}
          until={today()}
          day={wanted}
          recorded={recorded}
          agreed={plan.agreed}
          playing={playing}
          onChoose={want}
          onPlay={play}
          onPause={pause}
        />
        <div aria-busy={wanted !== day} className={wanted === day ? "" : "app-year__waiting"}>
          <StepWords day={day} last={last} isFirst={last === recorded[0]} changes={changes} playing={playing} />
          <YearCounts counts={shown.counts} />
          <YearTable plan={shown} changes={changes} />
        </div>
      </Page>
    </MomentContext>
  );
}
