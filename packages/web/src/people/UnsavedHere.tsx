import { useRef, useState } from "react";
import { forgetUnsavedOf, unsavedByPerson } from "../layout/unsaved.ts";
import { Button } from "../ui/Button.tsx";
import { focusOn } from "../ui/focusOn.ts";
import { sayMoment } from "../ui/sayDate.ts";

/** Who typed something in this browser that is not saved: to be dropped where others use the computer, too. */
export function UnsavedHere({ people }: { people: readonly { id: string; name: string }[] }) {
  const [kept, setKept] = useState(unsavedByPerson);
  const [news, setNews] = useState("");
  const said = useRef<HTMLOutputElement>(null);
  const writers = people.filter(({ id }) => kept.has(id));

  function discard({ id, name }: { id: string; name: string }) {
    forgetUnsavedOf(id);
    setKept(unsavedByPerson());
    setNews(`What ${name} typed here is discarded.`);
    // The button goes away with it.
    if (said.current) focusOn(said.current);
  }

  return (
    <>
      {writers.length > 0 && (
        <section aria-labelledby="unsaved-here">
          <h2 className="govuk-heading-m" id="unsaved-here">
            Typed here and not saved
          </h2>
          <p className="govuk-body">
            It waits in this browser for whoever typed it, for 14 days. Discard it if others use this computer.
          </p>
          <ul className="govuk-list">
            {writers.map((writer) => (
              <li key={writer.id} className="app-unsaved-here">
                <span>
                  {writer.name}, last on {sayMoment(new Date(kept.get(writer.id) ?? 0).toISOString())}
                </span>
                <Button type="button" secondary onClick={() => discard(writer)}>
                  Discard<span className="govuk-visually-hidden"> what {writer.name} typed</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <output ref={said} className="govuk-body app-line">
        {news}
      </output>
    </>
  );
}
