import { readXml } from "./xml.ts";

/** What the parts of a file refer to, by the id used in the text. Targets are only named, never opened. */
export type Relationships = ReadonlyMap<string, Readonly<{ type: string; target: string }>>;

/** Reads a `.rels` part; an absent one refers to nothing. */
export function relationshipsIn(part: Uint8Array | undefined): Relationships {
  const found = new Map<string, { type: string; target: string }>();
  if (!part) return found;
  readXml(part, {
    open({ name, attribute }) {
      if (name !== "rel:Relationship") return;
      const type = attribute("Type") ?? "";
      found.set(attribute("Id") ?? "", {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: attribute("Target") ?? "",
      });
    },
    close: () => undefined,
  });
  return found;
}
