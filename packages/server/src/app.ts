import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expressMiddleware } from "@as-integrations/express5";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import { changesDoor } from "./audit/changesDoor.ts";
import type { CameAlong } from "./context.ts";
import { wordDoor } from "./documents/wordDoor.ts";
import { uploadDoor } from "./files/uploadDoor.ts";
import { cameAlong, questionInForm } from "./graphql/questionInForm.ts";
import { documentStore } from "./graphql/documentStore.ts";
import { graphqlServer } from "./graphql/server.ts";
import { graphqlSockets } from "./graphql/sockets.ts";
import { health, type Health } from "./http/health.ts";
import { explore } from "./http/explore.ts";
import { isLocal } from "./http/origin.ts";
import { requestLog } from "./logging/requests.ts";
import { screens } from "./http/screens.ts";
import type { Ledger } from "./ledger.ts";
import { proofDoor } from "./proof/door.ts";
import type { ProofFolder } from "./proof/proofFolder.ts";
import { chosenPerson, whoAmI } from "./people/whoAmI.ts";
import { isStorageFull, STORAGE_FULL } from "./storageFull.ts";

/** A server that listens. */
export type App = Readonly<{
  url: string;
  /** Opens the doors: until then every question is answered with "not ready", and how far it has come. */
  ready: (ledger: Ledger) => void;
  /** Forgets what may hold words of texts that have just been withdrawn. */
  forget: () => void;
  /** Takes no new requests, and ends when the ones under way are answered. */
  close: () => Promise<void>;
}>;

const GRAPHQL = "/graphql";
const STOPPING = "Planledger is stopping. Try again in a moment.";

/** Listens on loopback, first to say how far the start has come, then for everything. */
export async function createApp({
  port,
  logger,
  health: state,
  proof,
}: Readonly<{ port: number; logger: Logger; health: () => Health; proof: ProofFolder }>): Promise<App> {
  const app = express();
  const server = createServer(app);
  let ledger: Ledger | undefined;
  const opened = (): Ledger => {
    if (ledger === undefined) throw new Error("The ledger is not open yet.");
    return ledger;
  };
  const contextOf = (request: IncomingMessage, cameAlong?: CameAlong) =>
    opened().contextFor(chosenPerson(request), cameAlong);

  app.disable("x-powered-by");
  let stopping = false;
  app.use(requestLog(logger));
  app.use(compression());
  app.use((request, response, next) => {
    response.set({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY" });
    if (isLocal(request)) next();
    else response.status(403).type("text/plain").send("This server answers to its own machine only.");
  });
  app.use(health(state));
  app.use((request, response, next) => {
    if (stopping) response.status(503).set({ "Retry-After": "2", Connection: "close" }).json({ message: STOPPING });
    else if (ledger !== undefined) next();
    else notReady(request, response, state());
  });
  app.use(proofDoor(proof));
  app.use(whoAmI());
  app.use(uploadDoor(contextOf));
  app.use(wordDoor(contextOf));
  app.use(changesDoor(contextOf));
  app.use(explore());

  const documents = documentStore();
  const apollo = graphqlServer(server, logger, documents);
  await apollo.start();
  app.use(
    GRAPHQL,
    express.json({ limit: "8mb" }),
    questionInForm(),
    expressMiddleware(apollo, { context: async ({ req, res }) => contextOf(req, cameAlong(req, res)) }),
  );
  app.use(screens());
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (isStorageFull(error)) {
      response.status(507).json({ refusal: "StorageFull", message: STORAGE_FULL });
      return;
    }
    const status = statusOf(error);
    if (status === 500) logger.error({ err: error }, "A request failed");
    response.status(status).json({
      message: status === 500 ? "Something went wrong here, and was noted. Try again." : "The request cannot be read.",
    });
  });
  const isWelcome = (request: IncomingMessage) => ledger !== undefined && isLocal(request);
  const sockets = graphqlSockets(server, GRAPHQL, contextOf, isWelcome, logger);

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // A listening TCP server always has an address with a port.
  const { port: given } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${given}`,
    ready(open) {
      ledger = open;
    },
    forget() {
      documents.forget();
      sockets.forget();
    },
    async close() {
      stopping = true;
      await sockets.close(STOPPING);
      await apollo.stop();
    },
  };
}

/** Why a request failed: a status of 400 or more when it could not be read, which is the asker's business. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

/** The answer to whoever comes before the rows are built. */
function notReady(request: Request, response: Response, { done, of }: Health): void {
  const percent = of === 0 ? 0 : Math.floor((100 * done) / of);
  const message = `Planledger is getting ready: ${percent} % of its views are built. Try again in a moment.`;
  response.status(503).set("Retry-After", "2");
  if (request.accepts(["html", "json"]) === "html") {
    response
      .type("html")
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Getting ready – Planledger</title><p>${message}</p></html>`,
      );
  } else response.json({ message, ready: false, done, of });
}
