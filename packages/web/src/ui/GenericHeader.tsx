import type { ComponentProps, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { joined } from "./joined.ts";

type Props = ComponentProps<"div"> & {
  logo: ReactNode;
  href?: string | undefined;
  containerClassName?: string | undefined;
};

export function GenericHeader({
  logo,
  href = "/",
  containerClassName = "govuk-width-container",
  className,
  children,
  ...rest
}: Props) {
  return (
    <div {...rest} className={joined("govuk-generic-header", className)}>
      <div className={`govuk-generic-header__container ${containerClassName}`}>
        <div className="govuk-generic-header__logo">
          <Anchor href={href} className="govuk-generic-header__homepage-link">
            {logo}
          </Anchor>
        </div>
        {children}
      </div>
    </div>
  );
}
