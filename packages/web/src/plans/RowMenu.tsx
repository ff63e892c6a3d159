import { useEffect, useRef, useState } from "react";
import { Anchor } from "../ui/Anchor.tsx";
import { Details } from "../ui/Details.tsx";
import { useNews } from "./news.ts";
import { actionPath, addActionPath } from "./paths.ts";
import type { Step } from "./rowSteps.ts";
import { useMoveAction } from "./useMoveAction.ts";

type Direction = "up" | "down";
type Props = {
  planId: string;
  sectionId: string;
  actionId: string;
  /** Which action it is, as people call it. */
  of: string;
  steps: Record<Direction, Step | undefined>;
};

/** What can be done with a row as a whole. */
export function RowMenu({ planId, sectionId, actionId, of, steps }: Props) {
  const { move, sending } = useMoveAction();
  const announce = useNews();
  const [problem, setProblem] = useState<string>();
  const menu = useRef<HTMLDivElement>(null);
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
  const link = (href: string, text: string) => (
    <li>
      <Anchor className="govuk-link" href={href}>
        {text}
        {hidden}
      </Anchor>
    </li>
  );
  return (
    <div ref={menu} className="app-no-print">
      <Details className="app-row-menu" summary={<>Change row{hidden}</>}>
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
          {link(`${actionPath(actionId)}/move`, "Move elsewhere")}
          {link(`${actionPath(actionId)}/number`, "Change the number")}
          {link(addActionPath(planId, { section: sectionId, after: actionId }), "Add a row below")}
          {link(`${actionPath(actionId)}/remove`, "Take it out")}
        </ul>
      </Details>
    </div>
  );
}
