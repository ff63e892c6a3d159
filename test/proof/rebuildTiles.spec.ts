import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendEvents, type ProvedFolder, provedFolder } from "./proved.ts";
import { ledger } from "./running.ts";

let place: ProvedFolder;
beforeEach(async () => {
  place = provedFolder();
  await place.withLog((log) => appendEvents(log, 300));
  await place.sign();
  await place.withLog((log) => appendEvents(log, 260));
  await place.sign();
  cpSync(join(place.proof, "tile"), join(place.folder, "tiles before"), { recursive: true });
});
afterEach(() => place.remove());

const tile = (...path: string[]) => join(place.proof, "tile", ...path);
const rebuild = () => ledger(place.folder, "rebuild-tiles");

/** Every tile, by its path, with what it holds. */
const tilesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, "hex")]),
  );

describe("ledger rebuild-tiles", () => {
  it("makes tiles anew that are lost, byte for byte, and says which; verify names the command", async () => {
    rmSync(tile("0", "000"));
    rmSync(tile("1"), { recursive: true });
    expect((await place.verify()).wrong?.sentence).toContain("`ledger rebuild-tiles`");
    expect(await rebuild()).toEqual({
      code: 0,
      err: "",
      out: "The log is the one that was signed, 560 events.\nMade anew: tile 0/000\nMade anew: tile 1/000.p/2\nA server that had stopped signing goes on when it is started again.\n",
    });
    expect(tilesIn(tile())).toEqual(tilesIn(join(place.folder, "tiles before")));
    expect((await place.verify()).ok).toBe(true);
    expect((await rebuild()).out).toBe(
      "The log is the one that was signed, 560 events. No tile is missing or damaged.\n",
    );
  });

  it("puts those right that were changed or cut short, and goes on from them", async () => {
    const changed = readFileSync(tile("0", "001"));
    changed[40] = (changed[40] ?? 0) ^ 1;
    writeFileSync(tile("0", "001"), changed);
    writeFileSync(tile("0", "002.p", "48"), "short");
    expect((await rebuild()).out.match(/Made anew: tile \S+/g)).toEqual([
      "Made anew: tile 0/001",
      "Made anew: tile 0/002.p/48",
    ]);
    await place.withLog((log) => appendEvents(log, 10));
    await place.sign();
    expect(await place.verify()).toMatchObject({ ok: true, signed: 570 });
  });

  it("writes nothing from a log that is not the one that was signed", async () => {
    rmSync(tile("0"), { recursive: true });
    const database = new DatabaseSync(place.file);
    database.exec(
      "DROP TRIGGER events_are_not_changed; UPDATE events SET stamped_at = stamped_at - 1 WHERE position = 7",
    );
    database.close();
    expect((await rebuild()).err).toMatch(
      /^The log is not the one that was signed: its first 300 events have another root/,
    );
    expect(existsSync(tile("0"))).toBe(false);
  });

  it("says when the log is too short, and when nothing was ever signed", async () => {
    const database = new DatabaseSync(place.file);
    database.exec("DROP TRIGGER events_are_not_taken_away; DELETE FROM events WHERE position > 500");
    database.close();
    expect((await rebuild()).err).toBe("The log ends with event 500, but 560 events were signed.\n");
    rmSync(place.proof, { recursive: true });
    expect((await rebuild()).err).toMatch(/^There is no signed checkpoint to hold tiles against/);
  });
});
