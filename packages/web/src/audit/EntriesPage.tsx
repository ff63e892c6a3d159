import type { ReactNode } from "react";
import { Page } from "../layout/Page.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pagination } from "../ui/Pagination.tsx";
import { Timeline } from "../ui/Timeline.tsx";

type Props = {
  title: string;
  caption: string;
  way: ReactNode;
  path: string;
  total: number;
  further: boolean;
  endCursor: string | null | undefined;
  empty: boolean;
  /** What to say when it is empty. */
  nothing?: string;
  children: ReactNode;
};

/** One page of a history, newest first, and the way to older entries. */
export function EntriesPage({
  title,
  caption,
  way,
  path,
  total,
  further,
  endCursor,
  empty,
  nothing = "Nothing happened yet.",
  children,
}: Props) {
  return (
    <Page title={title} caption={caption} way={way}>
      {empty ? (
        <EmptyState title={nothing} />
      ) : (
        <>
          <p className="govuk-body">{total === 1 ? "1 entry" : `${total} entries`}, newest first.</p>
          <Timeline>{children}</Timeline>
        </>
      )}
      {(further || endCursor) && (
        <Pagination
          {...(further && { previous: { href: path, text: "Newest entries" } })}
          {...(endCursor && {
            next: { href: `${path}?after=${encodeURIComponent(endCursor)}`, text: "Older entries" },
          })}
        />
      )}
    </Page>
  );
}
