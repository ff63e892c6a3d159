import { type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from "react";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { focusOn } from "../ui/focusOn.ts";
import { NotificationBanner } from "../ui/NotificationBanner.tsx";
import { ArrivalContext } from "./arrival.ts";
import type { Mistake } from "./mistakes.ts";
import { sayAsOf, useAsOf } from "./moment.ts";

type Props = {
  title: string;
  /** What stands above the heading, smaller. */
  caption?: ReactNode;
  /** The way up or back, above everything else. */
  way?: ReactNode;
  mistakes?: readonly Mistake[];
  /** Columns of text are easier to read; tables want all the room there is. */
  wide?: boolean;
  /** What takes the focus on arrival in place of the heading: what somebody asked to see further down the page. */
  landing?: RefObject<HTMLElement | null> | undefined;
  /** How what was done last is undone: it stands with what was saved, or below the heading. */
  undo?: ReactNode;
  children: ReactNode;
};

/** A page: its title, its heading, which takes the focus on arrival, what was saved before it, and what is wrong with it. */
export function Page({ title, caption, way, mistakes = [], wide = false, landing, undo, children }: Props) {
  const asOf = useAsOf();
  const { saved } = useContext(ArrivalContext);
  const heading = useArrivalFocus(saved, landing);
  // The same list for as long as the same is wrong: the summary takes the focus with every new one.
  const listed = useMemo(
    () => mistakes.map(({ field, message }) => ({ message, ...(field && { href: `#${field}` }) })),
    [mistakes],
  );
  const moment = asOf ? ` – as it was ${sayAsOf(asOf)}` : "";
  return (
    <>
      <title>{`${mistakes.length > 0 ? "Error: " : ""}${title}${moment} – Planledger`}</title>
      {way}
      <main className="govuk-main-wrapper" id="content">
        <div className={wide ? "" : "app-text"}>
          {saved && (
            <NotificationBanner success title="Saved">
              {undo ? (
                <>
                  <p className="govuk-notification-banner__heading">{saved}</p>
                  {undo}
                </>
              ) : (
                saved
              )}
            </NotificationBanner>
          )}
          {mistakes.length > 0 && <ErrorSummary mistakes={listed} />}
          {caption && <span className="govuk-caption-l">{caption}</span>}
          <h1 className="govuk-heading-l" ref={heading}>
            {title}
          </h1>
        </div>
        {!saved && undo}
        {wide ? children : <div className="app-text">{children}</div>}
      </main>
    </>
  );
}

/** Moves the focus to the heading when a person has come here from another page; a banner about what was saved takes it itself. */
function useArrivalFocus(saved: string | undefined, landing: RefObject<HTMLElement | null> | undefined) {
  const { first } = useContext(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const place = landing?.current ?? heading.current;
    if (!first && !saved && place) focusOn(place);
  }, [first, saved, landing]);
  return heading;
}
