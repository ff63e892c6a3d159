import { Button } from "../ui/Button.tsx";
import { Page } from "./Page.tsx";
import { sayProblem } from "./sayProblem.ts";

/** What stands in place of a page that could not be shown; the navigation stays. */
export function ProblemPage({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  return (
    <Page title="Sorry, this page cannot be shown">
      <p className="govuk-body" role="alert">
        {sayProblem(problem)}
      </p>
      <Button type="button" onClick={onRetry}>
        Try again
      </Button>
    </Page>
  );
}
