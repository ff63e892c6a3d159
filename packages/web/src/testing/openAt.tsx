import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { configure, render } from "@testing-library/react";
import { createClients } from "../apollo.ts";
import { createAppRouter } from "../routes.tsx";
import { answeringLink } from "./answeringLink.ts";
import { amira, briefMembers, partnership, trainStaff } from "./cast.ts";

// The code of a page arrives when it is opened for the first time, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** The plans that a form lets somebody choose from. */
export const planChoices =
  (...nodes: readonly object[]) =>
  () => ({
    plans: {
      __typename: "PlanConnection",
      nodes,
      pageInfo: { __typename: "PageInfo", endCursor: null, hasNextPage: false },
    },
  });

/** Opens the whole application at an address, as Amira unless a spec says otherwise. */
export function openAt(address: string, answers: Parameters<typeof answeringLink>[0]) {
  const session = () => ({ me: amira, partnership });
  const rows = ({ actionIds }: { actionIds?: string[] }) => ({
    actions: [briefMembers, trainStaff].filter(({ id }) => actionIds?.includes(id)),
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createAppRouter(
    createClients(answeringLink({ Session: session, PlanRows: rows, ...answers })),
    history,
  );
  return { ...render(<RouterProvider router={router} />), history };
}
