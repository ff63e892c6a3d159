import { createHmac } from "node:crypto";
import type { By, Fact } from "@planledger/projections";
import canonicalize from "canonicalize";
import { type Envelope, encode } from "../eventLog/codec.ts";
import type { NewEvent } from "../eventLog/eventLog.ts";
import { eventId } from "../ids.ts";
import { type FreshKey, sealText, type Vault } from "../vault/vault.ts";

/** Who asks, with what id, and what it was asked for. */
export type Asking = Readonly<{ by: By; commandId: string; correlationId: string; asked: unknown }>;

export type SealedEvent = Readonly<{ stored: NewEvent; type: Fact["type"]; data: object }>;

/** What tells a retried command from another one that came under the same id: the id of a key, and an HMAC under it. */
const commandMac = ({ id, key }: FreshKey, asked: unknown): string =>
  `${id}.${createHmac("sha256", key)
    .update(canonicalize(asked) ?? "")
    .digest("base64url")}`;

/**
 * Whether this is the command that a MAC was made of. Once its key was destroyed it can no longer be compared: it is
 * taken as the retry that it most likely is.
 */
export function isSameCommand(vault: Pick<Vault, "keyOf">, mac: string, asked: unknown): boolean {
  const [id = ""] = mac.split(".");
  const key = vault.keyOf(id);
  return key === null || commandMac({ id, key }, asked) === mac;
}

/** Seals every text of the facts, each fact under a key of its own, and writes them as they are stored. */
export function sealEvents(
  vault: Vault,
  stream: string,
  facts: readonly Fact[],
  asking: Asking,
): readonly SealedEvent[] {
  const { by, commandId, correlationId, asked } = asking;
  return facts.map((fact, index) => {
    const id = eventId(by.person, stream, commandId, index);
    const fresh = vault.freshKey();
    const data = sealedData(fact.data, fresh);
    const mac = index === 0 ? { commandMac: commandMac(fresh, asked) } : {};
    const envelope: Omit<Envelope, "schemaVersion"> = {
      id,
      type: fact.type,
      by,
      commandId,
      correlationId,
      data,
      ...mac,
    };
    return { stored: { id, type: fact.type, bytes: encode({ ...envelope, type: fact.type }) }, type: fact.type, data };
  });
}

function sealedData(data: object, { id, key }: FreshKey): object {
  let index = 0;
  function sealed(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(sealed);
    if ("plain" in value && typeof value.plain === "string") return sealText(value.plain, id, key, index++);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, sealed(item)]));
  }
  return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, sealed(item)]));
}
