import { createHmac } from "node:crypto";
import type { By, Fact } from "@planledger/projections";
import canonicalize from "canonicalize";
import { type Envelope, encode } from "../eventLog/codec.ts";
import type { NewEvent } from "../eventLog/eventLog.ts";
import { eventId } from "../ids.ts";
import { sealText, type Vault } from "../vault/vault.ts";

/** Who asks, with what id, and what it was asked for. */
export type Asking = Readonly<{ by: By; commandId: string; correlationId: string; asked: unknown }>;

export type SealedEvent = Readonly<{ stored: NewEvent; type: Fact["type"]; data: object }>;

/** The HMAC that tells a retried command from another one that came under the same id. */
export const commandMac = (key: Uint8Array, asked: unknown): string =>
  createHmac("sha256", key)
    .update(canonicalize(asked) ?? "")
    .digest("base64url");

/** Seals every text of the facts under keys of their own, and writes them as they are stored. */
export async function sealEvents(
  vault: Vault,
  stream: string,
  facts: readonly Fact[],
  asking: Asking,
): Promise<readonly SealedEvent[]> {
  const { by, commandId, correlationId, asked } = asking;
  const ids = facts.map((_, index) => eventId(by.person, stream, commandId, index));
  const keys = await vault.keysFor(ids);
  return facts.map((fact, index) => {
    const id = ids[index] ?? "";
    const key = keys[index] ?? Buffer.alloc(0);
    const data = sealedData(fact.data, id, key);
    const mac = index === 0 ? { commandMac: commandMac(key, asked) } : {};
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

function sealedData(data: object, id: string, key: Uint8Array): object {
  let index = 0;
  function sealed(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(sealed);
    if ("plain" in value && typeof value.plain === "string") return sealText(value.plain, id, key, index++);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, sealed(item)]));
  }
  return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, sealed(item)]));
}
