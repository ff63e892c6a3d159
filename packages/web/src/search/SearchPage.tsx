import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type {
  SearchFormQuery,
  SearchFormQueryVariables,
  SearchPageQuery,
  SearchPageQueryVariables,
} from "../gql/graphql.ts";
import { MomentContext, sayAsOf, useAsOf } from "../layout/moment.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { type PlanChoice, readPlanChoices } from "../plans/planChoices.ts";
import { statusWords } from "../plans/words.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { chosenOf } from "../ui/choices.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { Pagination } from "../ui/Pagination.tsx";
import { FoundItem } from "./FoundItem.tsx";
import { KindLinks } from "./KindLinks.tsx";
import { kindWords } from "./kindWords.ts";
import { NothingFound } from "./NothingFound.tsx";
import { SearchForm } from "./SearchForm.tsx";
import { type Asked, searchPath } from "./searchPath.ts";

const SearchFormQuery = graphql(`
  query SearchForm {
    partnership {
      organisations {
        id
        name
      }
    }
  }
`);

const SearchPageQuery = graphql(`
  query SearchPage($text: String!, $filter: SearchFilter, $after: Cursor) {
    search(text: $text, filter: $filter, first: 20, after: $after) {
      nodes {
        id
        kind
        title
        plan {
          id
          title
        }
        section {
          id
          number
          title
        }
        action {
          id
          number
          status
        }
        passages {
          place
          pieces {
            words
            marked
          }
        }
        recordedAt
      }
      pageInfo {
        endCursor
        hasNextPage
        hasPreviousPage
      }
      totalCount
      counts {
        kind
        count
      }
      index {
        current
        percent
      }
    }
  }
`);

export async function openSearchPage({ preload, search, client }: At) {
  const text = search["text"]?.trim() ?? "";
  const kind = chosenOf(kindWords, search["kind"]);
  const status = chosenOf(statusWords, search["status"]);
  const { plan: planId, organisation: organisationId, after } = search;
  const asked = { text, kind, planId, organisationId, status };
  const form = Promise.all([preload(SearchFormQuery, {}), readPlanChoices(client)]);
  const filter = {
    ...(kind && { kind }),
    ...(status && { status }),
    ...(planId && { planId }),
    ...(organisationId && { organisationId }),
  };
  const foundRef = text && preload(SearchPageQuery, { text, filter, ...(after && { after }) }, "fresh");
  const [[formRef, plans], found] = await Promise.all([form, foundRef]);
  return <SearchPage asked={asked} formRef={formRef} plans={plans} {...(found && { foundRef: found })} />;
}

type FoundRef = QueryRef<SearchPageQuery, SearchPageQueryVariables>;
type Props = {
  asked: Asked;
  formRef: QueryRef<SearchFormQuery, SearchFormQueryVariables>;
  plans: readonly PlanChoice[];
  foundRef?: FoundRef;
};

/** Search is about now, whatever day is being looked at: so are the links of this page. */
function SearchPage({ asked, formRef, plans, foundRef }: Props) {
  const asOf = useAsOf();
  const { partnership } = useReadQuery(formRef).data;
  return (
    <MomentContext value={undefined}>
      <Page title={asked.text ? `Search results for “${shortened(asked.text)}”` : "Search"}>
        {asOf && <AboutNow asked={asked} asOf={asOf} />}
        <SearchForm
          asked={asked}
          plans={plans.map(({ id, title }) => ({ id, name: title }))}
          organisations={partnership?.organisations ?? []}
        />
        {foundRef ? <Found asked={asked} foundRef={foundRef} /> : <NothingAsked />}
      </Page>
    </MomentContext>
  );
}

const shortened = (text: string) => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);

function AboutNow({ asked, asOf }: { asked: Asked; asOf: string }) {
  return (
    <InsetText>
      <p className="govuk-body">
        You were viewing everything as it was {sayAsOf(asOf)}. Search looks at the plans as they are now, and what you
        open from here is shown as it is now.
      </p>
      <p className="govuk-body">
        <Anchor className="govuk-link" href={searchPath(asked)}>
          Go on with now
        </Anchor>{" "}
        or{" "}
        <Anchor className="govuk-link" href={`/?asOf=${asOf}`}>
          go back to the plans as they were {sayAsOf(asOf)}
        </Anchor>
      </p>
    </InsetText>
  );
}

function NothingAsked() {
  return (
    <EmptyState title="Search the words of all plans, actions, reports and evidence.">
      <ul className="govuk-list govuk-list--bullet">
        <li>Every word that you type must be there, in any order: “schools training”.</li>
        <li>A word also finds words that begin with it: “train” finds “training”.</li>
        <li>Put words in quotation marks to find exactly those: "front-line staff".</li>
      </ul>
    </EmptyState>
  );
}

/** More than this is not put in order, and cannot be looked through page by page. */
const MOST_SHOWN = 5_000;

function Found({ asked, foundRef }: { asked: Asked; foundRef: FoundRef }) {
  const { nodes, pageInfo, totalCount, counts, index } = useReadQuery(foundRef).data.search;
  return (
    <>
      {!index.current && (
        <InsetText>
          {index.percent < 100
            ? `The index of words is being built: ${index.percent} % of the plans are in it. More may be found in a moment.`
            : "The newest changes are not in the index of words yet. More may be found in a moment."}{" "}
          <Anchor className="govuk-link" href={searchPath(asked)}>
            Search again
          </Anchor>
        </InsetText>
      )}
      {counts.some(({ count }) => count > 0) && <KindLinks asked={asked} counts={counts} />}
      {nodes.length === 0 ? (
        <NothingFound asked={asked} />
      ) : (
        <>
          <p className="govuk-body">
            {totalCount === 1 ? "1 result" : `${totalCount.toLocaleString("en-GB")} results`}, best first
            {totalCount > MOST_SHOWN &&
              `. Only ${MOST_SHOWN.toLocaleString("en-GB")} of them can be looked through: add a word or a filter`}
          </p>
          <ul className="govuk-list">
            {nodes.map((hit) => (
              <FoundItem key={hit.id} hit={hit} />
            ))}
          </ul>
        </>
      )}
      <Further asked={asked} {...pageInfo} />
    </>
  );
}

type FurtherProps = { asked: Asked; endCursor?: string | null; hasNextPage: boolean; hasPreviousPage: boolean };

function Further({ asked, endCursor, hasNextPage, hasPreviousPage }: FurtherProps) {
  const next = hasNextPage && endCursor;
  if (!next && !hasPreviousPage) return null;
  return (
    <Pagination
      {...(hasPreviousPage && { previous: { href: searchPath(asked), text: "First page" } })}
      {...(next && { next: { href: searchPath(asked, next) } })}
    />
  );
}
