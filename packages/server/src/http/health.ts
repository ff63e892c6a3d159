import { Router } from "express";
import type { BackupStanding } from "../backup/scheduledBackups.ts";
import type { ProofStanding } from "../proof/signer.ts";
import type { RotationStanding } from "../vault/rotation.ts";

/**
 * How far the server has come: events in the views, of so many, and whether it answers; how many events are signed, and
 * why no more are when that is so; how a change of the master key stands while there is one; and
 * how the backups stand that are made by schedule.
 */
export type Health = Readonly<{
  ready: boolean;
  done: number;
  of: number;
  proof?: ProofStanding;
  master?: RotationStanding;
  backup?: BackupStanding | null;
}>;

/** `/healthz` says that the process lives, `/readyz` whether it answers and, while views are built, how far they are. */
export function health(state: () => Health): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => void response.json({ alive: true }));
  router.get("/readyz", (_request, response) => {
    const now = state();
    response.status(now.ready ? 200 : 503).json(now);
  });
  return router;
}
