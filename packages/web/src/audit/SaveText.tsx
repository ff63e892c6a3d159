import type { ReactNode } from "react";

/** A link that keeps a text, which the page already holds, as a file. */
export function SaveText({ text, name, children }: { text: string; name: string; children: ReactNode }) {
  return (
    <a className="govuk-link" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={name}>
      {children}
    </a>
  );
}
