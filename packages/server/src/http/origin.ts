import type { IncomingMessage } from "node:http";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether a request may be answered while there is no sign-in: it must name this machine as its host, and when a page
 * sent it, a page of this server. A foreign site in the same browser can then neither read nor write here.
 */
export function isLocal({ headers }: Pick<IncomingMessage, "headers">): boolean {
  const { host = "", origin } = headers;
  const name = host.replace(/:\d+$/, "");
  if (!LOOPBACK.includes(name)) return false;
  return origin === undefined || origin === `http://${host}`;
}
