import type { ComponentProps, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { joined } from "./joined.ts";

type Step = { href: string; text?: ReactNode; label?: ReactNode };
type Numbered = { ellipsis: true } | { number: ReactNode; href: string; current?: boolean; label?: string | undefined };
type Props = ComponentProps<"nav"> & {
  previous?: Step | undefined;
  next?: Step | undefined;
  items?: readonly Numbered[] | undefined;
};

export function Pagination({ previous, next, items, className, "aria-label": label = "Pagination", ...rest }: Props) {
  const block = !items && Boolean(previous ?? next);
  return (
    <nav
      {...rest}
      className={joined("govuk-pagination", block && "govuk-pagination--block", className)}
      aria-label={label}
    >
      {previous && <Arrow {...previous} to="prev" block={block} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => (
            <Item key={index} {...item} />
          ))}
        </ul>
      )}
      {next && <Arrow {...next} to="next" block={block} />}
    </nav>
  );
}

function Arrow({ href, text, label, to, block }: Step & { to: "prev" | "next"; block: boolean }) {
  const icon = <Icon to={to} />;
  const word = to === "prev" ? "Previous" : "Next";
  return (
    <div className={`govuk-pagination__${to}`}>
      <Anchor className="govuk-link govuk-pagination__link" href={href} rel={to}>
        {(block || to === "prev") && icon}
        <span
          className={joined(
            "govuk-pagination__link-title",
            block && !label && "govuk-pagination__link-title--decorated",
          )}
        >
          {text ?? (
            <>
              {word}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {label && block && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{label}</span>
          </>
        )}
        {!block && to === "next" && icon}
      </Anchor>
    </div>
  );
}

function Item(item: Numbered) {
  if ("ellipsis" in item) return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li className={joined("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
      <Anchor
        className="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.label ?? `Page ${String(item.number)}`}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </Anchor>
    </li>
  );
}

const shapes = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

function Icon({ to }: { to: "prev" | "next" }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={shapes[to]} />
    </svg>
  );
}
