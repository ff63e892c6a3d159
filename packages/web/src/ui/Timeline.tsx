import type { ReactNode } from "react";

/** What happened, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <div className="moj-timeline">{children}</div>;
}

type Item = {
  title: ReactNode;
  byline: ReactNode;
  date: ReactNode;
  headingLevel?: 2 | 3 | 4 | undefined;
  children?: ReactNode;
};

export function TimelineItem({ title, byline, date, headingLevel = 3, children }: Item) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="moj-timeline__item">
      <div className="moj-timeline__header">
        <Heading className="moj-timeline__title">{title}</Heading> <p className="moj-timeline__byline">by {byline}</p>
      </div>
      <p className="moj-timeline__date">{date}</p>
      {children && <div className="moj-timeline__description">{children}</div>}
    </div>
  );
}
