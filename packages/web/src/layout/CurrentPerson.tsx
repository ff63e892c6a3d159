import { Anchor } from "../ui/Anchor.tsx";
import { useSession } from "./session.ts";

export function CurrentPerson() {
  const { me } = useSession();
  if (!me) return null;
  return (
    <p className="app-current-person">
      {me.name}, {me.organisation.name}{" "}
      <Anchor className="govuk-link govuk-link--inverse" href="/who-am-i">
        Change<span className="govuk-visually-hidden"> who you are</span>
      </Anchor>
    </p>
  );
}
