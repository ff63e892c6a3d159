import { accept, type Decider, type Decision, type Fact, plans, progress, refuse } from "@planledger/projections";
import type { PlanNo } from "../../plans/refusals.ts";
import type { CopyStep } from "./differences.ts";

type PlanState = typeof plans.decider.initial;
type ProgressState = typeof progress.decider.initial;
type State = Readonly<{ plan: PlanState; progress: ProgressState; revision: number }>;
type PlanFact = Parameters<typeof plans.decider.evolve>[1];

const initial: State = { plan: plans.decider.initial, progress: progress.decider.initial, revision: -1 };

const evolve = (state: State, event: PlanFact, revision: number): State => ({
  plan: plans.decider.evolve(state.plan, event, revision),
  progress: progress.decider.evolve(state.progress, event, revision),
  revision,
});

/** Decides step by step, each on what the ones before it would record: all of them, or the first rule that says no. */
function decide(steps: readonly CopyStep[], first: State): Decision<PlanFact, PlanNo> {
  let state = first;
  const events: PlanFact[] = [];
  const columns = new Map<string, string>();
  for (const step of steps) {
    if (step.kind === "plan" && step.newColumn !== undefined && state.plan.status === "drafted")
      columns.set(step.newColumn, `c${state.plan.columnsGiven + 1}`);
    const decision =
      step.kind === "plan"
        ? plans.decider.decide(withColumns(step.command, columns), state.plan)
        : progress.decider.decide(step.command, state.progress);
    if (decision.outcome === "refused") return refuse(decision.refusal);
    for (const event of decision.events) {
      events.push(event);
      state = evolve(state, event, state.revision + 1);
    }
  }
  return accept(...events);
}

/** A command about columns that the steps before it have added, under the ids that they were given. */
function withColumns(command: plans.PlanCommand, columns: ReadonlyMap<string, string>): plans.PlanCommand {
  if (command.type === "EditCell") return { ...command, column: columns.get(command.column) ?? command.column };
  if (command.type !== "AddAction") return command;
  const cells = Object.entries(command.cells).map(([column, cell]) => [columns.get(column) ?? column, cell] as const);
  return { ...command, cells: Object.fromEntries(cells) };
}

/** Takes what was chosen of a newer copy into a plan: in one piece, so that nobody sees half of it. */
export const takingCopy: Decider<State, readonly CopyStep[], PlanFact & Fact, PlanNo> = { initial, evolve, decide };

/** Whether it could be taken now; records nothing. */
export const rehearsingCopy: typeof takingCopy = {
  initial,
  evolve,
  decide(steps, state) {
    const decision = decide(steps, state);
    return decision.outcome === "refused" ? decision : accept();
  },
};
