import { useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { AnchorProps } from "../ui/Anchor.tsx";
import { useAsOf, withMoment } from "./moment.ts";

/** A link that changes the page without loading the application again, and keeps the day that is being looked at. */
export function RouterAnchor({ href, onClick, children, ...rest }: AnchorProps) {
  const { history } = useRouter();
  const asOf = useAsOf();
  if (!href.startsWith("/"))
    return (
      <a {...rest} href={href} onClick={onClick}>
        {children}
      </a>
    );
  const address = withMoment(href, asOf);
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    history.push(address);
  }
  return (
    <a {...rest} href={address} onClick={follow}>
      {children}
    </a>
  );
}
