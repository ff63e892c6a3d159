import { SaxesParser } from "saxes";
import { DocumentRefusedError, limits } from "../refusals.ts";

/** An element as it opens: its name with Word's usual prefix, whatever prefix the file uses. */
export type Element = Readonly<{ name: string; attribute: (name: string) => string | undefined }>;

export type XmlHandlers = Readonly<{
  open: (element: Element) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
}>;

// Word writes one set of namespaces, "strict" files and other office suites another; both mean the same.
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
]);

/** Reads one XML part from start to end; see `xmlReader`. */
export function readXml(part: Uint8Array, handlers: XmlHandlers): void {
  const reader = xmlReader(handlers);
  for (let at = 0; at < part.length; at += 65_536) reader.write(part.subarray(at, at + 65_536));
  reader.end();
}

/**
 * Reads XML piece by piece, in UTF-8 or UTF-16.
 * @throws DocumentRefusedError for a document type declaration (the only way in for external entities), for XML that is
 * not well formed, and for elements nested beyond reason.
 */
export function xmlReader({
  open,
  close,
  text,
}: XmlHandlers): Readonly<{ write: (chunk: Uint8Array) => void; end: () => void }> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("doctype", () => {
    throw new DocumentRefusedError("ExternalContent");
  });
  parser.on("error", () => {
    throw new DocumentRefusedError("Damaged");
  });
  parser.on("opentag", (tag) => {
    if (++depth > limits.nesting) throw new DocumentRefusedError("Damaged");
    open({ name: named(tag.uri, tag.local), attribute: (name) => attributeOf(tag.attributes, name) });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    close(named(tag.uri, tag.local));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  let decoder: TextDecoder | null = null;
  return {
    write(chunk) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
    },
    end() {
      parser.write(decoder?.decode() ?? "");
      parser.close();
    },
  };
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";

const named = (uri: string, local: string): string => `${prefixes.get(uri) ?? "?"}:${local}`;

type Attributes = Readonly<Record<string, Readonly<{ uri: string; local: string; value: string }>>>;

function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (const { uri, local, value } of Object.values(attributes)) {
    if ((uri === "" ? local : named(uri, local)) === name) return value;
  }
  return undefined;
}
