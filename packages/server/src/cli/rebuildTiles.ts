import { rebuildTiles as rebuild } from "../proof/rebuildTiles.ts";
import type { Command } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { withLedger } from "./openLedger.ts";

/** `rebuild-tiles`: makes lost or damaged tiles anew from the log, once that was found to be the one that was signed. */
export const rebuildTiles: Command = {
  usage: "rebuild-tiles",
  async run(args) {
    flagsOf(args, {}, rebuildTiles);
    return withLedger(async ({ log, proof }) => {
      const { events, tiles } = await rebuild(log, proof);
      const signed = `The log is the one that was signed, ${events} events.`;
      if (tiles.length === 0) return `${signed} No tile is missing or damaged.\n`;
      return [
        signed,
        ...tiles.map((path) => `Made anew: tile ${path}`),
        "A server that had stopped signing goes on when it is started again.",
        "",
      ].join("\n");
    });
  },
};
