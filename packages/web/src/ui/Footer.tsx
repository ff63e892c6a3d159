import type { ComponentProps, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { joined } from "./joined.ts";

type Item = { text: ReactNode; href: string };
type Props = ComponentProps<"footer"> & { items: readonly Item[]; containerClassName?: string | undefined };

/** A footer of support links, without crown, licence or Crown copyright: those belong to central government. */
export function Footer({ items, containerClassName, className, children, ...rest }: Props) {
  return (
    <footer {...rest} className={joined("govuk-footer", className)}>
      <div className={joined("govuk-width-container", containerClassName)}>
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 className="govuk-visually-hidden">Support links</h2>
            <ul className="govuk-footer__inline-list">
              {items.map(({ text, href }) => (
                <li key={href} className="govuk-footer__inline-list-item">
                  <Anchor className="govuk-footer__link" href={href}>
                    {text}
                  </Anchor>
                </li>
              ))}
            </ul>
            {children && <div className="govuk-footer__meta-custom">{children}</div>}
          </div>
        </div>
      </div>
    </footer>
  );
}
