import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../gql/index.ts";
import { useAsOf } from "../layout/moment.ts";
import { useSession } from "../layout/session.ts";

const PlanChanged = graphql(`
  subscription PlanChanged($planId: ID!, $after: Cursor) {
    planChanged(planId: $planId, after: $after) {
      cursor
      entry {
        id
        sentence
        actionId
        by {
          id
          name
        }
      }
    }
  }
`);

/** What others changed: actions, or things that concern more than single ones. */
export type Changed = { actions: ReadonlySet<string>; more: boolean };

type Props = { planId: string; after: string | undefined; onChange: (changed: Changed) => void };

/** Others' changes as they arrive, said politely; whatever shows the plan is told to read it again. */
export function LiveChanges(props: Props) {
  return useAsOf() ? null : <Following {...props} key={props.planId} />;
}

function Following({ planId, after, onChange }: Props) {
  const { me } = useSession();
  const [news, setNews] = useState<string>();
  const gather = useGathered(onChange);
  // The first cursor only: from there on the connection keeps its own place.
  const [start] = useState(after);
  useSubscription(PlanChanged, {
    variables: { planId, ...(start && { after: start }) },
    onData({ data: { data } }) {
      const entry = data?.planChanged.entry;
      if (!entry || entry.by.id === me?.id) return;
      setNews(`Changed just now by ${entry.by.name}: ${entry.sentence}`);
      gather(entry.actionId ?? undefined);
    },
  });
  return <output className="app-no-print">{news && <span className="govuk-inset-text app-news">{news}</span>}</output>;
}

/** Calls once for changes that come close together: an import makes many in a moment. */
function useGathered(call: (changed: Changed) => void): (actionId: string | undefined) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const gathered = useRef({ actions: new Set<string>(), more: false });
  // The newest one: what it was when the first of the changes came may be outdated.
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (actionId) => {
    if (actionId === undefined) gathered.current.more = true;
    else gathered.current.actions.add(actionId);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const changed = gathered.current;
      gathered.current = { actions: new Set(), more: false };
      latest.current(changed);
    }, 300);
  };
}
