import type { SearchKind } from "../gql/graphql.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { kindsWords } from "./kindWords.ts";
import { type Asked, searchPath } from "./searchPath.ts";

type Props = { asked: Asked; counts: readonly { kind: SearchKind; count: number }[] };

/** How much was found of each kind, and the way to see only that. */
export function KindLinks({ asked, counts }: Props) {
  const all = { kind: undefined, text: "Everything", count: counts.reduce((sum, { count }) => sum + count, 0) };
  const kinds = counts.map(({ kind, count }) => ({ kind, text: kindsWords[kind], count }));
  return (
    <nav aria-label="Kinds of results" className="app-no-print">
      <ul className="govuk-list app-kinds">
        {[all, ...kinds].map(({ kind, text, count }) => (
          <li key={text}>
            {kind === asked.kind ? (
              <strong aria-current="page">
                {text} ({count})
              </strong>
            ) : count === 0 ? (
              `${text} (0)`
            ) : (
              <Anchor className="govuk-link" href={searchPath({ ...asked, kind })}>
                {text} ({count})
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
