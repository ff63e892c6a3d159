import { hash } from "node:crypto";
import { merkle } from "@planledger/projections";
import type { StoredEvent } from "../eventLog/eventLog.ts";

// Handing a digest over as text and copying it costs half of what handing over a buffer of its own does.
const sha256OfText = (text: string) => Buffer.from(hash("sha256", text, "binary"), "binary");

export const sha256: merkle.Sha256 = (bytes) => Buffer.from(hash("sha256", bytes, "binary"), "binary");

export const hasher = merkle.treeHasher(sha256);

/** The two lines that are the leaf of an event. */
export const leafOf = (event: StoredEvent): string => merkle.leafText(event, hash("sha256", event.bytes));

/** The hash of an event's leaf. */
export const leafHash = (event: StoredEvent): merkle.Hash => sha256OfText(`\0${leafOf(event)}`);
