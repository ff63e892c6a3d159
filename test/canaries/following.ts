import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "graphql-ws";
import type { Hand } from "./doors.ts";

/** Somebody who follows what happens, and keeps nothing but how much it was. */
export type Following = Readonly<{
  /** How many changes came so far that hold what was looked for. */
  seen: () => number;
  end: () => Promise<void>;
}>;

const PLAN = `subscription ($plan: ID!) { planChanged(planId: $plan) {
  entry { sentence reason changes { what before after } action { summary } plan { title } } } }`;
const ACTIVITY = "subscription { activity { cursor kind } }";

/** Follows a plan with all its words, and everything that happens. */
export async function follow({ url, headers }: Hand, plan: string, stem: string): Promise<Following> {
  class Chosen extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      // Node's own takes headers, which the types of browsers do not know.
      super(address, { protocols: protocols ?? [], headers } as never);
    }
  }
  const client = createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: Chosen, retryAttempts: 0 });
  let seen = 0;
  const sink = {
    next: (payload: unknown) => {
      if (JSON.stringify(payload).includes(stem)) seen += 1;
    },
    error: () => {},
    complete: () => {},
  };
  client.subscribe({ query: PLAN, variables: { plan } }, sink);
  client.subscribe({ query: ACTIVITY }, sink);
  // From now on is from when the server has taken the question.
  await sleep(500);
  return { seen: () => seen, end: async () => client.dispose() };
}
