import { randomBytes } from "node:crypto";
import type { SealedText } from "@planledger/projections";
import { LRUCache } from "lru-cache";
import { v7 as newUuid } from "uuid";
import { openSqlite } from "../sqlite.ts";
import { type Destroying, type Fenced, fenceIn } from "./fence.ts";
import { keyIdBytes } from "./keyIds.ts";
import { type Masters, openMasters, type Wrapped } from "./masters.ts";
import { openBytes, sealBytes } from "./sealing.ts";
import { truncate, tryToTruncate } from "./truncateLog.ts";

/** A key, and the id under which the vault has it. */
export type FreshKey = Readonly<{ id: string; key: Buffer }>;

/** Lets go of whatever was opened with these keys: a search index, an answer that is kept. */
export type Forget = (keyIds: readonly string[]) => void | Promise<void>;

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
  /** By what its keys are wrapped. */
  readonly masters: Pick<Masters, "isOnly" | "rewrap">;
  /**
   * Destroys keys for good: they go behind the fence, out of the file, out of its write-ahead log and out of memory, and
   * everybody who opened something with them forgets it. Done again, it does what is still missing.
   * @throws VaultInUseError when another process reads the vault for long; the keys are gone, but not from the disk
   */
  destroy(ids: readonly string[], why: Destroying): Promise<void>;
  /** How a key was destroyed; undefined when it was not. */
  fenced(id: string): Fenced | undefined;
  /** Every key that was destroyed. */
  fence(): Iterable<Fenced>;
  /** Has somebody told of keys that are destroyed from now on; `destroy` waits until they forgot. */
  whenDestroyed(forget: Forget): void;
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

const KEY_BYTES = 32;
const KEPT_OPEN = 50_000;
const MADE_TOGETHER = 256;
const BUSY_MS = 5_000;

/** A vault's file, its master key, and the one that is to follow it while it is being changed. */
export type VaultOptions = Readonly<{ file: string; master: Buffer; next?: Buffer | undefined }>;

/**
 * Opens the vault, and creates it where there is none.
 * @throws when the master key is not the one that it was made with
 */
export function openVault({ file, master, next }: VaultOptions): Vault {
  const database = openSqlite({ file, busyMilliseconds: BUSY_MS });
  const masters = openedMasters();
  const fence = fenceIn(database);
  // A crash may have left destroyed keys in the write-ahead log.
  tryToTruncate(database, BUSY_MS);

  const select = database.prepare<Wrapped>("SELECT wrapped, generation FROM keys WHERE id = ?");
  const insert = database.prepare("INSERT INTO keys (id, wrapped, generation) VALUES (?, ?, ?)");
  const remove = database.prepare("DELETE FROM keys WHERE id = ?");
  const opened = new LRUCache<string, Buffer>({ max: KEPT_OPEN });
  const forgetful: Forget[] = [];
  let ready: FreshKey[] = [];

  function openedMasters(): Masters {
    try {
      database.exec("PRAGMA secure_delete = ON");
      return openMasters(database, next === undefined ? [master] : [master, next], BUSY_MS);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  function keyOf(id: string): Buffer | null {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const row = select.get(keyIdBytes(id));
    if (row === undefined) return null;
    const key = masters.unwrap(id, row);
    opened.set(id, key);
    return key;
  }

  function make(key: Buffer): FreshKey {
    // In order of time, so that new keys lie side by side in the file instead of all over it.
    const fresh = { id: newUuid(), key };
    const { wrapped, generation } = masters.wrap(fresh.id, fresh.key);
    insert.run(keyIdBytes(fresh.id), wrapped, generation);
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

  function forgetKey(id: string): void {
    opened.get(id)?.fill(0);
    opened.delete(id);
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
    masters,
    async destroy(ids, why) {
      fence.destroy(ids, why);
      const gone = new Set(ids);
      ready = ready.filter(({ id }) => !gone.has(id));
      ids.forEach(forgetKey);
      await Promise.all(forgetful.map(async (forget) => forget(ids)));
      await truncate(database, BUSY_MS);
    },
    fenced: (id) => fence.of(id),
    fence: () => fence.all(),
    whenDestroyed: (forget) => void forgetful.push(forget),
    close() {
      database.transaction(() => {
        for (const { id } of ready) remove.run(keyIdBytes(id));
      });
      ready = [];
      database.close();
    },
  };
}
