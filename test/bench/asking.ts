import { Agent, request } from "node:http";

/** Asks a server by GraphQL, over connections that are kept. Anything but data is thrown. */
export function asking(url: string, person: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  /** The answer as it comes. An error in it would be measured as a very fast answer. */
  async function answered(query: string, variables: object, as = person): Promise<string> {
    const text = await posted(agent, url, as, JSON.stringify({ query, variables }));
    if (!text.startsWith('{"data":') || text.includes('"errors":')) throw new Error(text.slice(0, 1_000));
    return text;
  }
  return {
    async asked<Data>(query: string, variables: object, as = person): Promise<Data> {
      // The shape that the question asked for.
      return (JSON.parse(await answered(query, variables, as)) as Readonly<{ data: Data }>).data;
    },
    answered,
    close: () => agent.destroy(),
  };
}

/** What is answered to a question. Plainer than `fetch`, which would take a good part of the processor that is measured. */
function posted(agent: Agent, url: string, person: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", cookie: `planledger_person=${person}` };
    const asking = request(url, { agent, method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    });
    // A connection that was kept may be closed by the server just as it is used again: ask on another one.
    asking.on("error", (error) => (asking.reusedSocket ? resolve(posted(agent, url, person, body)) : reject(error)));
    asking.end(body);
  });
}
