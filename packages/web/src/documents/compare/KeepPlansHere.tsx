import { useSession } from "../../layout/session.ts";
import { Anchor } from "../../ui/Anchor.tsx";

/** The way from comparing copies to keeping plans, for whoever has not taken it yet. */
export function KeepPlansHere() {
  const { me, partnership } = useSession();
  if (me) return null;
  return (
    <section aria-labelledby="keep">
      <h2 className="govuk-heading-m" id="keep">
        Or keep your plans here
      </h2>
      <p className="govuk-body">
        Planledger keeps a council’s own table, edited in place, with who changed what and why, and shows it as it stood
        on any day.
      </p>
      <p className="govuk-body">
        {partnership ? (
          <Anchor className="govuk-link" href="/who-am-i">
            Say who you are, to see the plans of {partnership.name}
          </Anchor>
        ) : (
          <Anchor className="govuk-link" href="/open">
            Open this ledger
          </Anchor>
        )}
      </p>
    </section>
  );
}
