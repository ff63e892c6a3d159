import { BackLink } from "../ui/BackLink.tsx";

/** The way back from a page, as a landmark of its own: it stands before the content. */
export function WayBack({ href, children = "Back" }: { href: string; children?: string }) {
  return (
    <nav aria-label="Back" className="app-no-print">
      <BackLink href={href}>{children}</BackLink>
    </nav>
  );
}
