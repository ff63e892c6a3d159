import type { ComponentProps, ReactNode } from "react";
import { joined } from "./joined.ts";

type Props = Omit<ComponentProps<"div">, "title"> & { title: ReactNode; headingLevel?: 1 | 2 | 3 | undefined };

export function Panel({ title, headingLevel = 1, className, children, ...rest }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div {...rest} className={joined("govuk-panel govuk-panel--confirmation", className)}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
