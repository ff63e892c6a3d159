import { ApolloLink } from "@apollo/client";
import { describe, expect, it } from "vitest";
import { createClients } from "./apollo.ts";

describe("the clients of the moments", () => {
  it("are kept for now and for the moments that were looked at last, and no more", () => {
    const clients = createClients(ApolloLink.empty());
    const now = clients.at();
    const first = clients.at("2026-01-01");
    expect(clients.at("2026-01-01")).toBe(first);
    for (let day = 2; day <= 31; day += 1) clients.at(`2026-01-${String(day).padStart(2, "0")}`);
    const last = clients.at("2026-01-31");
    expect(clients.at("2026-01-31")).toBe(last);
    expect(clients.at("2026-01-01")).not.toBe(first);
    expect(clients.at()).toBe(now);
  });
});
