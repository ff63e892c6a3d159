import { type SubmitEvent, useState } from "react";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { DateInput } from "../ui/DateInput.tsx";
import { Details } from "../ui/Details.tsx";
import { today } from "../ui/sayDate.ts";
import { dayIn } from "./dayIn.ts";
import { sayAsOf, useAsOf } from "./moment.ts";
import { useNavigation } from "./navigation.ts";

/** The page that is shown: its path, and what its address asks for. */
type Here = Readonly<{ path: string; search: Readonly<Record<string, string | undefined>> }>;

/** The same page at another moment, or now: what was looked for stays, how far somebody had leafed through it does not. */
function addressAt({ path, search }: Here, asOf: string): string {
  const { after: _after, page: _page, ...kept } = search;
  const words = Object.entries({ ...kept, asOf }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `${path}?${new URLSearchParams(words)}`;
}

/** The one place where another day is chosen, and the warning that it is another day. */
export function AsOfBar(here: Here) {
  const asOf = useAsOf();
  if (!asOf) {
    return (
      <section className="app-as-of" aria-label="Earlier days">
        <Details summary="See everything as it was on an earlier day">
          <AsOfForm {...here} />
        </Details>
      </section>
    );
  }
  return (
    <section className="app-as-of app-as-of--past" aria-label="The day that you are viewing">
      <p className="app-as-of__warning">
        You are viewing this as it was {sayAsOf(asOf)}. Nothing can be changed here.{" "}
        <Anchor className="govuk-link" href={addressAt(here, "")}>
          Back to now
        </Anchor>
      </p>
      <Details summary="Choose another day">
        <AsOfForm {...here} key={asOf} />
      </Details>
    </section>
  );
}

function AsOfForm(here: Here) {
  const { go } = useNavigation();
  const [error, setError] = useState<string>();
  function choose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = dayIn(new FormData(event.currentTarget), "as-of");
    if (!day) return setError("Enter a real day, for example 27 3 2026");
    if (day > today()) return setError("The day must be today or earlier");
    setError(undefined);
    go(addressAt(here, day));
  }
  return (
    <form onSubmit={choose} noValidate>
      <DateInput
        id="as-of"
        namePrefix="as-of"
        legend={{ children: "Which day?", className: "govuk-fieldset__legend--s" }}
        hint="Everything is shown as it stood at the end of that day. For example, 27 3 2026"
        error={error}
      />
      <Button secondary>Show that day</Button>
    </form>
  );
}
