import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export function InsetText({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={joined("govuk-inset-text", className)} />;
}
