import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { readConfig } from "../config.ts";
import { CommandError } from "./command.ts";

/** A server to give commands to: the one that runs, or one of our own for as long as the command takes. */
export type Reached = Readonly<{ url: string; done: () => Promise<void> }>;

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * Finds the server that runs on the configured port, and else opens the ledger itself.
 * @throws CommandError when neither can be done
 */
export async function reachServer(): Promise<Reached> {
  const config = readConfig(root);
  const url = `http://127.0.0.1:${config.port}`;
  if (await answers(url)) return { url, done: async () => {} };
  // Loaded only now: most commands need no server of their own.
  const { startServer } = await import("../startServer.ts");
  try {
    const server = await startServer({ ...config, port: 0, demo: false }, pino({ level: "silent" }), () => {});
    return { url: server.url, done: server.stop };
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Speaks to a server in the name of a person. */
export type Speaking = Readonly<{
  ask: <Data>(query: string, variables?: object) => Promise<Data>;
  upload: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Fetches a file; what the door answers instead of one is the sentence to say. */
  download: (path: string) => Promise<Uint8Array>;
}>;

/** Speaks to the server as nobody, or as the person of this id. */
export function speakingTo(url: string, personId: string | null): Speaking {
  const headers = personId === null ? {} : { cookie: `planledger_person=${personId}` };
  return {
    async ask<Data>(query: string, variables: object = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      // The contract says what comes back for the questions that the commands ask.
      const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
      if (errors?.[0] || data === undefined)
        throw new CommandError(errors?.[0]?.message ?? "The server did not answer.");
      return data;
    },
    async upload(name, bytes) {
      const form = new FormData();
      form.set("file", new Blob([Buffer.from(bytes)]), name);
      const response = await fetch(`${url}/uploads`, { method: "POST", headers, body: form });
      // The door answers one of these two.
      const answer = (await response.json()) as { uploadId: string } | { message: string };
      if ("message" in answer) throw new CommandError(answer.message);
      return answer.uploadId;
    },
    async download(path) {
      const response = await fetch(url + path, { headers });
      if (!response.ok) throw new CommandError(await response.text());
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
