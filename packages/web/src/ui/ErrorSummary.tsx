import { type ComponentProps, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { focusOn } from "./focusOn.ts";
import { joined } from "./joined.ts";

export type Mistake = { message: ReactNode; href?: string };
type Props = Omit<ComponentProps<"div">, "title"> & {
  title?: ReactNode;
  description?: ReactNode;
  mistakes: readonly Mistake[];
};

/** What is wrong with a form; takes the focus as soon as it appears, and each link leads to its field. */
export function ErrorSummary({ title = "There is a problem", description, mistakes, className, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0 && box.current) focusOn(box.current);
  }, [mistakes]);
  return (
    <div {...rest} ref={box} className={joined("govuk-error-summary", className)} data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {mistakes.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {mistakes.map(({ message, href }, index) => (
                <li key={href ?? index}>
                  {href ? (
                    <a href={href} onClick={focusField}>
                      {message}
                    </a>
                  ) : (
                    message
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const group =
    field.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${field.id}"]`);
  group?.scrollIntoView();
  const control = field.matches("input, select, textarea")
    ? field
    : field.querySelector<HTMLElement>("input, select, textarea");
  control?.focus({ preventScroll: true });
}
