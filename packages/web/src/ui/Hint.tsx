import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export function Hint({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={joined("govuk-hint", className)} />;
}
