import { request } from "node:http";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { People } from "../cast.ts";
import { as, ask, askGraphql, type Served, serveWithPlan } from "../served.ts";

let served: Served;
let people: People;
beforeAll(async () => {
  ({ served, people } = await serveWithPlan());
});
afterAll(() => served.stop());

const url = () => served.app.url;
const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");
const manyTokens = () => `{ ${repeated(4_001, () => "__typename")} }`;
const manyFields = () => `{ ${repeated(301, (index) => `b${index}: basis { position recordedAt today isNow }`)} }`;

describe("a question over HTTP", () => {
  it("is answered for whoever was chosen", async () => {
    expect(await askGraphql(url(), "{ me { name } }", { headers: as(people.amira) })).toEqual({
      status: 200,
      data: { me: { name: "Amira Khan" } },
    });
    expect(await askGraphql(url(), "{ me { name } }")).toEqual({ status: 200, data: { me: null } });
  });

  it("is refused when it has too many words, or asks for too many fields", async () => {
    const tooLong = await askGraphql(url(), manyTokens(), { headers: as(people.amira) });
    expect(tooLong).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining("4000 tokens") }] });
    const tooMuch = await askGraphql(url(), manyFields(), { headers: as(people.amira) });
    expect(tooMuch.errors).toMatchObject([
      { message: expect.stringMatching(/^This asks for \d+ fields at once; the most is 1500\. Ask in parts\.$/) },
    ]);
    expect(tooMuch.data).toBeUndefined();
  });

  it("is counted by what its variables let in, also when the same words came before", async () => {
    const query = `query ($all: Boolean!) { me { name } ... @include(if: $all) ${manyFields()} }`;
    const asked = (all: boolean) => askGraphql(url(), query, { headers: as(people.amira), variables: { all } });
    for (const all of [false, true, false, true]) {
      const { data, errors } = await asked(all);
      expect({ data, refused: errors?.[0]?.extensions?.["code"] }).toEqual(
        all
          ? { data: undefined, refused: "TOO_MUCH_ASKED" }
          : { data: { me: { name: "Amira Khan" } }, refused: undefined },
      );
    }
  });

  it("is told of a variable that is not there, also when the same words came before", async () => {
    const query = "query ($id: ID!) { plan(id: $id) { title } }";
    const asked = (variables: Readonly<Record<string, string>>) =>
      askGraphql(url(), query, { headers: as(people.amira), variables });
    expect((await asked({ id: "nowhere" })).data).toEqual({ plan: null });
    expect(await asked({})).toMatchObject({ status: 400, errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it("is refused when it comes as a link, which another site could make a browser follow", async () => {
    const link = `${url()}/graphql?query=${encodeURIComponent("{ me { name } }")}`;
    expect((await ask(link, { headers: as(people.amira) })).status).toBe(400);
    const simple = { "Content-Type": "text/plain", ...as(people.amira) };
    expect(
      (await ask(`${url()}/graphql`, { method: "POST", headers: simple, body: '{"query":"{ me { name } }"}' })).status,
    ).toBeGreaterThanOrEqual(400);
  });

  it("hears of a mistake of its own in full, and of one of ours not at all", async () => {
    expect(await askGraphql(url(), "{ plans(first: 0) { totalCount } }", { headers: as(people.amira) })).toMatchObject({
      errors: [{ message: "Ask for 1 to 100 at a time.", extensions: { code: "BAD_USER_INPUT" } }],
    });
    const strange = { commandId: "x", planId: "\u0000", title: "x" };
    const mutation =
      "mutation ($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename ... on PlanRefused { refusal } } }";
    const { errors } = await askGraphql(url(), mutation, { headers: as(people.amira), variables: { input: strange } });
    expect(errors).toMatchObject([
      {
        message: "Something went wrong here, and was noted. Try again, and tell your administrator if it stays.",
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain("stream");
    expect(served.told).toContain("A resolver failed");
  });
});

describe("a request from elsewhere", () => {
  it.each([
    ["another host", { Host: "planledger.example" }],
    ["another host that looks like this one", { Host: "127.0.0.1.evil.example" }],
    ["a page of another site", { Origin: "https://evil.example" }],
    ["a page of another port of this machine", { Origin: "http://127.0.0.1:1" }],
    ["a page without a site", { Origin: "null" }],
  ])("is refused: %s", async (_what, headers) => {
    for (const path of ["/graphql", "/healthz", "/who-am-i", "/evidence/x", "/"]) {
      const answer = await ask(`${url()}${path}`, { headers: { ...headers, ...as(people.amira) } });
      expect(answer).toMatchObject({ status: 403, text: "This server answers to its own machine only." });
    }
  });

  it("is not one from a page of this server, by either of its names", async () => {
    const { port } = new URL(url());
    const local = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` };
    expect((await ask(`${url()}/healthz`, { headers: local })).status).toBe(200);
    expect((await ask(`${url()}/healthz`, { headers: { Origin: url() } })).status).toBe(200);
  });
});

describe("a WebSocket", () => {
  type Headers = Readonly<Record<string, string>>;
  const address = () => `${url().replace("http", "ws")}/graphql`;

  /** What a client of this person hears of an operation: the first payload, or the messages of what went wrong. */
  function hear(
    query: string,
    headers: Headers = as(people.amira),
    variables: Record<string, unknown> = {},
  ): Promise<unknown> {
    class Socket extends WebSocket {
      constructor(where: string, protocols: string) {
        // Node's own takes headers, too.
        super(where, { protocols, headers } as unknown as string);
      }
    }
    const client = createClient({ url: address(), webSocketImpl: Socket, retryAttempts: 0 });
    return new Promise((resolve) => {
      const done = (found: unknown) => {
        resolve(found);
        void client.dispose();
      };
      client.subscribe(
        { query, variables },
        {
          next: done,
          error: (error) =>
            done(Array.isArray(error) ? error.map(({ message }: { message: string }) => message) : "closed"),
          complete: () => done("ended"),
        },
      );
    });
  }

  const first = Buffer.from("p0").toString("base64url");

  it("answers subscriptions", async () => {
    expect(await hear(`subscription { activity(after: "${first}") { position kind } }`, as(people.sami))).toEqual({
      data: { activity: { position: 1, kind: "PartnershipOpened" } },
    });
  });

  it("answers nothing else", async () => {
    const only = ["Only subscriptions are answered here: send queries and mutations over HTTP."];
    expect(await hear("{ me { name } }")).toEqual(only);
    expect(await hear('mutation { addOrganisation(input: { commandId: "x", name: "NHS" }) { __typename } }')).toEqual(
      only,
    );
  });

  it("keeps the limits", async () => {
    expect(await hear(`subscription { activity { ${repeated(4_001, () => "kind")} } }`)).toMatchObject([
      expect.stringContaining("4000 tokens"),
    ]);
    const many = `subscription { planChanged(planId: "x") { plan { ${repeated(400, (index) => `b${index}: basis { position recordedAt today isNow }`)} } } }`;
    expect(await hear(many)).toMatchObject([expect.stringMatching(/^This asks for \d+ fields at once/)]);
    expect(await hear("subscription { nothing }")).toMatchObject([expect.stringContaining("Cannot query field")]);
    expect(await hear("what is this")).toMatchObject([expect.stringContaining("Syntax Error")]);
  });

  it("is for somebody who said who they are", async () => {
    expect(await hear(`subscription { activity(after: "${first}") { kind } }`, {})).toMatchObject({
      errors: [{ message: "Choose who you are first.", extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  /** The status with which the server answers a browser that asks for a socket. */
  const knock = (headers: Headers): Promise<number> =>
    new Promise((resolve, reject) => {
      const upgrade = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13" };
      const key = {
        "Sec-WebSocket-Key": Buffer.alloc(16).toString("base64"),
        "Sec-WebSocket-Protocol": "graphql-transport-ws",
      };
      const asking = request(`${url()}/graphql`, { headers: { ...upgrade, ...key, ...headers } });
      asking.on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asking.on("upgrade", (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      asking.on("error", reject);
      asking.end();
    });

  it("is refused from another site, and for another host", async () => {
    expect(await knock(as(people.amira))).toBe(101);
    expect(await knock({ Origin: url() })).toBe(101);
    for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }, { Host: "planledger.example" }]) {
      expect(await knock({ ...as(people.amira), ...headers })).toBe(401);
    }
  });
});
