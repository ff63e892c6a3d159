import { type ComponentProps, type ComponentType, createContext, createElement, useContext } from "react";

export type AnchorProps = ComponentProps<"a"> & { href: string };

/** What a link is made of: a plain one, unless whoever lays out the page knows a quicker way to get there. */
export const AnchorContext = createContext<ComponentType<AnchorProps>>(({ children, ...rest }) => (
  <a {...rest}>{children}</a>
));

export function Anchor(props: AnchorProps) {
  return createElement(useContext(AnchorContext), props);
}
