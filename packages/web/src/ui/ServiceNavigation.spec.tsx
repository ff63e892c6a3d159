// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/service-navigation/fixtures.json";
import { ServiceNavigation } from "./ServiceNavigation.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Item = Words & { href?: string; current?: boolean; active?: boolean };
type Options = Partial<
  Record<
    | "serviceName"
    | "serviceUrl"
    | "menuButtonText"
    | "menuButtonLabel"
    | "navigationLabel"
    | "navigationClasses"
    | "navigationId"
    | "classes"
    | "ariaLabel",
    string
  >
> & {
  navigation?: readonly (Item | null)[];
  collapseNavigationOnMobile?: boolean;
  attributes?: object;
};

rendersLikeItsFixtures<Options>(
  fixtures,
  (options) => (
    <ServiceNavigation
      {...options.attributes}
      {...given({
        serviceName: options.serviceName,
        serviceHref: options.serviceUrl,
        "aria-label": options.ariaLabel,
        className: options.classes,
        collapseOnMobile: options.collapseNavigationOnMobile,
        navigationLabel: options.navigationLabel,
        navigationClassName: options.navigationClasses,
        menuText: options.menuButtonText,
        menuLabel: options.menuButtonLabel,
      })}
      navigationId={options.navigationId ?? "navigation"}
      items={options.navigation
        ?.filter((item) => item !== null && typeof item === "object")
        .map(({ href, current, active, ...words }) => ({ text: wordsOf(words), href, current, active }))}
    />
  ),
  {
    slots: "nothing else stands in the navigation",
    "navigation.*.attributes": "a destination is its words and where it leads",
  },
);
