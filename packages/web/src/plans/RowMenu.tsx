import { type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from "react";
import { Anchor } from "../ui/Anchor.tsx";
import { useNews } from "./news.ts";
import { actionPath, addActionPath } from "./paths.ts";
import { StepsContext } from "./rowSteps.ts";
import { useMoveAction } from "./useMoveAction.ts";

type Props = {
  planId: string;
  sectionId: string;
  actionId: string;
  /** Which action it is, as people call it. */
  of: string;
};

/** What can be done with a row as a whole. What is in it is made when it is opened: there is one in every row. */
export function RowMenu(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div ref={menu} className="app-no-print">
      <details className="app-row-menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={`Change row ${props.of}`}>Change row</summary>
        {isOpen && <Entries {...props} menu={menu} />}
      </details>
    </div>
  );
}

type Direction = "up" | "down";

function Entries({ planId, sectionId, actionId, of, menu }: Props & { menu: RefObject<HTMLDivElement | null> }) {
  const { move, sending } = useMoveAction();
  const steps = useContext(StepsContext)(actionId);
  const announce = useNews();
  const [problem, setProblem] = useState<string>();
  const moved = useRef<Direction>(undefined);

  // The row was drawn in another place, which takes the focus away from what was pressed.
  useEffect(() => {
    if (!moved.current || sending) return;
    const pressed = menu.current?.querySelector<HTMLElement>(`button[value="${moved.current}"]`);
    moved.current = undefined;
    (pressed ?? menu.current?.querySelector("summary"))?.focus();
  });

  async function step(direction: Direction) {
    const to = steps[direction];
    if (!to || sending) return;
    const result = await move({ planId, actionId, sectionId, ...to });
    setProblem(result.outcome === "refused" ? result.message : undefined);
    if (result.outcome === "refused") return;
    moved.current = direction;
    announce(`Moved ${of} ${direction}.${result.note}`);
  }

  const hidden = <span className="govuk-visually-hidden"> {of}</span>;
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <ul className="app-row-menu__list">
        {(["up", "down"] as const).map(
          (direction) =>
            steps[direction] && (
              <li key={direction}>
                <button
                  type="button"
                  value={direction}
                  className="app-row-menu__button"
                  onClick={() => void step(direction)}
                >
                  {direction === "up" ? "Move up" : "Move down"}
                  {hidden}
                </button>
              </li>
            ),
        )}
        <Entry href={`${actionPath(actionId)}/move`}>Move elsewhere{hidden}</Entry>
        <Entry href={`${actionPath(actionId)}/number`}>Change the number{hidden}</Entry>
        <Entry href={addActionPath(planId, { section: sectionId, after: actionId })}>Add a row below{hidden}</Entry>
        <Entry href={`${actionPath(actionId)}/split`}>Split it in two{hidden}</Entry>
        <Entry href={`${actionPath(actionId)}/remove`}>Take it out{hidden}</Entry>
      </ul>
    </>
  );
}

function Entry({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <Anchor className="govuk-link" href={href}>
        {children}
      </Anchor>
    </li>
  );
}
