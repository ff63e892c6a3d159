import { merkle } from "@planledger/projections";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { checkForm } from "./checkEvent.ts";
import { hasher, leafHash } from "./hashing.ts";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { openCheckpoint, type SignedCheckpoint } from "./signedCheckpoint.ts";
import { keyFile, openSigningKeys, publishedKeys, type SigningKey, type SigningKeys } from "./signingKeys.ts";

/** Grows the tree of a ledger and signs it. One at a time: whoever has one has the folder to itself. */
export type TreeSigner = Readonly<{
  /** The last position that is in the tree. */
  size: () => number;
  /** How many events the last signed checkpoint covers; -1 before the first. */
  signed: () => number;
  /**
   * Adds the next events to the tree.
   * @throws ProofError when they do not go on from it
   */
  add: (events: readonly StoredEvent[]) => void;
  /** Whether so many tiles wait to be written that it is better done now. */
  isBehind: () => boolean;
  writeTiles: () => Promise<void>;
  /**
   * Signs what is in the tree, when that is news or a new key waits.
   * @throws ProofError when the tree does not go on from the last checkpoint
   */
  sign: () => Promise<void>;
}>;

const MOST_WAITING = 64;

/**
 * Takes up the tree where the last checkpoint left it.
 * @param say tells that a key was made, and where it lies
 * @param isNew whether the whole ledger was made just now
 * @throws ProofError when checkpoint, keys, tiles and log are not of one mind
 */
export async function openTreeSigner(
  folder: ProofFolder,
  log: Pick<ReadableEventLog, "newest" | "readAll">,
  say: (text: string) => void,
  isNew = false,
): Promise<TreeSigner> {
  const { tiles, checkpoints } = folder;
  const newest = checkpoints.newest();
  const opened = await openSigningKeys(folder.path, newest !== null);
  let keys: SigningKeys = opened.keys;
  const before = opened.madeNow ? await log.newest() : 0;
  if (before > 0 && !isNew) {
    say(
      `Nothing here was signed so far, although the log holds ${before} events. If it was, stop now, and put the folder ${folder.path} back.`,
    );
  }
  if (opened.madeNow)
    say(
      `A new signing key lies in ${keyFile(folder.path)}. Keep a copy apart from the data; without it no later checkpoint can be signed.`,
    );
  let last = newest === null ? null : openCheckpoint(newest, publishedKeys(folder.path), "The last checkpoint");
  if (last !== null) {
    await checkGoesOn(folder, last, log);
    if (checkpoints.published() !== last.note) await checkpoints.keep(last.size, last.note);
  }

  let unwritten: merkle.FilledTile[] = [];
  let written: merkle.Tile[] = [];
  const from = last === null ? undefined : { size: last.size, hashesOf: tiles.hashesOf };
  const tree = merkle.growTree(hasher, (tile) => unwritten.push(tile), from);

  async function keepAll(filled: readonly merkle.FilledTile[]): Promise<void> {
    for (const tile of filled) await tiles.keep(tile);
    written.push(...filled);
  }

  async function writeTiles(): Promise<void> {
    const waiting = unwritten;
    unwritten = [];
    try {
      await keepAll(waiting);
    } catch (error) {
      unwritten = [...waiting, ...unwritten];
      throw error;
    }
  }

  function checkConsistent(checkpoint: merkle.Checkpoint): void {
    if (last === null) return;
    const { root, consistency } = merkle.treeReader(
      hasher,
      merkle.readingTiles(hasher, checkpoint.size, tiles.hashesOf),
    );
    const path = last.size <= checkpoint.size ? consistency(last.size, checkpoint.size) : [];
    const claim = { from: last.size, to: checkpoint.size, fromRoot: last.root, toRoot: checkpoint.root, path };
    if (merkle.provesConsistency(hasher, claim) && merkle.sameHash(root(checkpoint.size), checkpoint.root)) return;
    throw new ProofError(
      `The tree of ${checkpoint.size} events does not go on from the checkpoint of ${last.size} that was signed last.`,
    );
  }

  return {
    size: tree.size,
    signed: () => last?.size ?? -1,
    add(events) {
      for (const event of events) {
        const next = tree.size() + 1;
        if (event.position !== next)
          throw new ProofError(`The log gives event ${event.position} where event ${next} is to come.`, next);
        checkForm(event);
        tree.add(leafHash(event));
      }
    },
    isBehind: () => unwritten.length >= MOST_WAITING,
    writeTiles,
    async sign() {
      const origin = keys.current.key.name;
      const checkpoint = { origin, size: tree.size(), root: tree.root() };
      const partial = tree.partial();
      const next = keys.next();
      if (last?.size === checkpoint.size && next === null) return;

      await writeTiles();
      await keepAll(partial);
      checkConsistent(checkpoint);
      // A new key is announced by the old one: its first checkpoint is signed by both.
      await keys.announceNext();
      const text = merkle.formatCheckpoint(checkpoint);
      const signers = next === null ? [keys.current] : [keys.current, next];
      // A key that came in at this very size keeps its word: what signed here before goes on standing there.
      const before = last?.size === checkpoint.size ? merkle.parseNote(last.note).signatures : [];
      const isNew = ({ key }: SigningKey) => before.every(({ keyId }) => keyId !== key.keyId);
      const signatures = [...before, ...signers.filter(isNew).map(({ key, sign }) => merkle.signText(text, key, sign))];
      const note = merkle.formatNote({ text, signatures });
      await checkpoints.keep(checkpoint.size, note);
      last = { ...checkpoint, note, signers: signers.map(({ key }) => key) };
      if (next !== null) keys = await keys.promoteNext();

      const superseded = written;
      written = [];
      for (const tile of superseded) await tiles.forgetNarrower(tile);
    },
  };
}

/** The last checkpoint must be the root of the tiles, and the log must still say what its last tile says. */
async function checkGoesOn(
  { tiles }: ProofFolder,
  last: SignedCheckpoint,
  log: Pick<ReadableEventLog, "newest" | "readAll">,
): Promise<void> {
  const { size, root } = last;
  const read = merkle.treeReader(hasher, merkle.readingTiles(hasher, size, tiles.hashesOf));
  if (!merkle.sameHash(read.root(size), root))
    throw new ProofError(`The tiles are not those of the checkpoint of ${size} events that was signed last.`);
  const newest = await log.newest();
  if (newest < size)
    throw new ProofError(
      `The log ends with event ${newest}, but ${size} events were signed: events are missing.`,
      newest + 1,
    );
  if (size === 0) return;

  const index = Math.floor((size - 1) / merkle.TILE_WIDTH);
  const tile = merkle.tileWithin(0, index, size);
  if (tile === null) return;
  const hashes = tiles.hashesOf(tile);
  for await (const event of log.readAll(index * merkle.TILE_WIDTH)) {
    if (event.position > size) break;
    const place = event.position - 1 - index * merkle.TILE_WIDTH;
    if (!merkle.sameHash(leafHash(event), merkle.hashIn(hashes, place))) {
      throw new ProofError(`Event ${event.position} is not the one that was signed.`, event.position);
    }
  }
}
