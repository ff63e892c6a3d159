import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Where Word keeps when a document was made and changed. */
const PROPERTIES = "docProps/core.xml";

/** Files in a ZIP archive carry a local time: always this one, since it says nothing about the plan. */
const FILED = new Date(1980, 0, 1);

/** The same document with one moment in place of the clock's, so that it comes out the same whenever it is made. */
export function settled(bytes: Uint8Array, recordedAt: number): Uint8Array {
  const moment = `${new Date(recordedAt).toISOString().slice(0, 19)}Z`;
  const files = unzipSync(bytes);
  const properties = files[PROPERTIES];
  if (properties === undefined) throw new Error(`The document has no ${PROPERTIES}.`);
  const dated = strFromU8(properties).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_all, tag: string) => tag + moment,
  );
  return zipSync({ ...files, [PROPERTIES]: strToU8(dated) }, { mtime: FILED, level: 6 });
}
