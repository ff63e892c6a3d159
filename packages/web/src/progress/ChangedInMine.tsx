import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useRef, useState } from "react";
import { changesPath, entryPath } from "../audit/paths.ts";
import { graphql } from "../gql/index.ts";
import type { AsOf, ChangedInMineQuery, ChangedInMineQueryVariables } from "../gql/graphql.ts";
import type { At } from "../layout/opening.tsx";
import { useSession } from "../layout/session.ts";
import { actionPath, planPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { focusOn } from "../ui/focusOn.ts";
import { dayOf, sayDay, sayMoment } from "../ui/sayDate.ts";
import { sayNumber } from "../ui/sayNumber.ts";
import { keepSeen, type Seen, seenBy } from "./seen.ts";

const ChangedInMineQuery = graphql(`
  query ChangedInMine($since: AsOf!, $first: Int!) {
    mine {
      changed(since: $since, first: $first) {
        until {
          position
        }
        more
        countedAll
        entries {
          id
          position
          sentence
          changes {
            what
            after
          }
          recordedAt
          by {
            id
            name
          }
          organisation {
            id
            name
          }
          plan {
            id
            title
          }
          action {
            id
            number
            summary
          }
        }
      }
    }
  }
`);

/** What changed, and since when that was asked: since an entry that was marked as seen, or since a day. */
export type Changed = {
  seen: Seen | undefined;
  since: AsOf;
  changedRef: QueryRef<ChangedInMineQuery, ChangedInMineQueryVariables>;
};

const DAYS_AT_FIRST = 30;
const A_DAY = 24 * 60 * 60 * 1000;
const SHOWN = 10;
const MOST_SHOWN = 100;

/** Asks for what others changed since a person marked it as seen; whoever never did is shown the last month. */
export async function openChangedInMine({ preload, search }: At, person: string): Promise<Changed> {
  const seen = seenBy(person);
  const since = seen ? { position: seen.position } : { day: dayOf(new Date(Date.now() - DAYS_AT_FIRST * A_DAY)) };
  const first = search["changed"] === "all" ? MOST_SHOWN : SHOWN;
  return { seen, since, changedRef: await preload(ChangedInMineQuery, { since, first }) };
}

/** What others recorded in what is one's own, until it is marked as seen. */
export function ChangedInMine({ changed: { seen, since, changedRef } }: { changed: Changed }) {
  const { until, entries, more, countedAll } = useReadQuery(changedRef).data.mine.changed;
  const { me } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const [marked, setMarked] = useState<Seen>();
  const upTo = marked ?? seen;
  const shown = entries.filter(({ position }) => position > (marked?.position ?? 0));

  function mark() {
    if (!me) return;
    const now = { position: until.position, at: new Date().toISOString() };
    keepSeen(me.id, now);
    setMarked(now);
    // The button goes, and the focus would go with it.
    if (heading.current) focusOn(heading.current);
  }
  return (
    <section aria-labelledby="changed" className="app-mine__changed">
      <h2 className="govuk-heading-m" id="changed" ref={heading}>
        Changed by others{shown.length > 0 && ` (${sayCount(shown.length + more, countedAll)})`}
      </h2>
      <p className="govuk-body">{shown.length > 0 ? whatStands(upTo, since) : nothingStands(upTo, since)}</p>
      {shown.length > 0 && (
        <>
          <ul className="govuk-list govuk-list--spaced app-mine">
            {[...Map.groupBy(shown, subjectOf)].map(([key, members]) => (
              <ChangedThing key={key} entries={members} />
            ))}
          </ul>
          {more > 0 && <More shown={shown.length} more={more} countedAll={countedAll} since={since} />}
          <Button type="button" secondary className="app-no-print" onClick={mark}>
            Mark {more > 0 ? "everything" : "all of this"} as seen
          </Button>
        </>
      )}
    </section>
  );
}

type Entry = ChangedInMineQuery["mine"]["changed"]["entries"][number];

const subjectOf = ({ action, plan, id }: Entry) => action?.id ?? plan?.id ?? id;

const sayCount = (count: number, countedAll: boolean) => `${sayNumber(count)}${countedAll ? "" : " or more"}`;

const WHAT = "in the plans of your organisation, and in other plans about the actions that you see to or reported on";

function whatStands(seen: Seen | undefined, since: AsOf): string {
  return seen
    ? `What others recorded since you marked all before it as seen on ${sayMoment(seen.at)}: ${WHAT}.`
    : `What others recorded after ${sayDay(String(since.day))}: ${WHAT}. It stays here until you mark it as seen.`;
}

function nothingStands(seen: Seen | undefined, since: AsOf): string {
  return seen
    ? `Nothing new since you marked everything as seen on ${sayMoment(seen.at)}.`
    : `Others recorded nothing after ${sayDay(String(since.day))}: neither ${WHAT.replace(", and in", ", nor in")}.`;
}

const LONGEST = 120;

/** What it says now, shortened: the page of the entry has all of it, with what it said before. */
function inShort(changes: Entry["changes"]): string {
  const words = changes.map(({ what, after }) => `${what}: ${after ?? "nothing any more"}`).join("; ");
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …`;
}

/** An action or a plan, and what was recorded about it. */
function ChangedThing({ entries }: { entries: readonly Entry[] }) {
  const [first] = entries;
  if (!first) return null;
  const { action, plan } = first;
  return (
    <li className="app-mine__item">
      {action ? (
        <Anchor className="govuk-link" href={actionPath(action.id)}>
          {[action.number, action.summary].filter(Boolean).join(" ") || "An action without words"}
        </Anchor>
      ) : (
        plan && (
          <Anchor className="govuk-link" href={planPath(plan.id)}>
            {plan.title}
          </Anchor>
        )
      )}
      {action && plan && <span className="govuk-hint app-line">{plan.title}</span>}
      <ul className="govuk-list app-mine__entries">
        {entries.map(({ id, position, sentence, changes, by, organisation, recordedAt }) => (
          <li key={id}>
            {sentence}. {changes.length > 0 && inShort(changes)}{" "}
            <span className="govuk-hint app-line">
              {by.name}, for {organisation.name}, on <time dateTime={recordedAt}>{sayMoment(recordedAt)}</time>.{" "}
              <Anchor className="govuk-link app-no-print" href={entryPath(position)}>
                Entry {sayNumber(position)}
                <span className="govuk-visually-hidden">: what it changed</span>
              </Anchor>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

type MoreProps = { shown: number; more: number; countedAll: boolean; since: AsOf };

/** How many are left out, and the way to them: here as far as a page holds them, and else among all changes. */
function More({ shown, more, countedAll, since }: MoreProps) {
  const all = (
    <Anchor className="govuk-link" href={changesPath({ since: String(since.position ?? since.day) })}>
      See the changes of all plans since then
    </Anchor>
  );
  return (
    <p className="govuk-body">
      And {sayCount(more, countedAll)} older.{" "}
      <span className="app-no-print">
        {shown < MOST_SHOWN ? (
          <Anchor className="govuk-link" href="/mine?changed=all">
            Show {shown + more > MOST_SHOWN ? `the newest ${MOST_SHOWN}` : "all of them"}
          </Anchor>
        ) : (
          all
        )}
      </span>
    </p>
  );
}
