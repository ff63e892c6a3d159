import { request } from "node:http";
import { type App, createApp } from "@planledger/server/app.ts";
import type { Health } from "@planledger/server/http/health.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { gather, writePlan } from "./cast.ts";
import { listening, openTestLedger, type TestLedger } from "./ledger.ts";

/** A ledger that is served on a port of this machine. */
export type Served = Readonly<{
  app: App;
  ledger: TestLedger;
  health: { now: Health };
  /** What the server's logger was told. */
  told: readonly string[];
  stop: () => Promise<void>;
}>;

/** Serves a new ledger; its doors stay shut until `app.ready`. */
export async function serve(): Promise<Served> {
  const ledger = await openTestLedger();
  const health: { now: Health } = { now: { ready: false, done: 3, of: 12 } };
  const { logger, told } = listening();
  const app = await createApp({ port: 0, logger, health: () => health.now, proof: openProofFolder(ledger.folder) });
  return {
    app,
    ledger,
    health,
    told,
    async stop() {
      await app.close();
      await ledger.remove();
    },
  };
}

/** Serves a new ledger with everybody in it and the small plan; its doors are open. */
export async function serveWithPlan() {
  const served = await serve();
  const people = await gather(served.ledger);
  const plan = await writePlan(served.ledger, people);
  served.app.ready(served.ledger.ledger);
  return { served, people, plan };
}

export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  text: string;
  bytes: Buffer;
}>;

type Asking = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: Buffer | string }>;

/** Asks over HTTP with exactly these headers: `fetch` would not let a spec name another host. */
export function ask(url: string, { method = "GET", headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: { Connection: "close", ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString("utf8"), bytes });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

/** The header by which the server knows who was chosen. */
export const as = (person: string) => ({ Cookie: `planledger_person=${person}` });

/** Asks GraphQL over HTTP. */
export async function askGraphql(
  url: string,
  query: string,
  { headers = {}, variables = {} }: Readonly<{ headers?: Readonly<Record<string, string>>; variables?: object }> = {},
) {
  const sent = { "Content-Type": "application/json", ...headers };
  const answer = await ask(`${url}/graphql`, {
    method: "POST",
    headers: sent,
    body: JSON.stringify({ query, variables }),
  });
  type Found = {
    data?: Readonly<Record<string, unknown>> | null;
    errors?: readonly Readonly<{ message: string; extensions?: Readonly<Record<string, unknown>> }>[];
  };
  return { status: answer.status, ...(JSON.parse(answer.text) as Found) };
}

const BOUNDARY = "----planledger-spec";

/** A form with files, as a browser sends it. */
export function form(...files: readonly Readonly<{ name: string; bytes: Buffer }>[]) {
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n"),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { body, headers: { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` } };
}
