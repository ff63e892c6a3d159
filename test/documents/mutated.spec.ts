import { documents } from "@planledger/projections";
import { readWord } from "@planledger/server/documents/readWord.ts";
import { DocumentRefusedError } from "@planledger/server/documents/refusals.ts";
import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import * as cells from "./plans/cells.ts";
import * as rows from "./plans/rows.ts";
import { bodyOf, cell, para, rowOf, tableOf, wordFile } from "./wordFile.ts";

const part = "word/document.xml";
const accounted = { missing: [], invented: [] };
const originals = await Promise.all(Object.values({ ...rows, ...cells }).map(({ word }) => word));

/** Reads a file, or refuses it; whatever is read holds every word once, and none takes long. */
async function outcomeOf(bytes: Uint8Array): Promise<"read" | "refused"> {
  const began = performance.now();
  try {
    const source = await readWord(bytes);
    expect(documents.unaccounted(source, documents.recognise(source))).toEqual(accounted);
    return "read";
  } catch (error) {
    if (error instanceof DocumentRefusedError) return "refused";
    throw error;
  } finally {
    expect(performance.now() - began).toBeLessThan(10_000);
  }
}

/** An element of a table or paragraph, whole, without anything of its own kind inside. */
const element =
  /<w:(tr|tc|p|r|tcPr|pPr|tblGrid|tblHeader|vMerge|gridSpan|t)\b[^>]*?(?:\/>|>(?:(?!<w:\1\b)[\s\S])*?<\/w:\1>)/g;
const oddities = [
  "<w:p><w:r><w:t>Lead: nobody</w:t></w:r></w:p>",
  '<w:tc><w:tcPr><w:gridSpan w:val="-3"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>Odd</w:t></w:r></w:p></w:tc>',
  '<w:tc><w:tcPr><w:gridSpan w:val="many"/><w:hMerge w:val="continue"/></w:tcPr><w:p><w:r><w:t>Odd</w:t></w:r></w:p></w:tc>',
  '<w:tr><w:trPr><w:gridBefore w:val="1e9"/></w:trPr><w:tc><w:p><w:r><w:t>Odd</w:t></w:r></w:p></w:tc></w:tr>',
  "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
  '<w:r><w:fldChar w:fldCharType="end"/><w:t>loose</w:t></w:r>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="x"/></w:pPr></w:p>',
  '<w:r><w:sym w:font="Odd" w:char="FFFFFFFF"/></w:r>',
  '<w:p><w:r><w:rPr><w:strike/><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r></w:p>',
];

type Change = Readonly<{ what: "drop" | "double" | "swap" | "add"; at: number; to: number; odd: number }>;
const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom("drop", "double", "swap", "add"),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  odd: fc.nat(oddities.length - 1),
});

function changed(xml: string, { what, at, to, odd }: Change): string {
  const found = [...xml.matchAll(element)];
  const one = found[at % found.length];
  const other = found[to % found.length];
  if (!one || !other) return xml;
  const end = one.index + one[0].length;
  switch (what) {
    case "drop":
      return xml.slice(0, one.index) + xml.slice(end);
    case "double":
      return xml.slice(0, end) + one[0] + xml.slice(end);
    case "add":
      return xml.slice(0, end) + (oddities[odd] ?? "") + xml.slice(end);
    case "swap":
      return xml.slice(0, one.index) + other[0] + xml.slice(end);
  }
}

describe("a Word file that no Word ever wrote", () => {
  it("is read with every word, or refused, whatever became of its elements", async () => {
    const seen = { read: 0, refused: 0 };
    const original = fc.constantFrom(...originals);
    await fc.assert(
      fc.asyncProperty(original, fc.array(change, { minLength: 1, maxLength: 12 }), async (bytes, changes) => {
        const files = unzipSync(bytes);
        const xml = changes.reduce(changed, strFromU8(files[part] ?? new Uint8Array()));
        seen[await outcomeOf(zipSync({ ...files, [part]: strToU8(xml) }))] += 1;
      }),
      { numRuns: 200 },
    );
    expect(seen.read).toBeGreaterThan(100);
  });

  it("is read whatever its lists count", async () => {
    const stated = fc.constantFrom("-1", "0", "7", "99", "5000000000", "1e400", "x", "");
    const format = fc.constantFrom("decimal", "lowerLetter", "upperRoman", "decimalZero", "none", "bullet", "odd");
    await fc.assert(
      fc.asyncProperty(stated, stated, stated, format, async (level, start, override, how) => {
        const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${how}"/><w:lvlText w:val="%1.%9."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${override}"/></w:lvlOverride></w:num>`;
        const counted = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
        const rows = ["Ring", "Write"].map((text) => rowOf(cell(para(text, counted)), "Clerk", "May 2027"));
        const file = wordFile(bodyOf(tableOf(rowOf("Action", "Lead", "Due"), ...rows)), { numbering });
        expect(await outcomeOf(file)).toBe("read");
      }),
      { numRuns: 100 },
    );
  });

  it("is read or refused, whatever became of its bytes", async () => {
    const byte = fc.record({ at: fc.nat(1_000_000), to: fc.nat(255) });
    const original = fc.constantFrom(...originals);
    await fc.assert(
      fc.asyncProperty(original, fc.array(byte, { minLength: 1, maxLength: 6 }), async (bytes, changes) => {
        const broken = Uint8Array.from(bytes);
        for (const { at, to } of changes) broken[at % broken.length] = to;
        expect(await outcomeOf(broken)).toMatch(/read|refused/);
      }),
      { numRuns: 150 },
    );
  });
});
