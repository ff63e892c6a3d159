// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/generic-header/fixtures.json";
import { GenericHeader } from "./GenericHeader.tsx";
import { given, nodesOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = {
  logoText?: string;
  logoHtml?: string;
  url?: string;
  classes?: string;
  containerClasses?: string;
  attributes?: object;
};

rendersLikeItsFixtures<Options>(fixtures, ({ logoText, logoHtml, url, classes, containerClasses, attributes }) => (
  <GenericHeader
    {...attributes}
    logo={logoHtml ? nodesOf(logoHtml) : logoText}
    {...given({ href: url, className: classes, containerClassName: containerClasses })}
  />
));
