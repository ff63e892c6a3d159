import { type ComponentProps, type ReactNode, useEffect, useId, useState } from "react";
import { Anchor } from "./Anchor.tsx";
import { joined } from "./joined.ts";

type Destination = {
  text: ReactNode;
  href?: string | undefined;
  current?: boolean | undefined;
  active?: boolean | undefined;
};
type Props = Omit<ComponentProps<"div">, "ref"> & {
  serviceName?: string | undefined;
  serviceHref?: string | undefined;
  items?: readonly Destination[] | undefined;
  collapseOnMobile?: boolean | undefined;
  navigationId?: string | undefined;
  navigationLabel?: string | undefined;
  navigationClassName?: string | undefined;
  menuText?: string | undefined;
  menuLabel?: string | undefined;
};

export function ServiceNavigation(props: Props) {
  const { serviceName, serviceHref, items = [], collapseOnMobile = items.length > 1, className, ...rest } = props;
  const { navigationId, navigationLabel, navigationClassName, menuText = "Menu", menuLabel, ...attributes } = rest;
  const { "aria-label": label = "Service information", ...others } = attributes;
  const Box = serviceName ? "section" : "div";
  return (
    <Box
      {...others}
      {...(serviceName && { "aria-label": label })}
      className={joined("govuk-service-navigation", className)}
      data-module="govuk-service-navigation"
    >
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {serviceName && <ServiceName name={serviceName} href={serviceHref} />}
          {items.length > 0 && (
            <Navigation
              {...{ items, collapseOnMobile, menuText, menuLabel }}
              id={navigationId}
              label={navigationLabel}
              className={navigationClassName}
            />
          )}
        </div>
      </div>
    </Box>
  );
}

function ServiceName({ name, href }: { name: string; href: string | undefined }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {href ? (
        <Anchor href={href} className="govuk-service-navigation__link">
          {name}
        </Anchor>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

type NavigationProps = {
  items: readonly Destination[];
  collapseOnMobile: boolean;
  id: string | undefined;
  label: string | undefined;
  className: string | undefined;
  menuText: string;
  menuLabel: string | undefined;
};

function Navigation({ items, collapseOnMobile, id, label, className, menuText, menuLabel }: NavigationProps) {
  const ownId = useId();
  const listId = id ?? ownId;
  const [open, setOpen] = useState(false);
  const collapsible = useCollapsible(collapseOnMobile);
  return (
    <nav aria-label={label ?? menuText} className={joined("govuk-service-navigation__wrapper", className)}>
      {collapseOnMobile && (
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={listId}
          aria-label={menuLabel === menuText ? undefined : menuLabel}
          onClick={() => setOpen(!open)}
          {...(collapsible ? { "aria-expanded": open } : { hidden: true, "aria-hidden": true })}
        >
          {menuText}
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={listId} hidden={collapsible && !open}>
        {items.map((item, index) => (
          <Item key={item.href ?? index} {...item} onFollow={() => setOpen(false)} />
        ))}
      </ul>
    </nav>
  );
}

function Item({ text, href, current, active, onFollow }: Destination & { onFollow: () => void }) {
  const on = Boolean(current) || Boolean(active);
  const ariaCurrent = current ? "page" : on ? true : undefined;
  const content = on ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li className={joined("govuk-service-navigation__item", on && "govuk-service-navigation__item--active")}>
      {href ? (
        <Anchor className="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} onClick={onFollow}>
          {content}
        </Anchor>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      )}
    </li>
  );
}

/** Whether the screen is narrow enough for the menu to fold away. */
function useCollapsible(wanted: boolean): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const wide = matchMedia("(min-width: 40.0625em)");
    const look = () => setNarrow(!wide.matches);
    look();
    wide.addEventListener("change", look);
    return () => wide.removeEventListener("change", look);
  }, []);
  return wanted && narrow;
}
