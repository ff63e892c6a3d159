// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { type Session, SessionContext } from "../layout/session.ts";
import { amira, briefing, tom } from "../testing/cast.ts";
import { LiveChanges } from "./LiveChanges.tsx";

afterEach(cleanup);

function follow(by: typeof amira, onChange = () => undefined) {
  const heard: ((entry: object) => void)[] = [];
  const link = new ApolloLink(
    () =>
      new Observable(
        (observer) =>
          void heard.push((entry) =>
            observer.next({ data: { planChanged: { __typename: "PlanChange", cursor: "at-8", entry } } }),
          ),
      ),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache(), dataMasking: true });
  // The cast says people as the server does, in words that are wider than the generated ones.
  const session = { me: amira, partnership: null } as Session;
  render(
    <SessionContext value={session}>
      <ApolloProvider client={client}>
        <LiveChanges planId="pl-1" after="at-7" onChange={onChange} />
      </ApolloProvider>
    </SessionContext>,
  );
  act(() => heard.forEach((hear) => hear({ ...briefing, by })));
}

describe("changes as they arrive", () => {
  it("are said politely, with who made them", () => {
    follow(tom);
    expect(screen.getByRole("status").textContent).toBe(
      "Changed just now by Tom Ellis: Amira Khan changed Activity of action 1.1",
    );
  });

  it("are not said to the person who made them", () => {
    follow(amira);
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
