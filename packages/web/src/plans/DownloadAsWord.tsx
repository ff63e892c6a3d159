import { useAsOf, withMoment } from "../layout/moment.ts";
import { planWordPath } from "./paths.ts";

/** The plan as a Word document, as of the day that is being looked at. */
export function DownloadAsWord({ planId }: { planId: string }) {
  const asOf = useAsOf();
  return (
    // A plain link: what it leads to is a file of the server's, not a page.
    <a className="govuk-link app-in-row" href={withMoment(planWordPath(planId), asOf)} download>
      Download as Word
    </a>
  );
}
