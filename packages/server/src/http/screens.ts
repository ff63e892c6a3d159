import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { Router } from "express";

const built = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join("; ");

/** The screens: files with a hash in their name may be kept for ever, the page itself is asked for each time. */
export function screens(): Router {
  const router = Router();
  const page = join(built, "index.html");
  router.use("/assets", express.static(join(built, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }));
  router.use(express.static(built, { index: false, maxAge: 0 }));
  router.get(/.*/, (request, response, next) => {
    if (!request.accepts("html")) return next();
    if (!existsSync(page)) {
      response.status(503).type("text/plain").send("The screens are not built. Start with `npm start`.");
      return;
    }
    response.set({ "Content-Security-Policy": POLICY, "Cache-Control": "no-cache" }).sendFile(page);
  });
  return router;
}
