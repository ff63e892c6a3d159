import type { ComponentProps, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { joined } from "./joined.ts";

type Crumb = { text: ReactNode; href?: string | undefined };
type Props = ComponentProps<"nav"> & { items: readonly Crumb[]; collapseOnMobile?: boolean | undefined };

export function Breadcrumbs({
  items,
  collapseOnMobile,
  className,
  "aria-label": label = "Breadcrumb",
  ...rest
}: Props) {
  return (
    <nav
      {...rest}
      className={joined("govuk-breadcrumbs", className, collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile")}
      aria-label={label}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href }, index) => (
          <li key={href ?? index} className="govuk-breadcrumbs__list-item" aria-current={href ? undefined : "page"}>
            {href ? (
              <Anchor className="govuk-breadcrumbs__link" href={href}>
                {text}
              </Anchor>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
