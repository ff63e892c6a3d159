import { TextDiff } from "../ui/TextDiff.tsx";

type Props = { what: string; before?: string | null | undefined; after?: string | null | undefined };

/** What an entry changed in one place: word by word where there was something before. */
export function ChangedField({ what, before, after }: Props) {
  return (
    <div className="app-changed">
      <p className="govuk-body govuk-!-font-weight-bold app-changed__what">{what}</p>
      {before ? (
        <TextDiff before={before} after={after ?? ""} />
      ) : (
        <p className="govuk-body app-diff">{after ?? "Nothing"}</p>
      )}
    </div>
  );
}
