import type { SearchPageQuery } from "../gql/graphql.ts";
import { actionPath, planPath } from "../plans/paths.ts";
import { statusWords } from "../plans/words.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { dayOf, sayDay } from "../ui/sayDate.ts";
import { Tag } from "../ui/Tag.tsx";
import { kindWords } from "./kindWords.ts";

type Hit = SearchPageQuery["search"]["nodes"][number];
type Passage = Hit["passages"][number];

/** Something that was found: what it is, where it stands, and the words in it. */
export function FoundItem({ hit }: { hit: Hit }) {
  const { kind, title, plan, section, action, passages, recordedAt } = hit;
  // What it is called may be the very words that were found.
  const called = passages.find(({ pieces }) => pieces.map(({ words }) => words).join("") === title);
  const standing = [
    kind === "PLAN" && title === plan.title ? undefined : plan.title,
    section && [section.number, section.title].filter(Boolean).join(" "),
    action?.number && `Action ${action.number}`,
    action && statusWords[action.status],
  ].filter((words) => words && words !== title);
  return (
    <li className="app-found">
      <h2 className="govuk-heading-s app-found__title">
        <Anchor className="govuk-link" href={action ? actionPath(action.id) : planPath(plan.id)}>
          {called ? <Pieces pieces={called.pieces} /> : title}
        </Anchor>
      </h2>
      <p className="govuk-body-s app-found__where">
        <Tag colour={kindColours[kind]}>{kindWords[kind]}</Tag> {standing.map((words) => `${words} · `)}
        written <time dateTime={recordedAt}>{sayDay(dayOf(recordedAt))}</time>
      </p>
      {passages
        .filter((passage) => passage !== called)
        .map((passage, index) => (
          <p key={index} className="govuk-body app-found__passage">
            {passage.place && <span className="app-found__place">{passage.place}: </span>}
            <Pieces pieces={passage.pieces} />
          </p>
        ))}
    </li>
  );
}

function Pieces({ pieces }: { pieces: Passage["pieces"] }) {
  return pieces.map(({ words, marked }, index) => (marked ? <mark key={index}>{words}</mark> : words));
}

const kindColours = { PLAN: "blue", ACTION: "purple", REPORT: "teal", EVIDENCE: "grey" } as const;
