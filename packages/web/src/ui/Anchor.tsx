import { type ComponentProps, type ComponentType, createContext, useContext } from "react";

export type AnchorProps = ComponentProps<"a"> & { href: string };

/** What a link is made of: a plain one, unless whoever lays out the page knows a quicker way to get there. */
export const AnchorContext = createContext<ComponentType<AnchorProps>>((props) => <a {...props} />);

export function Anchor(props: AnchorProps) {
  const Made = useContext(AnchorContext);
  return <Made {...props} />;
}
