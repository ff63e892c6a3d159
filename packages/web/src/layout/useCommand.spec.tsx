// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useAddOrganisation } from "../people/useAddOrganisation.ts";
import { partnership } from "../testing/cast.ts";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const saved = { addOrganisation: { __typename: "PeopleSaved", id: "o-3", partnership } };

/** A server that is out of reach for a number of times; it keeps the ids of the commands that came. */
function reachableAfter(failures: number) {
  const commandIds: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    commandIds.push(variables["input"].commandId);
    return new Observable((observer) => {
      if (commandIds.length <= failures) return observer.error(new TypeError("fetch failed"));
      observer.next({ data: saved });
      observer.complete();
    });
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache(), dataMasking: true });
  const { result } = renderHook(useAddOrganisation, {
    wrapper: ({ children }) => <ApolloProvider client={client}>{children}</ApolloProvider>,
  });
  const add = (name: string) => act(() => result.current.add({ name }));
  return { commandIds, add };
}

describe("a command", () => {
  it("goes under the same id when it is sent again after a lost connection", async () => {
    const { commandIds, add } = reachableAfter(1);
    const lost = await add("Westshire Police");
    expect(lost).toEqual({
      outcome: "refused",
      message: "There is no connection to the ledger. Try again in a moment. What you typed is still here.",
    });
    expect(await add("Westshire Police")).toEqual({ outcome: "saved", note: "" });
    expect(commandIds[0]).toBe(commandIds[1]);
  });

  it("goes under the same id after a reload, when nobody answered it before", async () => {
    const before = reachableAfter(1);
    await before.add("Westshire Police");
    cleanup();
    const after = reachableAfter(0);
    await after.add("Westshire Police");
    expect(after.commandIds).toEqual(before.commandIds);
    await after.add("Westshire Police");
    expect(after.commandIds[1]).not.toBe(after.commandIds[0]);
  });

  it("goes under another id when its content is another, and when it was done before", async () => {
    const { commandIds, add } = reachableAfter(1);
    await add("Westshire Police");
    await add("Northmoor Council");
    await add("Northmoor Council");
    expect(new Set(commandIds).size).toBe(3);
  });
});
