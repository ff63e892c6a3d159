import { useNavigation } from "../../layout/navigation.ts";
import { newerCopyPath } from "../../plans/paths.ts";
import { Button } from "../../ui/Button.tsx";
import { InsetText } from "../../ui/InsetText.tsx";
import { type Brought, holdCopy } from "../heldCopy.ts";
import type { PreviewPlan } from "./preview.ts";

/** Says which plans of a document are here already, and leads to what the document would change in them. */
export function LooksLike({ plans, copy }: { plans: readonly PreviewPlan[]; copy: Brought }) {
  const { go } = useNavigation();
  const known = plans.flatMap(({ looksLike }) => looksLike ?? []);
  return known.map(({ id, title }) => {
    const see = () => {
      holdCopy(copy);
      go(newerCopyPath(id));
    };
    return (
      <InsetText key={id}>
        <p className="govuk-body">This looks like a newer copy of “{title}”, which is here already.</p>
        <Button type="button" onClick={see}>
          See what it would change<span className="govuk-visually-hidden"> in {title}</span>
        </Button>
        <p className="govuk-body">To keep it as another plan all the same, take it in below.</p>
      </InsetText>
    );
  });
}
