import type { ReactNode } from "react";

/** What may be wider than the screen scrolls within itself, with the arrow keys too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Nobody could scroll it with a keyboard otherwise.
    <section className="app-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
