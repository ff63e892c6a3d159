import { randomBytes } from "node:crypto";
import type { SealedText } from "@planledger/projections";
import { LRUCache } from "lru-cache";
import { v7 as newUuid } from "uuid";
import { openSqlite, type Sqlite } from "../sqlite.ts";
import { openBytes, sealBytes } from "./sealing.ts";

/** A key, and the id under which the vault has it. */
export type FreshKey = Readonly<{ id: string; key: Buffer }>;

/**
 * The keys under which texts and files are sealed: one for each event and each file, apart from the log, wrapped by the
 * master key. Whoever has the log without the vault has no texts.
 */
export interface Vault {
  /**
   * A key under which nothing was sealed yet, for one event or file. Such keys lie ready, durably kept before they are
   * given out: nothing is ever sealed under a key that a crash could lose, and sealing need not wait for the disk.
   */
  freshKey(): FreshKey;
  /** The key of an id, or null when there is none. */
  keyOf(id: string): Buffer | null;
  /** Opens a sealed text; null when its key is gone. */
  open(sealed: SealedText): string | null;
  /** Opens sealed bytes; null when the key is gone. */
  openFile(file: string, box: Uint8Array): Buffer | null;
  close(): void;
}

/** Seals a text under the key of its event; `index` tells the texts of one event apart. */
export function sealText(text: string, keyId: string, key: Uint8Array, index: number): SealedText {
  const box = sealBytes(key, Buffer.from(text, "utf8"), aboutText(keyId, index));
  // The one place where a sealed text is made.
  return `~${keyId}.${index}.${box.toString("base64url")}` as SealedText;
}

/** Seals a file under its own key. */
export const sealFile = (bytes: Uint8Array, file: string, key: Uint8Array) => sealBytes(key, bytes, aboutFile(file));

const aboutText = (keyId: string, index: number) => `text ${keyId} ${index}`;
const aboutFile = (file: string) => `file ${file}`;
const aboutKey = (id: string) => `key ${id}`;

const KEY_BYTES = 32;
const KEPT_OPEN = 50_000;
const MADE_TOGETHER = 256;
// A key whose plain value is known, wrapped like the others: a wrong master key is noticed at start, not at first reading.
const WITNESS = "00000000-0000-0000-0000-000000000000";

/**
 * Opens the vault, and creates it where there is none.
 * @throws when the master key is not the one that it was made with
 */
export function openVault({ file, master }: Readonly<{ file: string; master: Buffer }>): Vault {
  const database = openSqlite({ file });
  database.exec("PRAGMA secure_delete = ON");
  database.exec(
    "CREATE TABLE IF NOT EXISTS keys (id BLOB NOT NULL PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID",
  );
  checkMaster(database, master);

  const select = database.prepare<{ wrapped: Uint8Array }>("SELECT wrapped FROM keys WHERE id = ?");
  const insert = database.prepare("INSERT INTO keys (id, wrapped) VALUES (?, ?)");
  const remove = database.prepare("DELETE FROM keys WHERE id = ?");
  const opened = new LRUCache<string, Buffer>({ max: KEPT_OPEN });
  let ready: FreshKey[] = [];

  function keyOf(id: string): Buffer | null {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const row = select.get(idBytes(id));
    if (row === undefined) return null;
    const key = openBytes(master, row.wrapped, aboutKey(id));
    opened.set(id, key);
    return key;
  }

  function make(key: Buffer): FreshKey {
    // In order of time, so that new keys lie side by side in the file instead of all over it.
    const fresh = { id: newUuid(), key };
    insert.run(idBytes(fresh.id), sealBytes(master, fresh.key, aboutKey(fresh.id)));
    return fresh;
  }

  // Made together, keys share a commit. Those that a crash leaves unused are keys to nothing.
  function makeMany(): FreshKey {
    const bytes = randomBytes(KEY_BYTES * MADE_TOGETHER);
    const keyAt = (place: number) => bytes.subarray(place * KEY_BYTES, (place + 1) * KEY_BYTES);
    const [first, ...others] = database.transaction(
      () =>
        [make(keyAt(0)), ...Array.from({ length: MADE_TOGETHER - 1 }, (_, index) => make(keyAt(index + 1)))] as const,
    );
    ready = others;
    return first;
  }

  return {
    freshKey() {
      const fresh = ready.pop() ?? makeMany();
      opened.set(fresh.id, fresh.key);
      return fresh;
    },
    keyOf,
    open(sealed) {
      const [keyId = "", index = "", box = ""] = sealed.slice(1).split(".");
      const key = keyOf(keyId);
      return key === null
        ? null
        : openBytes(key, Buffer.from(box, "base64url"), aboutText(keyId, Number(index))).toString("utf8");
    },
    openFile(id, box) {
      const key = keyOf(id);
      return key === null ? null : openBytes(key, box, aboutFile(id));
    },
    close() {
      database.transaction(() => {
        for (const { id } of ready) remove.run(idBytes(id));
      });
      ready = [];
      database.close();
    },
  };
}

const idBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");

function checkMaster(database: Sqlite, master: Buffer): void {
  const witness = database
    .prepare<{ wrapped: Uint8Array }>("SELECT wrapped FROM keys WHERE id = ?")
    .get(idBytes(WITNESS));
  if (witness === undefined) {
    const insert = database.prepare("INSERT INTO keys (id, wrapped) VALUES (?, ?)");
    insert.run(idBytes(WITNESS), sealBytes(master, Buffer.alloc(KEY_BYTES), aboutKey(WITNESS)));
    return;
  }
  try {
    openBytes(master, witness.wrapped, aboutKey(WITNESS));
  } catch (error) {
    database.close();
    throw new Error("The master key is not the one that this vault was made with: put the right one back.", {
      cause: error,
    });
  }
}
