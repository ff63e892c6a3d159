import type { Status } from "../gql/graphql.ts";

type Assigned = {
  status: Status;
  lateness: { overdue: boolean };
  timescale: { dueOn?: string | null };
};

/** Actions in the order in which they want to be seen to: what is overdue, what falls due, what never does, what is done. */
export function inTurn<Action extends Assigned>(actions: readonly Action[]) {
  const isDone = ({ status }: Assigned) => status === "COMPLETED" || status === "SUPERSEDED";
  const toDo = actions.filter((action) => !isDone(action)).toSorted((a, b) => dueOn(a).localeCompare(dueOn(b)));
  const rest = toDo.filter(({ lateness }) => !lateness.overdue);
  return {
    overdue: toDo.filter(({ lateness }) => lateness.overdue),
    due: rest.filter((action) => dueOn(action) !== ""),
    open: rest.filter((action) => dueOn(action) === ""),
    done: actions.filter(isDone),
  };
}

const dueOn = ({ timescale }: Assigned) => timescale.dueOn ?? "";
