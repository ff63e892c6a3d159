import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { focusOn } from "./focusOn.ts";
import { joined } from "./joined.ts";

type Props = Omit<ComponentProps<"div">, "title"> & {
  success?: boolean;
  title?: ReactNode;
  titleId?: string;
  headingLevel?: 2 | 3;
  autoFocus?: boolean;
};

export function NotificationBanner(props: Props) {
  const {
    success = false,
    title,
    titleId = "govuk-notification-banner-title",
    headingLevel = 2,
    className,
    children,
    ...rest
  } = props;
  const { role = success ? "alert" : "region", autoFocus = role === "alert", ...attributes } = rest;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (autoFocus && box.current) focusOn(box.current);
  }, [autoFocus]);
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      {...attributes}
      ref={box}
      role={role}
      className={joined("govuk-notification-banner", success && "govuk-notification-banner--success", className)}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? "Success" : "Important")}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
