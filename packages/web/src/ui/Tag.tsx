import type { ComponentProps } from "react";
import { joined } from "./joined.ts";

export type TagColour = "grey" | "green" | "teal" | "blue" | "purple" | "magenta" | "red" | "orange" | "yellow";

export function Tag({ colour, className, ...rest }: ComponentProps<"strong"> & { colour?: TagColour | undefined }) {
  return <strong {...rest} className={joined("govuk-tag", colour && `govuk-tag--${colour}`, className)} />;
}
