// @vitest-environment happy-dom
import { ApolloClient, InMemoryCache } from "@apollo/client";
import { parse } from "graphql";
import type { Client, SubscribePayload } from "graphql-ws";
import { describe, expect, it } from "vitest";
import { liveLink } from "./liveLink.ts";

const Followed = parse(`
  subscription Followed($after: Cursor) {
    planChanged(after: $after) {
      cursor
    }
  }
`);

/** A socket that keeps what was asked, and says what a spec lets it say. */
function socket() {
  const asked: SubscribePayload[] = [];
  const said: ((cursor: string) => void)[] = [];
  const client: Pick<Client, "subscribe"> = {
    subscribe(payload, sink) {
      asked.push(payload);
      // Only the payloads of this subscription are ever said.
      said.push((cursor) => sink.next({ data: { planChanged: { __typename: "PlanChange", cursor } } } as never));
      return () => undefined;
    },
  };
  return { asked, say: (cursor: string) => said[0]?.(cursor), client };
}

describe("a live subscription", () => {
  it("goes on after the last cursor that arrived when the connection comes back", async () => {
    const { asked, say, client } = socket();
    const apollo = new ApolloClient({ link: liveLink(client), cache: new InMemoryCache() });
    const arrived: unknown[] = [];
    apollo.subscribe({ query: Followed, variables: { after: "at-3" } }).subscribe(({ data }) => arrived.push(data));
    expect(asked[0]?.variables).toEqual({ after: "at-3" });
    say("at-4");
    say("at-5");
    await Promise.resolve();
    expect(arrived).toHaveLength(2);
    expect(asked[0]?.variables).toEqual({ after: "at-5" });
  });
});
