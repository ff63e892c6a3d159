// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/notification-banner/fixtures.json";
import { NotificationBanner } from "./NotificationBanner.tsx";
import { given, nodesOf, type Words } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = Words &
  Partial<Record<"titleText" | "titleHtml" | "titleId" | "type" | "role" | "classes", string>> & {
    titleHeadingLevel?: number;
    attributes?: object;
  };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ text, html, titleText, titleHtml, titleId, titleHeadingLevel, type, role, classes, attributes }) => (
    <NotificationBanner
      {...attributes}
      success={type === "success"}
      {...given({
        title: titleHtml ? nodesOf(titleHtml) : titleText,
        titleId,
        headingLevel: titleHeadingLevel,
        role,
        className: classes,
      })}
    >
      {html ? nodesOf(html) : text}
    </NotificationBanner>
  ),
  { disableAutoFocus: "whoever must not take the focus says autoFocus={false}, which leaves no trace in the HTML" },
);
