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
        by {
          id
          name
        }
      }
    }
  }
`);

type Props = { planId: string; after: string | undefined; onChange: () => void };

/** Others' changes as they arrive, said politely; whatever shows the plan is told to read it again. */
export function LiveChanges(props: Props) {
  return useAsOf() ? null : <Following {...props} key={props.planId} />;
}

function Following({ planId, after, onChange }: Props) {
  const { me } = useSession();
  const [news, setNews] = useState<string>();
  const reload = useCalmly(onChange);
  // The first cursor only: from there on the connection keeps its own place.
  const [start] = useState(after);
  useSubscription(PlanChanged, {
    variables: { planId, ...(start && { after: start }) },
    onData({ data: { data } }) {
      const entry = data?.planChanged.entry;
      if (!entry || entry.by.id === me?.id) return;
      setNews(`Changed just now by ${entry.by.name}: ${entry.sentence}`);
      reload();
    },
  });
  return <output className="app-no-print">{news && <span className="govuk-inset-text app-news">{news}</span>}</output>;
}

/** Calls once when several calls come close together: an import makes many changes in a moment. */
function useCalmly(call: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(call, 300);
  };
}
