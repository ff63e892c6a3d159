import type { ComponentProps, ReactNode } from "react";
import { Anchor, type AnchorProps } from "./Anchor.tsx";
import { joined } from "./joined.ts";

type Kind = { secondary?: boolean; warning?: boolean; start?: boolean };

export function Button({
  secondary,
  warning,
  start,
  className,
  disabled,
  type = "submit",
  children,
  ...rest
}: Kind & ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames({ secondary, warning, start }, className)}
      data-module="govuk-button"
      {...(disabled && { disabled, "aria-disabled": true })}
    >
      {content(start, children)}
    </button>
  );
}

export function LinkButton({ secondary, warning, start, className, children, ...rest }: Kind & AnchorProps) {
  return (
    <Anchor
      {...rest}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- It looks like a button and leads to a page.
      role="button"
      draggable={false}
      className={classNames({ secondary, warning, start }, className)}
      data-module="govuk-button"
    >
      {content(start, children)}
    </Anchor>
  );
}

function classNames(
  { secondary, warning, start }: { [K in keyof Kind]: Kind[K] | undefined },
  className: string | undefined,
) {
  return joined(
    "govuk-button",
    secondary && "govuk-button--secondary",
    warning && "govuk-button--warning",
    className,
    start && "govuk-button--start",
  );
}

function content(start: boolean | undefined, children: ReactNode) {
  if (!start) return children;
  return (
    <>
      {typeof children === "string" ? children : <span>{children}</span>}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
