import { Anchor, type AnchorProps } from "./Anchor.tsx";
import { joined } from "./joined.ts";

export function BackLink({ className, children = "Back", ...rest }: AnchorProps) {
  return (
    <Anchor {...rest} className={joined("govuk-back-link", className)}>
      {children}
    </Anchor>
  );
}
