// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/file-upload/fixtures.json";
import { FileUpload } from "./FileUpload.tsx";
import { type LabelledOptions, given, labelled, partsNotOffered } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Options = LabelledOptions & { multiple?: boolean };

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ multiple, ...options }) => <FileUpload {...labelled(options)} {...given({ multiple })} />,
  {
    ...partsNotOffered,
    javascript: "the browser's own control is enough, and needs no script",
    value: "a browser never fills in a file",
  },
);
