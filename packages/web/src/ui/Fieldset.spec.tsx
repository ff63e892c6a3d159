// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/fieldset/fixtures.json";
import { Fieldset } from "./Fieldset.tsx";
import { given, nodesOf, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = {
  classes?: string;
  describedBy?: string;
  role?: string;
  html?: string;
  attributes?: object;
  legend?: Words & { classes?: string; isPageHeading?: boolean };
};

rendersLikeItsFixtures<Options>(fixtures, ({ classes, describedBy, role, html = "", attributes, legend }) => (
  <Fieldset
    {...attributes}
    {...given({ className: classes, "aria-describedby": describedBy, role })}
    legend={
      legend && {
        children: wordsOf(legend),
        ...given({ className: legend.classes, isPageHeading: legend.isPageHeading }),
      }
    }
  >
    {nodesOf(html)}
  </Fieldset>
));
