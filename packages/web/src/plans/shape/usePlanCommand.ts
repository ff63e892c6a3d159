import type { TypedDocumentNode } from "@apollo/client";
import type { RetitlePlanMutation } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

type Named = { input: { commandId: string } };
/** A command about a plan's layout: whichever it is, it answers the same. */
export type PlanCommand<Variables extends Named> = TypedDocumentNode<RetitlePlanMutation, Variables>;
export type ContentOf<Variables extends Named> = Omit<Variables["input"], "commandId">;

export function usePlanCommand<Variables extends Named>(command: PlanCommand<Variables>) {
  const { send, sending } = useCommand(command);
  const run = async (content: ContentOf<Variables>): Promise<Saving> =>
    savingOf(await send(content), (data) => data.result);
  return { run, sending };
}
