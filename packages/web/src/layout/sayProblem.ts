import { CombinedGraphQLErrors, ServerError } from "@apollo/client";

const connection = "There is no connection to the ledger. Try again in a moment.";
const ours = "Something went wrong on our side. Try again in a moment.";

/** A problem as a sentence for the person: the server's own where it has one. */
export function sayProblem(problem: unknown): string {
  if (CombinedGraphQLErrors.is(problem)) {
    const [first] = problem.errors;
    if (first && first.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return first.message;
    return ours;
  }
  if (ServerError.is(problem)) return ours;
  return problem instanceof TypeError ? connection : ours;
}

export function isUnauthenticated(problem: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(problem) &&
    problem.errors.some(({ extensions }) => extensions?.["code"] === "UNAUTHENTICATED")
  );
}
