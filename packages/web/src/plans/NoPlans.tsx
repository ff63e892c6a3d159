import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { useSession } from "../layout/session.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

/** Why there is no plan to see, and what to do instead. */
export function NoPlans({ filtered }: { filtered: boolean }) {
  const { me } = useSession();
  if (me?.role === "ANALYST") {
    return (
      <EmptyState title="Analysts follow what happens, without names and without texts.">
        <p className="govuk-body">
          <a className="govuk-link" href="/explore">
            Explore the data
          </a>
        </p>
      </EmptyState>
    );
  }
  if (me?.role === "ADMINISTRATOR") {
    return (
      <EmptyState title="Administrators let people in, and do not see plans.">
        <p className="govuk-body">
          <Anchor className="govuk-link" href="/people">
            People and organisations
          </Anchor>
        </p>
      </EmptyState>
    );
  }
  if (filtered) return <EmptyState title="No plan fits these filters." />;
  return (
    <EmptyState title="There are no plans yet.">
      <EditorsOnly>
        <p className="govuk-body">
          Import the Word document that you have: you will see what was recognised before anything is recorded. Or start
          a plan with nothing in it, from one of six layouts.
        </p>
      </EditorsOnly>
    </EmptyState>
  );
}
