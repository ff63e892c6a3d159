import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { merkle } from "@planledger/projections";
import { type Response, Router } from "express";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { publishedKeys } from "./signingKeys.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

const script = fileURLToPath(new URL("../../../../docs/examples/verify-entry.sh", import.meta.url));

/**
 * `/proof/checkpoint`, `/proof/key`, `/proof/keys`, `/proof/verify-entry.sh` and `/proof/tile/…`: what outsiders check the
 * log with.
 */
export function proofDoor({ path, tiles, checkpoints }: ProofFolder): Router {
  const router = Router();
  router.get("/proof/checkpoint", (_request, response) => say(response, checkpoints.newest()));
  router.get("/proof/key", (_request, response) => {
    const newest = publishedKeys(path).at(-1);
    say(response, newest === undefined ? null : `${merkle.formatVerifierKey(newest)}\n`);
  });
  router.get("/proof/keys", (_request, response) => {
    const lines = publishedKeys(path).map((key) => `${merkle.formatVerifierKey(key)}\n`);
    say(response, lines.length === 0 ? null : lines.join(""));
  });
  router.get("/proof/verify-entry.sh", (_request, response) => say(response, readFileSync(script, "utf8")));
  router.get(/^\/proof\/tile\/(.+)$/, (request, response) => {
    const tile = merkle.parseTilePath(request.params[0] ?? "");
    const size = checkpoints.sizes().at(-1) ?? 0;
    // Hashes that no checkpoint covers yet are nobody's business.
    const within = tile && merkle.tileWithin(tile.level, tile.index, size);
    if (tile === null || !within || within.width < tile.width) {
      say(response, null);
      return;
    }
    try {
      const hashes = tiles.hashesOf(tile);
      response.set("Cache-Control", FOR_EVER).type("application/octet-stream").send(Buffer.from(hashes));
    } catch (error) {
      if (!(error instanceof ProofError)) throw error;
      response.status(500).type("text/plain").send(`${error.message}\n`);
    }
  });
  router.all(/^\/proof\/.+$/, (_request, response) => say(response, null));
  return router;
}

function say(response: Response, text: string | null): void {
  response.set("Cache-Control", "no-cache").type("text/plain");
  if (text === null) response.status(404).send("There is nothing here.\n");
  else response.send(text);
}
