import { ApolloLink, type OperationVariables } from "@apollo/client";
import { Observable } from "rxjs";

type Answer = (variables: OperationVariables) => Record<string, unknown> | Error;

/** A server that answers each operation by its name; what a spec does not name hangs, as a slow server does. */
export function answeringLink(answers: Record<string, Answer>): ApolloLink {
  return new ApolloLink(({ operationName = "", variables }) => {
    const answer = answers[operationName];
    return new Observable((observer) => {
      if (!answer) return;
      const said = answer(variables);
      queueMicrotask(() => {
        if (said instanceof Error) return observer.error(said);
        observer.next({ data: said });
        observer.complete();
      });
    });
  });
}
