import { zipSync, strToU8 } from "fflate";
import { pastedText, previewDocument } from "@planledger/server/documents/preview.ts";
import { describe, expect, it } from "vitest";
import { bodyOf, rowOf, tableOf, wordFile } from "./wordFile.ts";

const plan = tableOf(rowOf("Action", "Lead", "Timescale"), rowOf("Brief new staff", "Housing", "May 2027"));

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const preview = await previewDocument({ name, bytes });
  if (preview.outcome === "read") throw new Error("It was read.");
  expect(preview.message).toMatch(/^[A-Z].*: .*\.$/);
  return preview.refusal;
}

const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(600),
  ]);

describe("a file that is not read", () => {
  it.each([
    ["empty", "EmptyFile", new Uint8Array()],
    ["only white space", "EmptyFile", strToU8(" \n\t ")],
    ["over 25 MB", "TooLarge", new Uint8Array(25 * 1024 * 1024 + 1)],
    ["an old Word document", "OldWord", compound("WordDocument")],
    ["protected with a password", "Encrypted", compound("EncryptedPackage")],
    ["an old Excel workbook", "Excel", compound("Workbook")],
    ["a PDF", "Pdf", strToU8("%PDF-1.7\n")],
    ["an Excel workbook", "Excel", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })],
    ["a ZIP of something else", "NotWord", zipSync({ "notes.txt": strToU8("Action") })],
    ["a picture", "UnknownType", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ["RTF", "UnknownType", strToU8("{\\rtf1 Action}")],
    ["a ZIP cut short", "Damaged", wordFile(bodyOf(plan)).subarray(0, 300)],
    ["XML that is not well formed", "Damaged", wordFile("<w:p><w:r>")],
    ["a document without a table", "NoTable", wordFile(bodyOf("<w:p><w:r><w:t>Only words.</w:t></w:r></w:p>"))],
    [
      "a table of contacts",
      "NoTable",
      wordFile(bodyOf(tableOf(rowOf("Name", "Telephone"), rowOf("Duty desk", "01632 960000")))),
    ],
    ["a text without a table", "NoTable", strToU8("Nothing but a sentence.")],
  ])("%s is refused as %s, with a sentence that says what to do", async (_what, refusal, bytes) => {
    expect(await refusalOf("plan.docx", bytes)).toBe(refusal);
  });

  it("is known by its content, whatever its name says", async () => {
    const preview = await previewDocument({ name: "plan.pdf", bytes: wordFile(bodyOf(plan)) });
    expect(preview.outcome).toBe("read");
  });

  it("tells a CSV file from other text by its name", async () => {
    expect(await refusalOf("plan.csv", strToU8("Action;Lead\r\nBrief staff;Housing"))).toBe("Csv");
  });

  it("never reads an external entity", async () => {
    const entity = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    expect(await refusalOf("plan.docx", wordFile(bodyOf(plan.replace("Housing", "&x;")), { before: entity }))).toBe(
      "ExternalContent",
    );
  });

  it("stops a bomb while it inflates, in the part that is read and in any other", async () => {
    const zeros = new Uint8Array(300 * 1024 * 1024).fill(32);
    const bomb = zipSync({ "word/document.xml": [zeros, { level: 9 }] });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf("plan.docx", bomb)).toBe("ZipBomb");
  });

  it("does not believe the sizes that an archive states", async () => {
    const file = Buffer.from(
      zipSync({ "word/document.xml": [new Uint8Array(80 * 1024 * 1024).fill(32), { level: 9 }] }),
    );
    const central = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    file.writeUInt32LE(1_000, central + 24);
    file.writeUInt32LE(1_000, 22);
    expect(["ZipBomb", "Damaged"]).toContain(await refusalOf("plan.docx", file));
  });

  it("refuses an archive of too many parts", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 5_001 }, (_none, index) => [`word/part${index}.xml`, new Uint8Array()]),
    );
    expect(await refusalOf("plan.docx", zipSync(parts))).toBe("ZipBomb");
  });

  it("refuses 200,000 rows at the first one too many", async () => {
    const row = rowOf("Action", "Lead", "Timescale");
    const bytes = wordFile(bodyOf(`<w:tbl>${row.repeat(200_000)}</w:tbl>`));
    expect(await refusalOf("plan.docx", bytes)).toBe("TooManyRows");
  });

  it("refuses as many rows in a text", async () => {
    const preview = await pastedText(`Action\tLead\n${"Brief staff\tHousing\n".repeat(200_000)}`);
    expect(preview).toMatchObject({ outcome: "refused", refusal: "TooManyRows" });
  });

  it("refuses elements nested without end", async () => {
    expect(
      await refusalOf("plan.docx", wordFile(bodyOf(`${"<w:sdt>".repeat(100_000)}${"</w:sdt>".repeat(100_000)}`))),
    ).toBe("Damaged");
  });
});

describe("a text file", () => {
  const text = "Action\tLead\tTimescale\r\nVisit the café\tHousing – north\tMay 2027\r\n";
  const utf16 = Buffer.from(text, "utf16le");
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", utf16],
    ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ["UTF-16, big end first", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ["Windows-1252", Buffer.from(text.replace("–", "\u0096"), "latin1")],
  ])("is read in %s", async (_encoding, bytes) => {
    const preview = await previewDocument({ name: "plan.txt", bytes });
    if (preview.outcome === "refused") throw new Error(preview.message);
    expect(preview.document.plans[0]?.sections[0]?.rows[0]?.cells).toMatchObject({
      Action: [{ text: "Visit the café" }],
      Lead: [{ text: "Housing – north" }],
    });
  });
});
