import { type OperationVariables, ServerError, type TypedDocumentNode } from "@apollo/client";
import type { MaybeMasked } from "@apollo/client/masking";
import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { attemptOf, digestOf, forgetAttempt, keepAttempt } from "./attempts.ts";
import { pause, waitsForConnection } from "./connection.ts";
import { sayProblem } from "./sayProblem.ts";
import { useSession } from "./session.ts";

/** What came of a command: the server's answer, or, when there was none, what to tell the person. */
export type Sent<Data> = { outcome: "answered"; data: MaybeMasked<Data> } | { outcome: "lost"; message: string };

type Named = OperationVariables & { input: { commandId: string } };

// A minute and a half in all: then a person had better know.
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];

/**
 * Sends a command. While there is no connection it is sent again by itself. The same content again, after a lost
 * connection or a reload, goes under the same id, so it is recorded once; other content is another intent and goes under
 * an id of its own.
 */
export function useCommand<Data, Variables extends Named>(document: TypedDocumentNode<Data, Variables>) {
  const [mutate, { client }] = useMutation<Data, Named>(document);
  const person = useSession().me?.id ?? "nobody";
  const name = operationName(document);
  const [sending, setSending] = useState(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  /** `beside` goes along, and is no part of what was asked for. */
  async function send(
    content: Omit<Variables["input"], "commandId">,
    beside?: Omit<Variables, "input">,
  ): Promise<Sent<Data>> {
    setSending(true);
    const digest = await digestOf(content);
    const before = attemptOf(person, name);
    const attempt = before?.digest === digest ? before : { digest, commandId: crypto.randomUUID() };
    keepAttempt(person, name, attempt);
    const variables = { ...beside, input: { ...content, commandId: attempt.commandId } };
    try {
      const { data } = await whileLost(() => mutate({ variables }));
      if (!data) return lost(undefined);
      forgetAttempt(person, name);
      return { outcome: "answered", data };
    } catch (problem) {
      return lost(problem);
    } finally {
      setSending(false);
    }
  }

  /** Tries again while there is no connection, for as long as the form is there. */
  async function whileLost<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    let waited: (() => void) | undefined;
    try {
      for (const milliseconds of PAUSES_MS) {
        try {
          return await ask();
        } catch (problem) {
          if (!isLost(problem) || !isThere.current) throw problem;
          waited ??= waitsForConnection();
          await pause(milliseconds);
          if (!isThere.current) throw problem;
        }
      }
      return await ask();
    } finally {
      waited?.();
    }
  }
  return { send, sending, client };
}

const NOT_REACHED: readonly number[] = [502, 503, 504];

/** Whether a command came to nobody who could answer it, or the answer was lost on its way. */
function isLost(problem: unknown): boolean {
  return ServerError.is(problem) ? NOT_REACHED.includes(problem.statusCode) : problem instanceof TypeError;
}

function lost(problem: unknown): { outcome: "lost"; message: string } {
  return { outcome: "lost", message: `${sayProblem(problem)} What you typed is still here.` };
}

function operationName({ definitions }: TypedDocumentNode<unknown, never>): string {
  const [own] = definitions;
  return own?.kind === "OperationDefinition" ? (own.name?.value ?? "") : "";
}
