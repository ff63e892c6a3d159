import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";

type Props = { missing: number; isCutOff: boolean; onGoOn: () => void };

/** Says that rows of a long plan are still on their way, or that they did not come. */
export function RowsToCome({ missing, isCutOff, onGoOn }: Props) {
  if (missing === 0) return null;
  const rows = missing === 1 ? "1 more row" : `${missing} more rows`;
  if (!isCutOff) return <Loading>{`Loading ${rows}…`}</Loading>;
  return (
    <div role="alert">
      <p className="govuk-error-message">
        There is no connection to the ledger: {rows} of this plan could not be loaded.
      </p>
      <Button type="button" secondary onClick={onGoOn}>
        Load the rest
      </Button>
    </div>
  );
}
