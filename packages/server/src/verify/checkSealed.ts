import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import { fileOfDigest } from "../files/uploads.ts";
import { nameOf } from "../proof/checkEvent.ts";
import { ProofError } from "../proof/proofError.ts";
import type { Fenced } from "../vault/fence.ts";
import type { VaultReader } from "../vault/vaultReader.ts";
import { type NamedFile, sealedUse } from "./sealedUse.ts";
import { type SaidDestroyed, withdrawnByLog } from "./withdrawnByLog.ts";

/**
 * What was found of keys and files: how many there are; how many keys were withdrawn, and how many of those by a
 * withdrawal that this log does not hold, as one that is older than the vault.
 */
export type SealedFound = Readonly<{ keys: number; withdrawn: number; withdrawnLater: number; files: number }>;

/** Looks at every event for what it is sealed under, and then whether that is there. */
export type SealedChecks = Readonly<{
  add: (event: StoredEvent) => void;
  /**
   * The keys that events need, once all were added.
   * @throws ProofError that names the first event without its key, or the one that says a key is gone that is there, or
   * was destroyed otherwise than the fence says
   */
  checkKeys: () => Omit<SealedFound, "files">;
  /**
   * Reads every file that events name.
   * @returns how many there are
   * @throws ProofError that names the first event whose file is missing or another one
   */
  checkFiles: (folder: string) => number;
  /** What is wrong with the first event whose key is missing; null when none is. */
  missing: () => ProofError | null;
  /** The digests of all files that events name. */
  digests: () => Iterable<string>;
  /** The keys of which the log says that they were destroyed. */
  destroyed: () => readonly SaidDestroyed[];
}>;

type Named = NamedFile & Readonly<{ position: number; event: string }>;

/** @param vault where keys are looked up; null when there is none to look in */
export function checkingSealed(vault: VaultReader | null): SealedChecks {
  const files = new Map<string, Named>();
  // By which withdrawal each key is gone that is not there.
  const withdrawn = new Map<string, string>();
  const log = withdrawnByLog();
  let keys = 0;
  let missing: ProofError | null = null;

  function lookUp(event: StoredEvent, id: string): void {
    const withdrawal = vault?.withdrawalOf(id);
    if (withdrawal !== undefined) withdrawn.set(id, withdrawal);
    else if (vault === null || vault.has(id)) keys += 1;
    else
      missing ??= new ProofError(
        `${nameOf(event)} has texts that cannot be opened any more: the key ${id} is missing in the vault, and nothing says that it was withdrawn. Put the keys back from their copy.`,
        event.position,
      );
  }

  /** What the log tells of destroyed keys, the fence tells alike; of what came later, it alone can tell. */
  function checkFenced({ id, withdrawal, at }: Fenced, said: SaidDestroyed | undefined): void {
    const approved = log.approved(withdrawal);
    const isOtherwise = said !== undefined && !log.names(withdrawal, id);
    const witness = isOtherwise ? said : approved;
    if (witness !== undefined && (isOtherwise || approved?.at !== at))
      throw new ProofError(
        `The vault says otherwise than ${witness.said} when, or under which withdrawal, the key ${id} was destroyed. Put the keys back from their copy.`,
        witness.position,
      );
  }

  return {
    add(event) {
      const use = sealedUse(event);
      for (const id of use.keys) lookUp(event, id);
      for (const file of use.files)
        if (!files.has(file.digest))
          files.set(file.digest, { ...file, position: event.position, event: nameOf(event) });
      log.add(event);
    },
    checkKeys() {
      if (missing !== null) throw missing;
      const destroyed = new Map(log.all().map((each) => [each.id, each]));
      for (const { id, position, said } of destroyed.values())
        if (vault?.has(id))
          throw new ProofError(
            `${said} says that the key ${id} was destroyed, but the vault has it. The server destroys it again when it starts.`,
            position,
          );
      for (const fenced of vault?.fence() ?? []) checkFenced(fenced, destroyed.get(fenced.id));
      const withdrawnLater = [...withdrawn.values()].filter((withdrawal) => !log.knows(withdrawal)).length;
      return { keys, withdrawn: withdrawn.size, withdrawnLater };
    },
    checkFiles(folder) {
      for (const named of files.values()) checkFile(folder, named, withdrawn.has(named.file));
      return files.size;
    },
    missing: () => missing,
    digests: () => files.keys(),
    destroyed: log.all,
  };
}

/** A file that was withdrawn may be gone. */
function checkFile(folder: string, { digest, position, event }: Named, isWithdrawn: boolean): void {
  const bytes = bytesOf(fileOfDigest(folder, digest));
  if (bytes === null && isWithdrawn) return;
  const wrong = bytes === null ? "is missing" : hash("sha256", bytes) === digest ? null : "was changed";
  if (wrong !== null)
    throw new ProofError(`The file ${digest} of ${event} ${wrong}. Put it back from a backup.`, position);
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
