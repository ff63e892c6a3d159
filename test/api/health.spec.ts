import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ask, askGraphql, type Served, serve } from "../served.ts";

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.stop());

describe("a server that is getting ready", () => {
  it("lives, and says how far it has come", async () => {
    const { url } = served.app;
    expect(await ask(`${url}/healthz`)).toMatchObject({ status: 200, text: '{"alive":true}' });
    expect(await ask(`${url}/readyz`)).toMatchObject({ status: 503, text: '{"ready":false,"done":3,"of":12}' });
  });

  it("answers every question with how far it has come, in words", async () => {
    const { url } = served.app;
    const message = "Planledger is getting ready: 25 % of its views are built. Try again in a moment.";
    const answer = await ask(`${url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: "{}",
    });
    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    expect(JSON.parse(answer.text)).toEqual({ message, ready: false, done: 3, of: 12 });
    expect((await ask(url, { headers: { Accept: "text/html" } })).text).toContain(`<p>${message}</p>`);
    expect((await ask(`${url}/uploads`, { method: "POST" })).status).toBe(503);
  });

  it("answers once its doors are open", async () => {
    const { app, ledger, health } = served;
    app.ready(ledger.ledger);
    health.now = { ready: true, done: 12, of: 12 };
    expect(await ask(`${app.url}/readyz`)).toMatchObject({ status: 200, text: '{"ready":true,"done":12,"of":12}' });
    expect(await askGraphql(app.url, "{ basis { position } }")).toEqual({
      status: 200,
      data: { basis: { position: 0 } },
    });
  });
});

describe("every answer", () => {
  it("tells browsers not to guess, not to frame and not to pass on where they came from", async () => {
    const { headers } = await ask(`${served.app.url}/healthz`);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});
