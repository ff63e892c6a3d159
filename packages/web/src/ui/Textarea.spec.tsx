// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/textarea/fixtures.json";
import { Textarea } from "./Textarea.tsx";
import { type LabelledOptions, given, labelled, partsNotOffered } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = LabelledOptions & { value?: string; rows?: number };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ value, rows, ...options }) => <Textarea {...labelled(options)} {...given({ defaultValue: value, rows })} />,
  partsNotOffered,
);
