import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { MaybeMasked } from "@apollo/client/masking";
import { useMutation } from "@apollo/client/react";
import { type Attempt, attemptOf, forgetAttempt, keepAttempt } from "./attempts.ts";
import { sayProblem } from "./sayProblem.ts";

/** What came of a command: the server's answer, or, when there was none, what to tell the person. */
export type Sent<Data> = { outcome: "answered"; data: MaybeMasked<Data> } | { outcome: "lost"; message: string };

type Named = OperationVariables & { input: { commandId: string } };

/**
 * Sends a command. The same content again, after a lost connection or a reload, goes under the same id, so it is recorded
 * once; other content is another intent and goes under an id of its own.
 */
export function useCommand<Data, Variables extends Named>(document: TypedDocumentNode<Data, Variables>) {
  const [mutate, { loading: sending, client }] = useMutation<Data, Named>(document);
  const name = operationName(document);

  /** `beside` goes along, and is no part of what was asked for. */
  async function send(
    content: Omit<Variables["input"], "commandId">,
    beside?: Omit<Variables, "input">,
  ): Promise<Sent<Data>> {
    const written = JSON.stringify(content);
    const before = attemptOf(name);
    const attempt: Attempt =
      before?.content === written ? before : { content: written, commandId: crypto.randomUUID() };
    keepAttempt(name, attempt);
    try {
      const { data } = await mutate({ variables: { ...beside, input: { ...content, commandId: attempt.commandId } } });
      if (!data) return lost(undefined);
      forgetAttempt(name);
      return { outcome: "answered", data };
    } catch (problem) {
      return lost(problem);
    }
  }
  return { send, sending, client };
}

function lost(problem: unknown): { outcome: "lost"; message: string } {
  return { outcome: "lost", message: `${sayProblem(problem)} What you typed is still here.` };
}

function operationName({ definitions }: TypedDocumentNode<unknown, never>): string {
  const [own] = definitions;
  return own?.kind === "OperationDefinition" ? (own.name?.value ?? "") : "";
}
