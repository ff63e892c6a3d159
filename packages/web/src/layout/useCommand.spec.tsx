// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { act, cleanup, render, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useAddOrganisation } from "../people/useAddOrganisation.ts";
import { partnership } from "../testing/cast.ts";
import { ConnectionLost } from "./ConnectionLost.tsx";

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const saved = { addOrganisation: { __typename: "PeopleSaved", id: "o-3", partnership } };
const outOfReach = new TypeError("fetch failed");

/** A server that is out of reach for a number of times; it keeps the ids of the commands that came. */
function reachableAfter(failures: number, problem: Error = outOfReach) {
  const commandIds: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    commandIds.push(variables["input"].commandId);
    return new Observable((observer) => {
      if (commandIds.length <= failures) return observer.error(problem);
      observer.next({ data: saved });
      observer.complete();
    });
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache(), dataMasking: true });
  const { result } = renderHook(useAddOrganisation, {
    wrapper: ({ children }) => <ApolloProvider client={client}>{children}</ApolloProvider>,
  });
  /** Begins to send, without waiting for what comes of it. */
  const add = (name: string) => {
    let adding: ReturnType<typeof result.current.add> | undefined;
    act(() => {
      adding = result.current.add({ name });
    });
    return adding;
  };
  return { commandIds, add, result };
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
// The hash of a content is worked out beside the page, in its own time.
const attempts = (commandIds: readonly unknown[], amount: number) =>
  vi.waitFor(async () => {
    await pass(0);
    expect(commandIds).toHaveLength(amount);
  });
const savedOnce = { outcome: "saved", note: "" };

describe("a command", () => {
  it("is sent again under the same id while there is no connection, and that is said meanwhile", async () => {
    const { commandIds, add, result } = reachableAfter(2);
    render(<ConnectionLost />);
    const adding = add("Westshire Police");
    await attempts(commandIds, 1);
    expect(screen.getByText(/What you typed is kept here, and is sent again by itself/)).toBeTruthy();
    expect(result.current.sending).toBe(true);
    await pass(1_000);
    expect(commandIds).toHaveLength(2);
    // Twice as long as the first time.
    await pass(1_500);
    expect(commandIds).toHaveLength(2);
    await pass(500);
    expect(commandIds).toHaveLength(3);
    expect(await act(() => adding)).toEqual(savedOnce);
    expect(new Set(commandIds).size).toBe(1);
    expect(screen.queryByText(/sent again by itself/)).toBeNull();
    expect(result.current.sending).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it("is sent again at once when the browser is connected again", async () => {
    const { commandIds, add } = reachableAfter(1);
    const adding = add("Westshire Police");
    await attempts(commandIds, 1);
    await pass(10);
    act(() => void dispatchEvent(new Event("online")));
    expect(await act(() => adding)).toEqual(savedOnce);
  });

  it("is given up after a minute and a half, with its words and its id kept", async () => {
    const { commandIds, add } = reachableAfter(8);
    const adding = add("Westshire Police");
    await attempts(commandIds, 1);
    await pass(90_000);
    expect(await act(() => adding)).toEqual({
      outcome: "refused",
      message: "There is no connection to the ledger. Try again in a moment. What you typed is still here.",
    });
    expect(await act(() => add("Westshire Police"))).toEqual(savedOnce);
    expect(commandIds).toHaveLength(9);
    expect(new Set(commandIds).size).toBe(1);
  });

  it("is not sent again when its form is gone, and goes under the same id when it is opened anew", async () => {
    const before = reachableAfter(1);
    const adding = before.add("Westshire Police");
    await attempts(before.commandIds, 1);
    cleanup();
    await pass(90_000);
    expect(await adding).toMatchObject({ outcome: "refused" });
    expect(before.commandIds).toHaveLength(1);
    const after = reachableAfter(0);
    await act(() => after.add("Westshire Police"));
    expect(after.commandIds).toEqual(before.commandIds);
    await act(() => after.add("Westshire Police"));
    expect(after.commandIds[1]).not.toBe(after.commandIds[0]);
  });

  it("is not sent again when the server did answer, whatever it said", async () => {
    const { commandIds, add } = reachableAfter(1, new Error("Something broke."));
    expect(await act(() => add("Westshire Police"))).toMatchObject({ outcome: "refused" });
    expect(commandIds).toHaveLength(1);
  });

  it("goes under another id when its content is another, and when it was done before", async () => {
    const { commandIds, add } = reachableAfter(0);
    for (const name of ["Westshire Police", "Northmoor Council", "Northmoor Council"]) await act(() => add(name));
    expect(new Set(commandIds).size).toBe(3);
  });
});
