import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";

/** A request that is being answered, and what is known of it by now. */
export type RequestUnderWay = {
  readonly id: string;
  /** What a GraphQL operation calls itself, and which kind it is. */
  operation?: string;
  kind?: string;
  /** Why a rule said no, or what was asked in a way that cannot be answered. */
  refusal?: string;
  /** The class of the first error in the answer. */
  error?: string;
};

const underWay = new AsyncLocalStorage<RequestUnderWay>();

/** The request that this code runs for; undefined when it runs for none. */
export const requestNow = (): RequestUnderWay | undefined => underWay.getStore();

/** Notes something of the request that this code runs for. */
export function noteInRequest(what: Omit<RequestUnderWay, "id">): void {
  Object.assign(underWay.getStore() ?? {}, what);
}

const DOORS = ["graphql", "uploads", "evidence", "plans", "proof", "explore"];
const PROBES = ["healthz", "readyz"];

/**
 * Gives each request an id, answers it as `X-Request-Id`, and says in the log when the request ended: at which door, how
 * long it took and what came of it. Addresses are not logged: people search by them.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    const known: RequestUnderWay = { id: randomUUID() };
    const door = doorOf(request.path);
    response.set("X-Request-Id", known.id);
    response.once("close", () => {
      const { id: requestId, ...noted } = known;
      const { statusCode: status } = response;
      const ended = {
        requestId,
        door,
        method: request.method,
        ...noted,
        status,
        outcome: response.writableFinished ? outcomeOf(status, known) : "cut off",
        milliseconds: Math.round((performance.now() - began) * 10) / 10,
      };
      if (PROBES.includes(door)) logger.debug(ended, "A request ended");
      else logger.info(ended, "A request ended");
    });
    underWay.run(known, next);
  };
}

function doorOf(path: string): string {
  const [, first = ""] = path.split("/");
  return [...DOORS, ...PROBES].includes(first) ? first : "screens";
}

function outcomeOf(status: number, { error, refusal }: RequestUnderWay): "answered" | "refused" | "failed" {
  if (status >= 500 || error !== undefined) return "failed";
  return status >= 400 || refusal !== undefined ? "refused" : "answered";
}
