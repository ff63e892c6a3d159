import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { askPath } from "./paths.ts";

type Props = {
  /** The entry to ask from; null for those who may not, and where there is nothing left. */
  of: { position: number } | null;
  /** What would be withdrawn, for whoever hears the link without what stands around it. */
  what: string;
};

/** The way to ask that something beside it be withdrawn. */
export function AskToWithdraw({ of, what }: Props) {
  if (of === null) return null;
  return (
    <EditorsOnly>
      <Anchor className="govuk-link app-in-row app-no-print" href={askPath(of.position)}>
        Ask to withdraw<span className="govuk-visually-hidden"> {what}</span>
      </Anchor>
    </EditorsOnly>
  );
}
